import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import styles from "./application.module.css";
import type { ReadEligibility } from "./read-application.ts";

/** One sentence per rule, and which version of the rules answered. */
export function EligibilityRules({ answer }: { answer: ReadEligibility }) {
  const locale = useLocale();
  const { fromOn } = answer.version;
  return (
    <>
      <ul className={styles.rules}>
        {answer.rules.map(({ rule, ok, sentence }) => (
          <li key={rule} data-ok={ok}>
            <strong>{ok ? <Trans>Oui.</Trans> : <Trans>Non.</Trans>}</strong> {sentence[locale]}
          </li>
        ))}
      </ul>
      <Note>
        {fromOn === null ? (
          <Trans>
            Règles par défaut du programme, lues au <Day date={answer.asOf} />.
          </Trans>
        ) : (
          <Trans>
            Règles du territoire en vigueur depuis le <Day date={fromOn} />, lues au{" "}
            <Day date={answer.asOf} />.
          </Trans>
        )}
      </Note>
      <Note>
        <Trans>Ce test n'engage pas le comité, seul décisionnaire ; aucune décision n'est automatique.</Trans>
      </Note>
    </>
  );
}
