import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps } from "./read-convention.ts";

/** A mail to those who answer for a payer here, with the letter of the call; the late ones first. */
export function RemindPayer({ params, read }: ConventionActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState("");
  const remind = useWrite(conventionContract, "remindPayer");
  const awaited = read.calls
    .flatMap(({ lines }) => lines)
    .filter(({ left }) => left > 0n)
    .toSorted((a, b) => Number(b.isLate) - Number(a.isLate));
  const line = awaited.find(({ id }) => id === chosen) ?? awaited[0];
  if (line === undefined) return null;

  async function submit() {
    if (line === undefined) return;
    const sent = await remind.send({ params: { ...params, callLine: line.id } });
    if (sent === null) return;
    setDone(t`Courriel à ${(sent.told.at(-1)?.names ?? []).join(", ")}, avec la lettre de l'appel.`);
  }

  const last = line.told.at(-1);
  return (
    <ActForm
      {...remind}
      title={<Trans>Relancer un partenaire</Trans>}
      lead={
        <Trans>
          Un courriel part à ceux qui le représentent ici, avec la lettre de l'appel : au plus un par jour.
        </Trans>
      }
      submit={<Trans>Envoyer le rappel</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Pour l'appel</Trans>}
        value={line.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={awaited.map(({ id, number, holder, left, isLate }) => ({
          value: id,
          label: isLate
            ? t`Appel ${number}, ${holder.name} : ${formatEuros(left, locale)} en retard`
            : t`Appel ${number}, ${holder.name} : reste ${formatEuros(left, locale)}`,
        }))}
      />
      {last === undefined ? null : (
        <Note>
          <Trans>
            Dernier courriel le <Day date={last.on} />, à {last.names.join(", ")}.
          </Trans>
        </Note>
      )}
    </ActForm>
  );
}
