import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Plural, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import type { ApplicationStatus } from "../domain/status.ts";
import styles from "./application.module.css";
import { FileLink } from "./file-link.tsx";
import { FileStatus } from "./file-status.tsx";
import type { ReadRow } from "./read-application.ts";

const columns: readonly { key: string; title: MessageDescriptor; holds: readonly ApplicationStatus[] }[] = [
  { key: "preparing", title: msg`À monter`, holds: ["detected", "draft"] },
  { key: "appraisal", title: msg`En instruction`, holds: ["submitted", "appraised", "adjourned"] },
  { key: "ready", title: msg`Prêts`, holds: ["ready"] },
  { key: "committee", title: msg`En comité`, holds: ["in-committee"] },
  { key: "approved", title: msg`Accordés`, holds: ["approved", "approved-with-conditions"] },
  { key: "closed", title: msg`Clos`, holds: ["refused", "oriented", "withdrawn"] },
];

/** Their age says nothing any more. */
const decided: readonly ApplicationStatus[] = [
  "approved",
  "approved-with-conditions",
  "refused",
  "oriented",
  "withdrawn",
];

/** The files as cards, in columns from left to right. */
export function ApplicationsBoard({ territory, rows }: { territory: string; rows: readonly ReadRow[] }) {
  const { i18n } = useLingui();
  return (
    <div className={styles.board}>
      {columns.map(({ key, title, holds }) => {
        const cards = rows.filter(({ status }) => holds.includes(status));
        return (
          <section key={key} className={styles.column}>
            <h2>
              {i18n._(title)} <span className={styles.soft}>{cards.length}</span>
            </h2>
            <ul className={styles.cards}>
              {cards.map((row) => (
                <Card key={row.id} territory={territory} row={row} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ territory, row }: { territory: string; row: ReadRow }) {
  return (
    <li>
      <FileLink territory={territory} row={row} />
      <span>
        <FileStatus of={row} />
      </span>
      <span>
        <Amount cents={row.amount} round /> · {row.title}
      </span>
      {decided.includes(row.status) ? null : (
        <span className={styles.soft}>
          <Plural value={row.ageDays} one="# jour" other="# jours" />
        </span>
      )}
    </li>
  );
}
