import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import { mostMonthsAlone } from "../domain/delay-request.ts";
import { BeforeAfter } from "./before-after.tsx";
import { DecisionFields, useDecision } from "./decision-fields.tsx";
import type { ActProps, ReadAdvance } from "./read-advance.ts";

type Delay = ReadAdvance["delays"][number];

/** Puts instalments to come off, the term growing by as many or staying; it may grant a delay that was asked. */
export function DeferInstalments({ params, read, granting }: ActProps & { granting?: Delay }) {
  const { t } = useLingui();
  const next = read.instalments.find(({ status, paid }) => status === "to-come" && paid === 0n);
  const [typedFrom, setFrom] = useState(granting?.from);
  const [count, setCount] = useState(granting?.count ?? 3);
  const [keeping, setKeeping] = useState<"extend" | "keep">("extend");
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState(granting?.reason ?? "");
  const [done, setDone] = useState("");
  const defer = useWrite(lendingContract, "deferInstalments");
  const decided = useDecision(read.on);
  if (next === undefined) return null;
  const from = typedFrom ?? next.number;
  const keepTerm = keeping === "keep";
  const isBeyondCoordinator = count * (read.frequency === "monthly" ? 1 : 3) > mostMonthsAlone;

  async function submit() {
    if (decidedOn === undefined) return;
    const asked = granting === undefined ? {} : { request: granting.id };
    const by = isBeyondCoordinator && decided.decision !== null ? { decision: decided.decision } : {};
    const body = { from, count, keepTerm, decidedOn, reason, ...by, ...asked };
    if ((await defer.send({ params, body })) === null) return;
    setDone(t`Report enregistré : l'échéancier a une nouvelle version.`);
    setReason("");
  }

  return (
    <ActForm
      {...defer}
      title={
        granting === undefined ? (
          <Trans>Reporter des échéances</Trans>
        ) : (
          <Trans>Accorder le délai demandé</Trans>
        )
      }
      lead={<Trans>Rien ne s'ajoute à la dette.</Trans>}
      submit={<Trans>Reporter les échéances</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NumberField label={<Trans>À partir de l'échéance n°</Trans>} value={from} onChange={setFrom} />
      <NumberField label={<Trans>Nombre d'échéances reportées</Trans>} value={count} onChange={setCount} />
      <DateField label={<Trans>Décidé le</Trans>} value={decidedOn} onChange={setDecidedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Motif du report</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Choice
        label={t`La durée de l'avance`}
        value={keeping}
        options={[
          { value: "extend", label: t`s'allonge d'autant` },
          { value: "keep", label: t`ne change pas` },
        ]}
        onChange={setKeeping}
      />
      {isBeyondCoordinator ? <DecisionFields of={decided} /> : null}
      <BeforeAfter
        read={read}
        event={decidedOn === undefined ? null : { kind: "deferral", on: decidedOn, from, count, keepTerm }}
      />
    </ActForm>
  );
}
