import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** Moves an instalment to another day, alone or with those that follow. */
export function ChangeDueDate({ params, read }: ActProps) {
  const { t } = useLingui();
  const next = read.instalments.find(({ left, dueOn }) => left > 0n && dueOn >= read.on);
  const [number, setNumber] = useState(next?.number ?? 1);
  const [dueOn, setDueOn] = useState<PlainDate | undefined>(next?.dueOn);
  const [moving, setMoving] = useState<"alone" | "following">("following");
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const change = useWrite(lendingContract, "changeDueDate");
  const shiftFollowing = moving === "following";

  async function submit() {
    if (decidedOn === undefined || dueOn === undefined) return;
    const body = { number, dueOn, shiftFollowing, decidedOn, reason };
    if ((await change.send({ params, body })) === null) return;
    setDone(t`Date changée : l'échéancier a une nouvelle version.`);
    setReason("");
  }

  return (
    <ActForm
      {...change}
      title={<Trans>Changer une date d'échéance</Trans>}
      submit={<Trans>Changer la date</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NumberField label={<Trans>Échéance n°</Trans>} value={number} onChange={setNumber} />
      <DateField label={<Trans>Nouvelle date</Trans>} value={dueOn} onChange={setDueOn} />
      <DateField label={<Trans>Décidé le</Trans>} value={decidedOn} onChange={setDecidedOn} />
      <ReasonField label={<Trans>Motif</Trans>} value={reason} onChange={setReason} />
      <Choice
        label={t`Les échéances suivantes`}
        value={moving}
        options={[
          { value: "following", label: t`se décalent aussi` },
          { value: "alone", label: t`ne bougent pas` },
        ]}
        onChange={setMoving}
      />
      <BeforeAfter
        read={read}
        event={
          decidedOn === undefined || dueOn === undefined
            ? null
            : { kind: "due-date-change", on: decidedOn, number, dueOn, shiftFollowing }
        }
      />
    </ActForm>
  );
}
