import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { formatRoundEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import type { ArrearsBucket } from "../domain/advance-state.ts";
import { arrearsStepNames, bucketNames } from "./advance-words.ts";
import { ArrearsBuckets } from "./arrears-buckets-table.tsx";
import type { ReadArrearsLine } from "./read-advance.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/impayes");

/** Who is late, by how much in each age, since when, and whose step it is. */
export function ArrearsPage() {
  const { territory } = route.useParams();
  const { anciennete } = route.useSearch();
  const read = useRead(lendingContract, "listArrears", { params: { territory } });
  return (
    <Page
      title={<Trans>Les impayés</Trans>}
      lead={<Trans>D'abord un appel : une difficulté dite tôt se règle mieux qu'une lettre.</Trans>}
    >
      <Reading of={read}>
        {({ arrears, buckets }) => (
          <>
            <Card title={<ArrearsTitle arrears={arrears} />}>
              <ArrearsBuckets territory={territory} buckets={buckets} />
            </Card>
            <Card title={<ListTitle bucket={anciennete} />}>
              <ArrearsTable
                territory={territory}
                arrears={arrears.filter(({ bucket }) => anciennete === undefined || bucket === anciennete)}
              />
            </Card>
            <Actions>
              <ActionLink to="/territoires/$territory/relances" params={{ territory }} filled>
                <Trans>Traiter les relances du jour</Trans>
              </ActionLink>
              {anciennete === undefined ? null : (
                <ActionLink to="/territoires/$territory/impayes" params={{ territory }} search={{}}>
                  <Trans>Voir tous les impayés</Trans>
                </ActionLink>
              )}
            </Actions>
          </>
        )}
      </Reading>
    </Page>
  );
}

function ListTitle({ bucket }: { bucket: ArrearsBucket | undefined }) {
  const { i18n } = useLingui();
  if (bucket === undefined) return <Trans>Avance par avance</Trans>;
  const age = i18n._(bucketNames[bucket]);
  return <Trans>En retard : {age}</Trans>;
}

interface ArrearsProps {
  territory: string;
  arrears: readonly ReadArrearsLine[];
}

function ArrearsTitle({ arrears }: Pick<ArrearsProps, "arrears">) {
  const locale = useLocale();
  if (arrears.length === 0) return <Trans>Personne n'est en retard</Trans>;
  const late = formatRoundEuros(sum(arrears.map((line) => line.late)), locale);
  return <Trans>{late} en retard</Trans>;
}

function ArrearsTable({ territory, arrears }: ArrearsProps) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Impayés`}
      file="alize-impayes"
      rows={arrears}
      rowKey={({ id }) => id}
      empty={<Trans>Un prélèvement rejeté, ou une échéance passée sans paiement, paraîtra ici.</Trans>}
      columns={[
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ id, firm }) => (
            <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance: id }}>
              {firm.name}
            </Link>
          ),
        },
        moneyColumn("late", t`En retard`, ({ late }: ReadArrearsLine) => late),
        { key: "days", title: t`Jours de retard`, numeric: true, value: ({ daysLate }) => daysLate },
        {
          key: "bucket",
          title: t`Ancienneté`,
          value: ({ bucket }) => i18n._(bucketNames[bucket]),
        },
        {
          key: "next",
          title: t`À faire`,
          value: ({ next }) => (next === null ? t`en liquidation` : i18n._(arrearsStepNames[next.step])),
          cell: ({ next }) =>
            next === null ? (
              <Status tone="brick">
                <Trans>en liquidation</Trans>
              </Status>
            ) : (
              <Status tone={next.isDue ? "brick" : "ochre"}>
                {i18n._(arrearsStepNames[next.step])}, <Day date={next.on} />
              </Status>
            ),
        },
        {
          key: "call",
          title: t`Dernier appel`,
          value: ({ lastCall }) => lastCall?.note ?? "",
          cell: ({ lastCall }) =>
            lastCall === null ? (
              "–"
            ) : (
              <>
                <Day date={lastCall.calledOn} /> : {lastCall.note}
              </>
            ),
        },
      ]}
    />
  );
}
