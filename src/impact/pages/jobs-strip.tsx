import { useLingui } from "@lingui/react/macro";
import styles from "./jobs-strip.module.css";

interface JobsStripProps {
  planned: number;
  /** Null while nothing is verified. */
  known: { hired: number; present: number } | null;
}

type JobState = "present" | "left" | "to-come" | "unknown";

/** A cell a job: there, hired then gone (hatched), promised and not hired yet, or unknown (dotted). */
export function JobsStrip({ planned, known }: JobsStripProps) {
  const { t } = useLingui();
  if (planned === 0 && (known === null || known.hired === 0)) return null;
  const hired = known?.hired ?? 0;
  const present = known?.present ?? 0;
  const left = hired - present;
  const toCome = Math.max(0, planned - hired);
  const cells = [
    ...cellsOf("present", present),
    ...cellsOf("left", left),
    ...cellsOf(known === null ? "unknown" : "to-come", toCome),
  ];
  const description =
    known === null
      ? t`Emplois prévus : ${planned} ; rien n'est encore vérifié.`
      : t`Emplois prévus : ${planned} ; présents : ${present} ; embauchés puis partis : ${left} ; restant à embaucher : ${toCome}.`;
  return (
    <div role="img" aria-label={description} className={styles.strip}>
      {cells.map(({ key, state }) => (
        <span key={key} className={styles.cell} data-state={state} />
      ))}
    </div>
  );
}

/** Jobs have no names: one is its place in the row. */
function cellsOf(state: JobState, count: number): { key: string; state: JobState }[] {
  return Array.from({ length: count }, (_, place) => ({ key: `${state} ${place}`, state }));
}
