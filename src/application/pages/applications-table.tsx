import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import type { FileColumn, ShownFiles } from "../domain/files-board.ts";
import { fileColumnNames } from "./list-names.ts";
import { ListedStatus, StageAge } from "./listed-file.tsx";
import { askedOf, type ReadListed, type ReadTable } from "./read-lists.ts";

interface TableProps {
  territory: string;
  shown: ShownFiles;
  page: number;
  onPage: (page: number) => void;
  /** What stands before the table once its rows are read: the batch, for those who may act. */
  before?: (rows: readonly ReadListed[]) => ReactNode;
  /** What stands before each firm. */
  mark?: (row: ReadListed) => ReactNode;
}

/** The files line by line, fifty at a time, with the columns that were chosen. */
export function ApplicationsTable({ territory, shown, page, onPage, before, mark }: TableProps) {
  const { i18n, t } = useLingui();
  const query = { ...askedOf(shown), page };
  const read = useRead(applicationContract, "readTable", { params: { territory }, query });
  const others = shown.columns.filter((column) => column !== "firm");
  return (
    <Reading of={read}>
      {(table) =>
        table.rows.length === 0 ? (
          <p>
            <Trans>Aucun dossier ne répond à ces choix. Élargissez-les, ou effacez-les.</Trans>
          </p>
        ) : (
          <>
            {before?.(table.rows)}
            <MoneyTable
              caption={t`Les dossiers du territoire`}
              headTitle={i18n._(fileColumnNames.firm)}
              columns={others.map((key) => ({
                key,
                title: i18n._(fileColumnNames[key]),
                label: i18n._(fileColumnNames[key]),
              }))}
              rows={table.rows.map((row) => ({
                key: row.id,
                head: (
                  <>
                    {mark?.(row)}{" "}
                    <Link
                      to="/territoires/$territory/dossiers/$application"
                      params={{ territory, application: row.id }}
                    >
                      {row.firm.name}
                    </Link>
                  </>
                ),
                cells: others.map((column) => <Cell key={column} row={row} column={column} />),
              }))}
            />
            <Pages of={table} onPage={onPage} />
          </>
        )
      }
    </Reading>
  );
}

function Cell({ row, column }: { row: ReadListed; column: FileColumn }) {
  const locale = useLocale();
  switch (column) {
    case "number":
      return row.number;
    case "firm":
      return row.firm.name;
    case "commune":
      return row.firm.commune;
    case "title":
      return row.title;
    case "status":
      return <ListedStatus of={row} />;
    case "amount":
      return <Amount cents={row.amount} round />;
    case "received":
      return <Day date={row.receivedOn} />;
    case "stage":
      return <StageAge of={row} />;
    case "assigned":
      return row.assignedTo?.name;
    case "labels":
      return row.labels.join(", ");
    case "next":
      return row.nextStep?.sentence[locale];
  }
}

function Pages({ of: { total, page, perPage }, onPage }: { of: ReadTable; onPage: (page: number) => void }) {
  const last = Math.ceil(total / perPage);
  const [first, end] = [(page - 1) * perPage + 1, Math.min(page * perPage, total)];
  return (
    <>
      <p role="status">
        <Trans>
          Dossiers {first} à {end} sur {total}.
        </Trans>
      </p>
      <Actions>
        {page > 1 ? (
          <ActionButton onClick={() => onPage(page - 1)}>
            <Trans>Lire les précédents</Trans>
          </ActionButton>
        ) : null}
        {page < last ? (
          <ActionButton onClick={() => onPage(page + 1)}>
            <Trans>Lire les suivants</Trans>
          </ActionButton>
        ) : null}
      </Actions>
    </>
  );
}
