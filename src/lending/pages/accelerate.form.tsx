import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import { DecisionFields, useDecision } from "./decision-fields.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** The committee or its chair calls all that is left, once the formal notice's time is over. */
export function Accelerate({ params, read }: ActProps) {
  const { t } = useLingui();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const decided = useDecision(read.on);
  const call = useWrite(lendingContract, "accelerate");

  async function submit() {
    const { decision } = decided;
    if (on === undefined || decision === null) return;
    if ((await call.send({ params, body: { on, decision, reason } })) === null) return;
    setDone(t`Déchéance du terme enregistrée : tout ce qui reste est dû.`);
  }

  return (
    <ActForm
      {...call}
      title={<Trans>Prononcer la déchéance du terme</Trans>}
      lead={
        <Trans>
          Tout ce qui reste devient dû ; plus rien n'est prélevé d'office. Il faut une mise en demeure restée
          sans effet, son délai passé, et une décision du comité ou de son président.
        </Trans>
      }
      submit={<Trans>Prononcer la déchéance</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DecisionFields of={decided} />
      <DateField label={<Trans>Prend effet le</Trans>} value={on} onChange={setOn} />
      <ReasonField label={<Trans>Motif</Trans>} value={reason} onChange={setReason} />
      <BeforeAfter read={read} event={on === undefined ? null : { kind: "acceleration", on }} />
    </ActForm>
  );
}
