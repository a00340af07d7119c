import { Trans, useLingui } from "@lingui/react/macro";
import { formatDay, formatRoundEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { type Layer, StackedTimeline } from "#web/design/stacked-timeline.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { MeasuredKey } from "../domain/figure-keys.ts";

interface FundHistoryProps {
  points: readonly { on: PlainDate; figures: Record<MeasuredKey, ReturnType<typeof cents>> }[];
}

/** Three layers that make the fund: lent, held for a decision, free to lend. */
export function FundHistory({ points }: FundHistoryProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const last = points.at(-1);
  if (last === undefined || points.length < 2) {
    return (
      <p>
        <Trans>L'histoire du fonds se dessinera après deux fins de mois.</Trans>
      </p>
    );
  }
  const layers: Layer[] = [
    { key: "outstanding", label: t`Prêté, en cours`, tone: "sea" },
    { key: "held", label: t`Engagé, à verser`, tone: "ochre" },
    { key: "available", label: t`Disponible`, tone: "quiet" },
  ];
  const money = (figure: MeasuredKey) => formatRoundEuros(last.figures[figure], locale);

  return (
    <>
      <StackedTimeline
        description={t`Au ${formatDay(last.on, locale)} : prêté ${money("outstanding")}, engagé ${money("held")}, disponible ${money("available")}.`}
        layers={layers}
        points={points.map(({ on, figures }) => ({
          on,
          values: { outstanding: figures.outstanding, held: figures.held, available: figures.available },
        }))}
      />
      <details>
        <summary>
          <Trans>Voir en tableau</Trans>
        </summary>
        <MoneyTable
          caption={t`Le fonds à chaque fin de mois`}
          headTitle={<Trans>Fin de mois</Trans>}
          columns={layers.map(({ key, label }) => ({ key, title: label, label }))}
          rows={points.map(({ on, figures }) => ({
            key: on,
            head: formatDay(on, locale),
            cells: [
              <Amount key="outstanding" cents={figures.outstanding} />,
              <Amount key="held" cents={figures.held} />,
              <Amount key="available" cents={figures.available} />,
            ],
          }))}
        />
      </details>
    </>
  );
}
