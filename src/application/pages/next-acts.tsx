import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface NextActsProps {
  params: FileParams;
  read: ReadApplication;
}

/** The two acts that carry a file forward, each where its status awaits it. */
export function NextActs({ params, read }: NextActsProps) {
  const { mayCall } = useRights(params.territory);
  const submission = useWrite(applicationContract, "submitApplication");
  const readiness = useWrite(applicationContract, "markReady");
  const { submitApplication, markReady } = applicationContract.routes;
  const maySubmit = mayCall(submitApplication) && ["detected", "draft"].includes(read.status);
  const mayMark = mayCall(markReady) && ["submitted", "appraised", "adjourned"].includes(read.status);
  if (!maySubmit && !mayMark) return null;
  return (
    <div className={styles.acts}>
      <Actions>
        {maySubmit ? (
          <ActionButton onClick={() => void submission.send({ params, body: {} })}>
            <Trans>Déposer le dossier</Trans>
          </ActionButton>
        ) : null}
        {mayMark ? (
          <ActionButton onClick={() => void readiness.send({ params, body: {} })}>
            <Trans>Déclarer prêt pour le comité</Trans>
          </ActionButton>
        ) : null}
      </Actions>
      <Refusal of={submission.refusal ?? readiness.refusal} />
    </div>
  );
}
