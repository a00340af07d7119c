import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Reading } from "#web/design/reading.tsx";
import { applicationContract } from "../contract.ts";
import type { ShownFiles } from "../domain/files-board.ts";
import styles from "./application.module.css";
import { boardColumnNames } from "./list-names.ts";
import { ListedStatus, StageAge } from "./listed-file.tsx";
import { askedOf, type ReadBoard, type ReadListed } from "./read-lists.ts";

interface BoardProps {
  territory: string;
  shown: ShownFiles;
  /** Has the table show the column whole. */
  onOpen: (column: ReadBoard["columns"][number]["key"]) => void;
}

/** The files as cards, in columns from left to right: the first of each, and how many they are. */
export function ApplicationsBoard({ territory, shown, onOpen }: BoardProps) {
  const { i18n } = useLingui();
  const read = useRead(applicationContract, "readBoard", { params: { territory }, query: askedOf(shown) });
  return (
    <Reading of={read}>
      {({ columns }) => (
        <div className={styles.board}>
          {columns.map(({ key, count, overdue, amount, cards }) => (
            <section key={key} className={styles.column}>
              <h2>
                {i18n._(boardColumnNames[key])} <span className={styles.soft}>{count}</span>
              </h2>
              {count === 0 ? null : (
                <p className={styles.soft}>
                  <Amount cents={amount} round />
                  {overdue === 0 ? null : (
                    <>
                      {", "}
                      <Plural value={overdue} one="# hors délai" other="# hors délai" />
                    </>
                  )}
                </p>
              )}
              <ul className={styles.cards}>
                {cards.map((row) => (
                  <Card key={row.id} territory={territory} row={row} />
                ))}
              </ul>
              {count > cards.length ? (
                <p>
                  <button type="button" className={styles.more} onClick={() => onOpen(key)}>
                    <Trans>Voir les {count} dossiers</Trans>
                  </button>
                </p>
              ) : null}
            </section>
          ))}
        </div>
      )}
    </Reading>
  );
}

function Card({ territory, row }: { territory: string; row: ReadListed }) {
  return (
    <li>
      <Link to="/territoires/$territory/dossiers/$application" params={{ territory, application: row.id }}>
        {row.firm.name}
      </Link>
      <span>
        <ListedStatus of={row} />
      </span>
      <span>
        <Amount cents={row.amount} round /> · {row.title}
      </span>
      <StageAge of={row} />
      {row.assignedTo === null ? null : <span className={styles.soft}>{row.assignedTo.name}</span>}
      {row.labels.length === 0 ? null : <span className={styles.soft}>{row.labels.join(", ")}</span>}
    </li>
  );
}
