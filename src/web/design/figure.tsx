import type { ReactNode } from "react";
import styles from "./figure.module.css";

interface FigureProps {
  value: ReactNode;
  label: ReactNode;
  /** Where the figure comes from: its formula, its inputs, its source. */
  children: ReactNode;
}

/** A figure that opens on its definition: no orphan number. */
export function Figure({ value, label, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <div className={styles.value}>{value}</div>
      <details className={styles.source}>
        <summary>{label}</summary>
        <p>{children}</p>
      </details>
    </div>
  );
}
