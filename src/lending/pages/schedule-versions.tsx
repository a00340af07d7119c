import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatDay } from "#kernel/format.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { eventKindNames } from "./advance-words.ts";
import type { ReadAdvance } from "./read-advance.ts";

type Row = ReadAdvance["versions"][number]["instalments"][number];

/** Each schedule as what drew it left it; none is ever changed, the next one follows it. */
export function ScheduleVersions({ read: { versions, number: advance } }: { read: ReadAdvance }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const [chosen, setChosen] = useState<string>();
  const shown = versions.find(({ version }) => String(version) === chosen) ?? versions.at(-2) ?? versions[0];
  if (shown === undefined || versions.length < 2) return null;
  const { version } = shown;
  return (
    <Card
      title={<Trans>Les versions de l'échéancier</Trans>}
      lead={<Trans>Aucune n'est jamais modifiée : la suivante la remplace.</Trans>}
    >
      <NativeSelect
        size="md"
        label={<Trans>Version</Trans>}
        value={String(version)}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={versions.map(({ version: each, from, kind }) => ({
          value: String(each),
          label: `${each} : ${i18n._(eventKindNames[kind])}, ${formatDay(from, locale)}`,
        }))}
      />
      <DataTable
        caption={t`Version ${version} de l'échéancier`}
        file={`alize-avance-${advance}-version-${version}`}
        rows={shown.instalments}
        rowKey={({ number }) => String(number)}
        empty={<Trans>Cette version est vide.</Trans>}
        columns={[
          { key: "number", title: t`N°`, numeric: true, value: ({ number }: Row) => number },
          {
            key: "due-on",
            title: t`Échéance`,
            value: ({ dueOn }: Row) => dueOn,
            cell: ({ dueOn }: Row) => <Day date={dueOn} />,
          },
          moneyColumn("principal", t`Montant`, ({ principal }: Row) => principal),
        ]}
      />
    </Card>
  );
}
