import type { Said } from "#platform/contract/client.ts";
import styles from "./reading.module.css";

/** Why an act was refused and what to try, next to what was typed, which stays. */
export function Refusal({ of }: { of: Said<string> | null }) {
  return <div role="alert">{of === null ? null : <p className={styles.refused}>{of.sentence}</p>}</div>;
}
