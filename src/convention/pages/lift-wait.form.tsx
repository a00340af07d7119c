import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps } from "./read-convention.ts";

/** What a payer waited for has come: the call can be paid. */
export function LiftWait({ params, read }: ConventionActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const waiting = read.calls.flatMap(({ lines }) => lines).filter(({ waitsFor }) => waitsFor !== null);
  const [chosen, setChosen] = useState<string>();
  const [liftedOn, setLiftedOn] = useState<PlainDate | undefined>(read.on);
  const [evidence, setEvidence] = useState("");
  const [done, setDone] = useState("");
  const lift = useWrite(conventionContract, "liftWait");
  const line = waiting.find(({ id }) => id === chosen) ?? waiting[0];
  if (line === undefined) return null;

  async function submit() {
    if (line === undefined || liftedOn === undefined) return;
    const body = { callLine: line.id, liftedOn, evidence };
    if ((await lift.send({ params, body })) === null) return;
    setDone(t`Attente levée : ${line.holder.name} peut verser ${formatEuros(line.left, locale)}.`);
    setEvidence("");
  }

  return (
    <ActForm
      {...lift}
      title={<Trans>Lever une attente</Trans>}
      lead={
        <Trans>Ce que le financeur attendait est arrivé : dites ce qui le montre, et il peut verser.</Trans>
      }
      submit={<Trans>Lever l'attente</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Pour l'appel</Trans>}
        value={line.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={waiting.map(({ id, number, holder, waitsFor, left }) => ({
          value: id,
          label: t`Appel ${number}, ${holder.name}, ${formatEuros(left, locale)} : attend ${waitsFor ?? ""}`,
        }))}
      />
      <DateField label={<Trans>Arrivé le</Trans>} value={liftedOn} onChange={setLiftedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Ce qui le montre</Trans>}
        description={t`Par exemple : attestation signée le 12 janvier`}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </ActForm>
  );
}
