import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Reading } from "#web/design/reading.tsx";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";

/** Who holds how many files that are not over: what one looks at before giving another. */
export function WorkloadPanel({ territory }: { territory: string }) {
  const { t } = useLingui();
  const read = useRead(applicationContract, "readWorkload", { params: { territory } });
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Qui suit combien de dossiers</Trans>
      </summary>
      <Reading of={read}>
        {({ people }) =>
          people.length === 0 ? (
            <p>
              <Trans>Aucun dossier en cours, et personne n'anime encore ce territoire.</Trans>
            </p>
          ) : (
            <MoneyTable
              caption={t`Les dossiers en cours de chacun`}
              headTitle={<Trans>Suivi par</Trans>}
              columns={[
                { key: "preparing", title: t`À monter`, label: t`À monter` },
                { key: "appraisal", title: t`En instruction`, label: t`En instruction` },
                { key: "ready", title: t`Prêts`, label: t`Prêts` },
                { key: "overdue", title: t`Hors délai`, label: t`Hors délai` },
                { key: "oldest", title: t`Le plus ancien (jours)`, label: t`Le plus ancien (jours)` },
              ]}
              rows={people.map(({ person, preparing, appraisal, ready, overdue, oldestDays }) => ({
                key: person?.id ?? "nobody",
                head: person?.name ?? t`personne encore`,
                cells: [preparing, appraisal, ready, overdue, oldestDays],
              }))}
            />
          )
        }
      </Reading>
    </details>
  );
}
