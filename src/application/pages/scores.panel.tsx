import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams } from "./read-application.ts";
import type { ReadGrid, ReadScores } from "./read-scores.ts";
import { GiveScores } from "./scores.form.tsx";

/** The scores of a file, side by side once one has given one's own. */
export function ScoresPanel({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(applicationContract.routes.readScores) ? <Scores params={params} /> : null;
}

function Scores({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "readScores", { params });
  return (
    <Reading of={read}>
      {(scores) =>
        scores.grid === null ? null : (
          <Card title={<ScoresTitle of={scores} />} lead={<WhichGrid of={scores} grid={scores.grid} />}>
            <Givers of={scores} />
            {scores.sheets !== null && scores.sheets.length > 0 ? (
              <Sheets grid={scores.grid} sheets={scores.sheets} summary={scores.summary} />
            ) : null}
            {scores.mayScore ? (
              <details className={styles.block}>
                <summary>
                  <Trans>Donner mes notes</Trans>
                </summary>
                <GiveScores params={params} grid={scores.grid} />
              </details>
            ) : null}
          </Card>
        )
      }
    </Reading>
  );
}

function ScoresTitle({ of: { summary, givers, mayScore } }: { of: ReadScores }) {
  const points = usePoints();
  if (summary !== null) {
    const mean = points(summary.mean);
    return <Trans>Grille d'instruction : {mean} sur 100</Trans>;
  }
  if (givers.length === 0) return <Trans>Personne n'a encore noté ce dossier</Trans>;
  return mayScore ? (
    <Trans>Notez ce dossier pour lire les autres notes</Trans>
  ) : (
    <Trans>Grille d'instruction</Trans>
  );
}

function WhichGrid({ of: { isKept }, grid }: { of: ReadScores; grid: ReadGrid }) {
  return isKept ? (
    <Trans>
      Version {grid.version} de la grille, « {grid.name} », que ce dossier garde. Chacun note sans voir les
      autres.
    </Trans>
  ) : (
    <Trans>
      Version {grid.version} de la grille, « {grid.name} ». Chacun note sans voir les autres.
    </Trans>
  );
}

function Givers({ of: { givers, sheets } }: { of: ReadScores }) {
  if (sheets !== null || givers.length === 0) return null;
  return (
    <ul>
      {givers.map(({ name, on }) => (
        <li key={name}>
          <Trans>
            {name} a noté le <Day date={on} />.
          </Trans>
        </li>
      ))}
    </ul>
  );
}

interface SheetsProps {
  grid: ReadGrid;
  sheets: NonNullable<ReadScores["sheets"]>;
  summary: ReadScores["summary"];
}

function Sheets({ grid, sheets, summary }: SheetsProps) {
  const { t } = useLingui();
  const points = usePoints();
  const columns = [
    ...sheets.map(({ name }, index) => ({ key: `sheet ${index}`, title: name, label: name })),
    { key: "mean", title: t`Moyenne`, label: t`Moyenne` },
    { key: "spread", title: t`Écart`, label: t`Écart` },
  ];
  return (
    <>
      <MoneyTable
        caption={t`Les notes de chacun, critère par critère`}
        headTitle={<Trans>Critère et poids</Trans>}
        columns={columns}
        rows={[
          ...grid.criteria.map(({ name, weight, most }, index) => ({
            key: name,
            head: (
              <Trans>
                {name}{" "}
                <span className={styles.soft}>
                  (poids {weight}, sur {most})
                </span>
              </Trans>
            ),
            cells: [
              ...sheets.map(({ scores }) => scores[index]?.score),
              points(summary?.criteria[index]?.mean ?? ""),
              summary?.criteria[index]?.spread,
            ],
          })),
          {
            key: "total",
            head: <Trans>Sur 100</Trans>,
            cells: [
              ...sheets.map(({ total }) => points(total)),
              points(summary?.mean ?? ""),
              points(summary?.spread ?? ""),
            ],
            chosen: true,
          },
        ]}
      />
      {sheets.map(({ name, on, text, scores }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Words key={index} name={name} on={on} text={text} scores={scores} grid={grid} />
      ))}
    </>
  );
}

interface WordsProps
  extends Pick<NonNullable<ReadScores["sheets"]>[number], "name" | "on" | "text" | "scores"> {
  grid: ReadGrid;
}

function Words({ name, on, text, scores, grid }: WordsProps) {
  const said = scores.flatMap(({ why }, index) => (why === "" ? [] : [{ why, index }]));
  if (text === "" && said.length === 0) return null;
  return (
    <details className={styles.block}>
      <summary>
        <Trans>
          Ce que {name} en dit, le <Day date={on} />
        </Trans>
      </summary>
      {text === "" ? null : <p className={styles.words}>{text}</p>}
      <ul>
        {said.map(({ why, index }) => (
          <li key={index}>
            <strong>{grid.criteria[index]?.name}</strong> : {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "73.3" as the reader's language writes it. */
function usePoints() {
  const locale = useLocale();
  return (points: string) => (locale === "fr" ? points.replace(".", ",") : points);
}
