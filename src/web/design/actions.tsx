import { createLink } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import styles from "./actions.module.css";

/** The acts a page offers, in a row; at most one of them is filled. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

function Anchor({ filled, children, ...rest }: ComponentProps<"a"> & { filled?: boolean }) {
  return (
    <a {...rest} className={`${styles.link} ${filled === true ? styles.filled : ""}`}>
      {children}
    </a>
  );
}

export const ActionLink = createLink(Anchor);

export function ActionButton({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      {children}
    </button>
  );
}

/** The one filled button of a form. */
export function SubmitButton({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <Actions>
      <button type="submit" className={`${styles.link} ${styles.filled}`} disabled={busy}>
        {children}
      </button>
    </Actions>
  );
}
