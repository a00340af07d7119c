import type { ReactNode } from "react";
import styles from "./explained-lines.module.css";

interface ExplainedLinesProps {
  lines: readonly { contributor: string; name: string; explanation: string }[];
  children?: ReactNode;
}

/** The matching line by line, as anyone may check it: who brings, by which formula, on which figures. */
export function ExplainedLines({ lines, children }: ExplainedLinesProps) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ contributor, name, explanation }) => (
        <li key={contributor}>
          <strong className={styles.name}>{name}</strong> : {explanation}
        </li>
      ))}
      {children}
    </ul>
  );
}
