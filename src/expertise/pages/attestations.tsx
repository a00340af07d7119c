import { Trans } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import type { ReadHolderDays } from "./read-expertise.ts";

/** What was signed, frozen as it was; a later signature on the same period replaces and keeps the earlier. */
export function Attestations({ attestations }: Pick<ReadHolderDays, "attestations">) {
  if (attestations.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Attestations signées</Trans>
      </h3>
      <ul className={styles.plain}>
        {attestations.map((attestation) => (
          <li key={attestation.id}>
            <p>
              <Trans>
                Du <Day date={attestation.fromOn} /> au <Day date={attestation.toOn} /> :{" "}
                <Days of={attestation.halfDays} /> à <Amount cents={attestation.dayRate} round />, soit{" "}
                <Amount cents={attestation.amount} />.
              </Trans>{" "}
              {attestation.isReplaced ? (
                <Status tone="ochre">
                  <Trans>remplacée</Trans>
                </Status>
              ) : null}
            </p>
            <p className={styles.soft}>
              <Trans>
                Signée par {attestation.signedBy} le <Day date={attestation.signedOn} />, enregistrée par{" "}
                {attestation.recordedBy}.
              </Trans>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
