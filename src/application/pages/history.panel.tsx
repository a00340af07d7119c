import { Trans, useLingui } from "@lingui/react/macro";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { statusName } from "../domain/status-names.ts";
import { eventNames } from "./names.ts";
import type { ReadApplication } from "./read-application.ts";

/** Who did what, when, and where it left the file. */
export function HistoryPanel({ read }: { read: ReadApplication }) {
  const { i18n, t } = useLingui();
  const locale = useLocale();
  return (
    <Card title={<Trans>L'histoire du dossier</Trans>}>
      <DataTable
        caption={t`L'histoire du dossier`}
        file={`alize-dossier-${read.number}`}
        rows={read.history}
        rowKey={({ number }) => String(number)}
        empty={null}
        columns={[
          { key: "on", title: t`Date`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
          { key: "what", title: t`Acte`, value: ({ kind }) => i18n._(eventNames[kind]) },
          { key: "state", title: t`État`, value: ({ to }) => statusName(to, locale) },
          { key: "who", title: t`Par`, value: ({ by }) => by.name },
          { key: "why", title: t`Précision`, value: ({ why }) => why ?? "" },
        ]}
      />
    </Card>
  );
}
