import type { Said } from "#platform/contract/client.ts";
import styles from "./reading.module.css";

/** Why an act was refused and what to try, next to what was typed, which stays. */
export function Refusal({ of }: { of: Said<string> | null }) {
  return <div role="alert">{of === null ? null : <p className={styles.refused}>{of.sentence}</p>}</div>;
}

/** The same beside the field it names; whoever hears it is told once, by the whole form's. */
export function RefusedField({ of, isAt }: { of: Said<string> | null; isAt: (field: string) => boolean }) {
  if (of?.field === undefined || !isAt(of.field)) return null;
  return <p className={styles.refused}>{of.sentence}</p>;
}
