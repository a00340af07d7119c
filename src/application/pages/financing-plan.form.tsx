import { Trans } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import styles from "./application.module.css";
import { blankPlan, PlanLinesFields } from "./plan-lines.fields.tsx";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface FinancingPlanFormProps {
  params: FileParams;
  read: ReadApplication;
}

/** The plan line by line; the balance is counted while one types. */
export function FinancingPlanForm({ params, read }: FinancingPlanFormProps) {
  const [lines, setLines] = useState<readonly FinancingLine[]>(
    read.plan.lines.length > 0 ? read.plan.lines : blankPlan(read.requested.amount),
  );
  const replace = useWrite(applicationContract, "replaceFinancingPlan");

  function submit(event: FormEvent) {
    event.preventDefault();
    void replace.send({ params, body: { lines: [...lines] } });
  }

  return (
    <form onSubmit={submit}>
      <PlanLinesFields lines={lines} onChange={setLines} />
      <div className={styles.form}>
        <div className={styles.wide}>
          <Refusal of={replace.refusal} />
        </div>
        <SubmitButton busy={replace.isSending}>
          <Trans>Enregistrer le plan</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
