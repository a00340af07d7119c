import type { ReactNode } from "react";
import styles from "./status.module.css";

/** A state in a word: sea goes well, ochre waits for someone, brick is late or refused. */
export function Status({ tone, children }: { tone: "sea" | "ochre" | "brick"; children: ReactNode }) {
  return (
    <span className={styles.status} data-tone={tone}>
      {children}
    </span>
  );
}

/** What happens next and who acts: the band a page opens with. */
export function NextStep({ children }: { children: ReactNode }) {
  return <p className={styles.step}>{children}</p>;
}
