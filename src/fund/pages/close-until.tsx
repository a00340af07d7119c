import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { fundContract, type MonthToClose } from "../contract.ts";
import { periodInWords } from "./period-in-words.ts";

type Month = z.output<typeof MonthToClose>;

/** Several months at once, where a territory is late: what each would freeze, then one act for all. */
export function CloseUntil({ territory, over }: { territory: string; over: readonly PlainDate[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const close = useWrite(fundContract, "closeUntil");
  const [chosen, setChosen] = useState(over.at(-1));
  const [done, setDone] = useState("");
  const until = over.find((month) => month === chosen) ?? over.at(-1);
  if (until === undefined) return null;

  async function submit(last: PlainDate) {
    const closed = await close.send({ params: { territory }, body: { until: last } });
    if (closed !== null)
      setDone(
        t`${closed.closings.length} mois clos, jusqu'à ${periodInWords({ kind: "month", until: last }, locale)}.`,
      );
  }

  return (
    <ActForm
      {...close}
      quiet
      title={<Trans>Clôturer plusieurs mois</Trans>}
      lead={
        <Trans>
          Chaque mois garde sa clôture et ses chiffres. Si l'un d'eux ne peut être clos, aucun ne l'est.
        </Trans>
      }
      submit={<Trans>Clôturer jusqu'à {periodInWords({ kind: "month", until }, locale)}</Trans>}
      done={done}
      onSubmit={() => void submit(until)}
    >
      <NativeSelect
        size="md"
        label={<Trans>Clôturer jusqu'à</Trans>}
        value={until}
        onChange={(event) => setChosen(over.find((month) => month === event.currentTarget.value))}
        data={over.map((month) => ({
          value: month,
          label: periodInWords({ kind: "month", until: month }, locale),
        }))}
      />
      <MonthsToClose territory={territory} until={until} />
    </ActForm>
  );
}

function MonthsToClose({ territory, until }: { territory: string; until: PlainDate }) {
  const { t } = useLingui();
  const locale = useLocale();
  const read = useRead(fundContract, "previewUntil", { params: { territory }, query: { until } });
  return (
    <Reading of={read}>
      {({ months }) => (
        <DataTable
          caption={t`Ce que figeront ces clôtures`}
          file={`alize-mois-a-clore-${until}`}
          rows={months}
          rowKey={(month) => month.until}
          empty={<Trans>Aucun mois à clore.</Trans>}
          columns={[
            {
              key: "month",
              title: t`Mois`,
              value: (month) => periodInWords({ kind: "month", until: month.until }, locale),
            },
            { key: "entries", title: t`Écritures`, numeric: true, value: ({ entries }) => entries },
            {
              key: "late",
              title: t`Avances en retard`,
              value: ({ late }) => late?.advances ?? "",
              cell: ({ late }) =>
                late === null ? (
                  <Trans>non mesurées</Trans>
                ) : (
                  <Plural value={late.advances} one="# avance" other="# avances" />
                ),
            },
            moneyColumn("amount", t`Impayés`, ({ late }: Month) => late?.amount ?? cents(0n)),
            moneyColumn("provisioned", t`À provisionner`, ({ provisioned }: Month) => provisioned),
          ]}
        />
      )}
    </Reading>
  );
}
