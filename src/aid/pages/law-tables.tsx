import { Trans, useLingui } from "@lingui/react/macro";
import { formatShare } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { Rate } from "#web/design/rate.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { confidenceNames, regimeNames } from "./aid-words.ts";
import type { ReadSettings } from "./read-aid.ts";

/** Each rate with the days on which it holds for sure, and who entered it. */
export function BaseRatesTable({ of: { baseRates } }: { of: ReadSettings }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  return (
    <DataTable
      caption={t`Taux de base`}
      file="alize-taux-de-base"
      rows={baseRates}
      rowKey={({ from }) => from}
      empty={<Trans>Aucun taux encore : saisissez le premier.</Trans>}
      columns={[
        { key: "from", title: t`Du`, value: ({ from }) => from, cell: ({ from }) => <Day date={from} /> },
        {
          key: "until",
          title: t`Connu jusqu'au`,
          value: ({ lastDay }) => lastDay,
          cell: ({ lastDay }) => <Day date={lastDay} />,
        },
        {
          key: "rate",
          title: t`Taux`,
          numeric: true,
          value: ({ rate }) => formatShare(rate, locale),
          cell: ({ rate }) => <Rate of={rate} />,
        },
        { key: "confidence", title: t`Foi`, value: ({ confidence }) => i18n._(confidenceNames[confidence]) },
        { key: "source", title: t`Source`, value: ({ source }) => source },
        {
          key: "entered",
          title: t`Saisi par`,
          value: ({ entered }) => entered?.by ?? "",
          cell: ({ entered }) => <EnteredBy of={entered} />,
        },
      ]}
    />
  );
}

/** The ceilings of each regime, those in force told apart. */
export function CeilingsTable({ of: { ceilings } }: { of: ReadSettings }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Plafonds`}
      file="alize-plafonds"
      rows={ceilings}
      rowKey={({ regime, from, regulation, source }) => `${regime} ${from} ${regulation} ${source}`}
      empty={<Trans>Aucun plafond encore : saisissez le premier.</Trans>}
      columns={[
        { key: "regime", title: t`Régime`, value: ({ regime }) => i18n._(regimeNames[regime]) },
        { key: "from", title: t`Du`, value: ({ from }) => from, cell: ({ from }) => <Day date={from} /> },
        {
          key: "until",
          title: t`Au`,
          value: ({ until }) => until ?? "",
          cell: ({ until }) => (until === null ? "–" : <Day date={until} />),
        },
        {
          key: "ceiling",
          title: t`Plafond`,
          numeric: true,
          value: ({ ceiling }) => decimalOf(ceiling),
          cell: ({ ceiling }) => <Amount cents={ceiling} round />,
        },
        {
          key: "window",
          title: t`Sur`,
          value: ({ window }) =>
            window === "rolling"
              ? t`trois ans, de date à date`
              : t`trois exercices, celui de l'octroi compris`,
        },
        {
          key: "regulation",
          title: t`Règlement`,
          value: ({ regulation, source }) => `${regulation}, ${source}`,
        },
        {
          key: "standing",
          title: t`État`,
          value: ({ isInForce, isConfirmed }) =>
            isInForce ? (isConfirmed ? t`en vigueur` : t`en vigueur, à confirmer`) : "",
        },
        {
          key: "entered",
          title: t`Saisi par`,
          value: ({ entered }) => entered?.by ?? "",
          cell: ({ entered }) => <EnteredBy of={entered} />,
        },
      ]}
    />
  );
}

function EnteredBy({ of }: { of: ReadSettings["baseRates"][number]["entered"] }) {
  if (of === null) return <Trans>fourni avec le logiciel</Trans>;
  return (
    <Trans>
      {of.by}, <Day date={of.on} />
    </Trans>
  );
}
