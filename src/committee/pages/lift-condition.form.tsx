import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";

interface LiftConditionProps {
  params: { territory: string; decision: string; condition: string };
  text: string;
}

/** A condition is met: what proves it is kept beside it. */
export function LiftCondition({ params, text }: LiftConditionProps) {
  const { t } = useLingui();
  const [evidence, setEvidence] = useState("");
  const [liftedOn, setLiftedOn] = useState<PlainDate>();
  const lift = useWrite(committeeContract, "liftCondition");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (liftedOn === undefined) return;
    await lift.send({ params, body: { liftedOn, evidence } });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="md"
        required
        label={t`Ce qui prouve que « ${text} »`}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <DateField label={<Trans>Levée le</Trans>} value={liftedOn} onChange={setLiftedOn} />
      <Refusal of={lift.refusal} />
      <SubmitButton busy={lift.isSending}>
        <Trans>Lever la condition</Trans>
      </SubmitButton>
    </form>
  );
}
