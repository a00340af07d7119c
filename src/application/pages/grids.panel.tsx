import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { SetGrid } from "./grid.form.tsx";
import type { ReadGrid, ReadGrids } from "./read-scores.ts";

/** The grids with which files are scored: the one of today, those before, those to come. */
export function GridsPanel({ territory }: { territory: string }) {
  const { mayCall } = useRights(territory);
  const read = useRead(applicationContract, "listGrids", { params: { territory } });
  return (
    <Card
      title={<Trans>La grille d'instruction</Trans>}
      lead={
        <Trans>
          Facultative. Un dossier noté garde la grille avec laquelle il l'a été, même si une autre commence.
        </Trans>
      }
    >
      <Reading of={read}>
        {(grids) => (
          <>
            {grids.grids.length === 0 ? (
              <p>
                <Trans>Aucune grille : les dossiers ne sont pas notés ici.</Trans>
              </p>
            ) : null}
            {grids.grids.toReversed().map((grid) => (
              <GridCriteria key={grid.version} grid={grid} of={grids} />
            ))}
            {mayCall(applicationContract.routes.setGrid) ? (
              <SetGrid territory={territory} read={grids} />
            ) : null}
          </>
        )}
      </Reading>
    </Card>
  );
}

function GridCriteria({ grid, of }: { grid: ReadGrid; of: ReadGrids }) {
  return (
    <details className={styles.block} open={grid.version === of.inForce}>
      <summary>
        {grid.version === of.inForce ? (
          <Trans>
            Version {grid.version}, « {grid.name} », en vigueur depuis le <Day date={grid.fromOn} />
          </Trans>
        ) : (
          <Trans>
            Version {grid.version}, « {grid.name} », à partir du <Day date={grid.fromOn} />
          </Trans>
        )}
      </summary>
      {grid.guidance === "" ? null : <p className={styles.words}>{grid.guidance}</p>}
      <Facts
        facts={grid.criteria.map(({ name, guidance, weight, most }) => ({
          key: name,
          label: (
            <>
              {name}
              {guidance === "" ? null : <span className={styles.soft}> : {guidance}</span>}
            </>
          ),
          value: (
            <Trans>
              poids {weight}, de 0 à {most}
            </Trans>
          ),
        }))}
      />
    </details>
  );
}
