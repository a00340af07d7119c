import { Trans, useLingui } from "@lingui/react/macro";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Status } from "#web/design/status.tsx";
import { instalmentStatusNames } from "./advance-words.ts";
import type { ReadAdvance } from "./read-advance.ts";

type ReadInstalment = ReadAdvance["instalments"][number];

export const instalmentTones = {
  paid: "sea",
  part: "ochre",
  late: "brick",
  "to-come": "ochre",
  deferred: "ochre",
  "written-off": "brick",
} as const satisfies Record<ReadInstalment["status"], "sea" | "ochre" | "brick">;

export function InstalmentsTable({ read }: { read: ReadAdvance }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Échéancier`}
      file={`alize-avance-${read.number}`}
      rows={read.instalments}
      rowKey={({ number }) => String(number)}
      empty={<Trans>L'échéancier paraîtra au versement.</Trans>}
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
        {
          key: "due-on",
          title: t`Échéance`,
          value: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <Day date={dueOn} />,
        },
        {
          key: "pay-on",
          title: t`Prélèvement`,
          value: ({ payOn }) => payOn,
          cell: ({ payOn }) => <Day date={payOn} />,
        },
        moneyColumn("principal", t`Montant`, ({ principal }: ReadInstalment) => principal),
        moneyColumn("paid", t`Payé`, ({ paid }: ReadInstalment) => paid),
        moneyColumn("left", t`Reste`, ({ left }: ReadInstalment) => left),
        {
          key: "status",
          title: t`État`,
          value: ({ status }) => i18n._(instalmentStatusNames[status]),
          cell: ({ status, paidOn }) => (
            <Status tone={instalmentTones[status]}>
              {paidOn === null ? (
                i18n._(instalmentStatusNames[status])
              ) : (
                <Trans>
                  payée le <Day date={paidOn} />
                </Trans>
              )}
            </Status>
          ),
        },
      ]}
    />
  );
}
