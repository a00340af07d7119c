import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { statusName } from "../domain/status-names.ts";
import { FileLink } from "./file-link.tsx";
import { FileStatus } from "./file-status.tsx";
import type { ReadRow } from "./read-application.ts";

export function ApplicationsTable({ territory, rows }: { territory: string; rows: readonly ReadRow[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <DataTable
      caption={t`Les dossiers du territoire`}
      file="alize-dossiers"
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Trans>Aucun dossier n'attend cette personne.</Trans>}
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: (row) => <FileLink territory={territory} row={row} />,
        },
        { key: "commune", title: t`Commune`, value: ({ firm }) => firm.commune },
        {
          key: "status",
          title: t`État`,
          value: ({ status }) => statusName(status, locale),
          cell: (row) => <FileStatus of={row} />,
        },
        {
          key: "amount",
          title: t`Demandé`,
          numeric: true,
          value: ({ amount }) => decimalOf(amount),
          cell: ({ amount }) => <Amount cents={amount} round />,
        },
        {
          key: "received",
          title: t`Reçu le`,
          value: ({ receivedOn }) => receivedOn,
          cell: ({ receivedOn }) => <Day date={receivedOn} />,
        },
        { key: "age", title: t`Âge (jours)`, numeric: true, value: ({ ageDays }) => ageDays },
        {
          key: "next",
          title: t`Prochaine étape`,
          value: ({ nextStep }) => nextStep?.sentence[locale] ?? "",
        },
      ]}
    />
  );
}
