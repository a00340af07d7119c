import type { ReactNode } from "react";
import styles from "./page.module.css";

/** A page: its title, the sentence that says what it is for, then its parts. */
export function Page({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header>
        <h1>{title}</h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}

interface CardProps {
  /** By which `SectionLinks` lead to it. */
  id?: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}

/** A part of a page on a ground of its own; its title says the finding. */
export function Card({ id, title, lead, children }: CardProps) {
  return (
    <section id={id} className={styles.card}>
      <h2>{title}</h2>
      {lead === undefined ? null : <p>{lead}</p>}
      {children}
    </section>
  );
}

export function Note({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
