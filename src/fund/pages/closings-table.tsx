import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { formatCount, formatDays } from "#kernel/format.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { ClosedPeriod } from "../contract.ts";
import { periodInWords } from "./period-in-words.ts";

type Closing = z.output<typeof ClosedPeriod>;

/** Every closed period with its control totals; a month opens on what it froze. */
export function ClosingsTable({ territory, closings }: { territory: string; closings: readonly Closing[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <Card title={<Trans>Les périodes closes</Trans>}>
      <DataTable
        caption={t`Périodes closes`}
        file="alize-clotures"
        rows={closings}
        rowKey={({ kind, until }) => `${kind} ${until}`}
        empty={<Trans>Rien n'est clos. La première clôture commence au mois de la première écriture.</Trans>}
        columns={[
          {
            key: "period",
            title: t`Période`,
            value: ({ kind, until }) => (kind === "year" ? until.slice(0, 4) : until.slice(0, 7)),
            cell: (closing) =>
              closing.kind === "year" ? (
                <Trans>Année {periodInWords(closing, locale)}</Trans>
              ) : (
                <Link
                  to="/territoires/$territory/clotures/$until"
                  params={{ territory, until: closing.until }}
                >
                  {periodInWords(closing, locale)}
                </Link>
              ),
          },
          {
            key: "entries",
            title: t`Écritures`,
            numeric: true,
            value: ({ entries }) => entries,
            cell: ({ entries }) => formatCount(entries, locale),
          },
          moneyColumn("euros", t`Débits en euros`, ({ debitsEuros }: Closing) => debitsEuros),
          {
            key: "days",
            title: t`Débits en journées`,
            numeric: true,
            value: ({ debitsHalfDays }) => Number(debitsHalfDays) / 2,
            cell: ({ debitsHalfDays }) => formatDays(debitsHalfDays, locale),
          },
          {
            key: "head",
            title: t`Fin de chaîne`,
            value: ({ headNumber, headHash }) => `${headNumber} · ${headHash}`,
            cell: ({ headNumber, headHash }) => (
              <span title={headHash}>
                {t`n° ${headNumber}`} · <code>{headHash.slice(0, 12)}…</code>
              </span>
            ),
          },
          {
            key: "by",
            title: t`Close par`,
            value: ({ closedBy, closedAt }) => t`${closedBy}, ${formatInstant(closedAt, locale)}`,
          },
        ]}
      />
    </Card>
  );
}
