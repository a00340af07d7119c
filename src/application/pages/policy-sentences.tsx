import { useLocale } from "#web/design/use-locale.ts";
import type { EligibilityPolicy } from "../domain/eligibility-policy.ts";
import { policySentences } from "../domain/policy-sentences.ts";
import styles from "./application.module.css";

/** Rules as one reads them, one sentence each. */
export function PolicySentences({ policy }: { policy: EligibilityPolicy }) {
  const locale = useLocale();
  return (
    <ul className={styles.rules}>
      {policySentences(policy, locale).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
