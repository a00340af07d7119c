import type { ReactNode } from "react";
import styles from "./facts.module.css";

export interface Fact {
  key: string;
  label: ReactNode;
  value: ReactNode;
  strong?: boolean;
}

/** Figures in a column, each beside its name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.key} className={styles.fact} data-strong={fact.strong === true}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
