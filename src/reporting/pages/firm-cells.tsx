import { Trans, useLingui } from "@lingui/react/macro";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Note } from "#web/design/page.tsx";
import type { ReadFigures } from "./read-report.ts";
import styles from "./report.module.css";

/** The firms helped by size and by activity; small cells are gathered for those who see totals only. */
export function FirmCells({ read }: { read: Pick<ReadFigures, "bySize" | "byActivity"> }) {
  const { t } = useLingui();
  const { bySize, byActivity } = read;
  if (bySize.length === 0 && byActivity.length === 0) return null;
  const sizes: Record<string, string> = {
    "0-9": t`Moins de 10 salariés`,
    "10-49": t`De 10 à 49 salariés`,
    "50-249": t`De 50 à 249 salariés`,
    "250+": t`250 salariés et plus`,
  };
  const gathered = t`Autres, ou non précisé`;
  return (
    <>
      <div className={styles.pair}>
        <CellTable
          caption={t`Entreprises aidées, par taille`}
          title={t`Taille`}
          cells={bySize}
          nameOf={(key) => (key === null ? gathered : (sizes[key] ?? key))}
        />
        <CellTable
          caption={t`Entreprises aidées, par activité`}
          title={t`Activité`}
          cells={byActivity}
          nameOf={(key) => key ?? gathered}
        />
      </div>
      <Note>
        <Trans>
          Pour qui ne voit que les totaux, les cases de moins de cinq entreprises sont regroupées.
        </Trans>
      </Note>
    </>
  );
}

interface CellTableProps {
  caption: string;
  title: string;
  cells: ReadFigures["bySize"];
  nameOf: (key: string | null) => string;
}

function CellTable({ caption, title, cells, nameOf }: CellTableProps) {
  const { t } = useLingui();
  if (cells.length === 0) return null;
  return (
    <MoneyTable
      caption={caption}
      headTitle={title}
      stacking={false}
      columns={[{ key: "firms", title: <Trans>Entreprises</Trans>, label: t`Entreprises` }]}
      rows={cells.map(({ key, firms }) => ({
        key: key ?? "",
        head: nameOf(key),
        cells: [Number(firms)],
      }))}
    />
  );
}
