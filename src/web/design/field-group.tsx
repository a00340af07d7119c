import type { ReactNode } from "react";
import styles from "./form.module.css";

/** The fields of one thing among several alike, under its name. */
export function FieldGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={`${styles.question} ${styles.wide}`}>
      <legend>{legend}</legend>
      <div className={styles.group}>{children}</div>
    </fieldset>
  );
}

/** Fields side by side inside a form that has several parts. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={styles.group}>{children}</div>;
}
