import styles from "./strip.module.css";

export type StripState =
  | "grace"
  | "due"
  | "last"
  // An advance that is running, instalment by instalment.
  | "paid"
  | "part"
  | "late"
  | "deferred"
  | "to-come";

export interface StripCell {
  key: string;
  state: StripState;
  /** Said on hover; the whole strip has one description for those who do not see it. */
  title: string;
}

/** An advance as the row of its instalments. */
export function Strip({ cells, description }: { cells: readonly StripCell[]; description: string }) {
  return (
    <div role="img" aria-label={description} className={styles.strip}>
      {cells.map((cell) => (
        <span key={cell.key} className={styles.cell} data-state={cell.state} title={cell.title} />
      ))}
    </div>
  );
}
