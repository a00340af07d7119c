import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { formatDay, formatRoundEuros } from "#kernel/format.ts";
import { type Layer, StackedTimeline } from "#web/design/stacked-timeline.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { HistoryPoint } from "../contract.ts";
import type { MeasuredKey } from "../domain/figure-keys.ts";
import { HistoryTable } from "./history-table.tsx";

interface FundHistoryProps {
  points: readonly z.output<typeof HistoryPoint>[];
  file: string;
}

/** Three layers that make the fund: lent, held for a decision, free to lend. */
export function FundHistory({ points, file }: FundHistoryProps) {
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
        <HistoryTable points={points} file={file} />
      </details>
    </>
  );
}
