import { Trans, useLingui } from "@lingui/react/macro";
import { formatShare } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { ReadLeverage } from "../domain/compare-readings.ts";
import type { ReadingPreset } from "../domain/matching-presets.ts";
import { PublicPerPrivateEuro } from "./public-per-private-euro.tsx";
import { readingNames } from "./reading-names.ts";
import styles from "./readings-table.module.css";

interface ReadingsTableProps {
  compared: readonly ReadLeverage[];
  chosen: ReadingPreset;
  onChoose: (reading: ReadingPreset) => void;
}

/** Every reading of the rule under the same stakes; the chosen one is drawn below. */
export function ReadingsTable({ compared, chosen, onChoose }: ReadingsTableProps) {
  const { t } = useLingui();
  return (
    <MoneyTable
      caption={t`Les lectures de la règle, côte à côte`}
      headTitle={<Trans>Lecture</Trans>}
      columns={[
        { key: "private", title: <Trans>Entreprises</Trans>, label: t`Entreprises` },
        { key: "local", title: <Trans>Collectivités</Trans>, label: t`Collectivités` },
        { key: "state", title: <Trans>État</Trans>, label: t`État` },
        { key: "total", title: <Trans>Fonds</Trans>, label: t`Fonds` },
        { key: "share", title: <Trans>Part publique</Trans>, label: t`Part publique de l'argent` },
        {
          key: "share-with-days",
          title: <Trans>… journées comprises</Trans>,
          label: t`Part publique, journées comprises`,
        },
        { key: "leverage", title: <Trans>Public pour 1 € privé</Trans>, label: t`Public pour 1 € privé` },
      ]}
      rows={compared.map(({ reading, leverage }) => ({
        key: reading,
        chosen: reading === chosen,
        head: <ReadingChoice reading={reading} chosen={reading === chosen} onChoose={onChoose} />,
        cells: [
          <Amount key="private" cents={leverage.privateCash} round />,
          ...leverage.lines.map((line) => <Amount key={line.contributor} cents={line.amount} round />),
          <strong key="total">
            <Amount cents={leverage.totalCash} round />
          </strong>,
          <Share key="share" of={leverage.publicShareOfCash} />,
          <Share key="with-days" of={leverage.publicShareOfCashAndDays} />,
          <PublicPerPrivateEuro key="leverage" ratio={leverage.publicPerPrivateEuro} />,
        ],
      }))}
    />
  );
}

function ReadingChoice({
  reading,
  chosen,
  onChoose,
}: {
  reading: ReadingPreset;
  chosen: boolean;
  onChoose: (reading: ReadingPreset) => void;
}) {
  const { i18n } = useLingui();
  const { name, rule } = readingNames[reading];
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name="reading"
        value={reading}
        checked={chosen}
        onChange={() => onChoose(reading)}
      />
      <span className={styles.name}>{i18n._(name)}</span>
      <span className={styles.rule}>{i18n._(rule)}</span>
    </label>
  );
}

function Share({ of }: { of: ReadLeverage["leverage"]["publicShareOfCash"] }) {
  const locale = useLocale();
  return <>{of === null ? "–" : formatShare(of, locale)}</>;
}
