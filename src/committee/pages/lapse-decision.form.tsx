import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";

interface LapseDecisionProps {
  params: { territory: string; decision: string };
  held: Cents;
}

/** A decision lapses: what will happen is said, then asked again, before it is done. */
export function LapseDecision({ params, held }: LapseDecisionProps) {
  const [reason, setReason] = useState("");
  const [lapsedOn, setLapsedOn] = useState<PlainDate>();
  const [isSure, setSure] = useState(false);
  const lapse = useWrite(committeeContract, "releaseHold");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (lapsedOn === undefined) return;
    if (!isSure) {
      setSure(true);
      return;
    }
    if ((await lapse.send({ params, body: { lapsedOn, reason } })) === null) setSure(false);
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>Constater que la décision est caduque</Trans>
      </summary>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.wide}>
          <Trans>
            Les <Amount cents={held} round /> encore réservés redeviennent disponibles pour d'autres dossiers.
            L'avance ne pourra plus être signée ni versée. La décision reste au procès-verbal ; rien ne la
            rétablit, sinon une nouvelle séance.
          </Trans>
        </p>
        <TextInput
          size="md"
          required
          label={<Trans>Motif</Trans>}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DateField label={<Trans>Caduque le</Trans>} value={lapsedOn} onChange={setLapsedOn} />
        <div className={styles.wide} role="status">
          {isSure ? (
            <p>
              <strong>
                <Trans>Confirmez-vous ? Appuyez une seconde fois pour libérer la somme.</Trans>
              </strong>
            </p>
          ) : null}
        </div>
        <div className={styles.wide}>
          <Refusal of={lapse.refusal} />
        </div>
        <SubmitButton busy={lapse.isSending}>
          {isSure ? <Trans>Confirmer et libérer la somme</Trans> : <Trans>Constater la caducité</Trans>}
        </SubmitButton>
      </form>
    </details>
  );
}
