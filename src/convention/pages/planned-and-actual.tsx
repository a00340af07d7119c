import { Trans, useLingui } from "@lingui/react/macro";
import { formatDays } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Rate } from "#web/design/rate.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { PublicPerPrivateEuro } from "./public-per-private-euro.tsx";
import type { ReadConvention } from "./read-convention.ts";

/** The leverage as signed, beside the leverage as paid and delivered. */
export function PlannedAndActual({ read }: { read: ReadConvention }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { planned, actual } = read;
  const both = [
    { side: "planned", ...planned },
    { side: "actual", ...actual },
  ];

  return (
    <MoneyTable
      caption={t`Effet de levier, prévu et constaté`}
      headTitle={<Trans>Effet de levier</Trans>}
      columns={[
        { key: "planned", title: <Trans>Prévu à la signature</Trans>, label: t`Prévu` },
        { key: "actual", title: <Trans>Constaté, versé et donné</Trans>, label: t`Constaté` },
      ]}
      rows={[
        {
          key: "private",
          head: <Trans>Entreprises</Trans>,
          cells: both.map(({ side, privateCash }) => <Amount key={side} cents={privateCash} round />),
        },
        {
          key: "public",
          head: <Trans>Public</Trans>,
          cells: both.map(({ side, publicCash }) => <Amount key={side} cents={publicCash} round />),
        },
        {
          key: "total",
          head: <Trans>En tout</Trans>,
          cells: both.map(({ side, totalCash }) => (
            <strong key={side}>
              <Amount cents={totalCash} round />
            </strong>
          )),
        },
        {
          key: "days",
          head: <Trans>Journées, et leur valeur</Trans>,
          cells: both.map(({ side, halfDays, valuedDays }) => (
            <span key={side}>
              {formatDays(halfDays, locale)} · <Amount cents={valuedDays} round />
            </span>
          )),
        },
        {
          key: "share",
          head: <Trans>Part publique de l'argent</Trans>,
          cells: both.map(({ side, publicShareOfCash }) => <Rate key={side} of={publicShareOfCash} />),
        },
        {
          key: "share-with-days",
          head: <Trans>Part publique, journées comprises</Trans>,
          cells: both.map(({ side, publicShareOfCashAndDays }) => (
            <Rate key={side} of={publicShareOfCashAndDays} />
          )),
        },
        {
          key: "ratio",
          head: <Trans>Public pour 1 € privé</Trans>,
          cells: both.map(({ side, publicPerPrivateEuro }) => (
            <PublicPerPrivateEuro key={side} ratio={publicPerPrivateEuro} />
          )),
        },
      ]}
    />
  );
}
