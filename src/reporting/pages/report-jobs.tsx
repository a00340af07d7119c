import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Card, Note } from "#web/design/page.tsx";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { JobBars } from "./job-bars.tsx";
import type { ReadReport } from "./read-report.ts";
import styles from "./report.module.css";

/** The experts' days, then the jobs: five counters, each apart. */
export function ReportJobs({ read }: { read: ReadReport }) {
  const missing = Number(read.figures["answers-missing"] ?? 0n);
  return (
    <>
      <Card title={<JobsFinding read={read} />}>
        <JobBars read={read} />
        <div className={styles.pair}>
          <IndicatorFacts
            read={read}
            strong="jobs-hired"
            keys={["jobs-planned", "jobs-hired", "realisation-rate", "jobs-present", "jobs-present-fte"]}
          />
          <IndicatorFacts
            read={read}
            keys={["jobs-to-keep", "jobs-kept", "headcount-baseline", "headcount-helped", "answers-missing"]}
          />
        </div>
        <Note>
          <Trans>Emplois constatés dans les entreprises aidées ; l'aide n'en est pas la seule cause.</Trans>{" "}
          {missing === 0 ? null : (
            <Plural
              value={missing}
              one="Une enquête d'emploi reste sans réponse : elle ne compte ni pour zéro, ni pour un succès."
              other="# enquêtes d'emploi restent sans réponse : elles ne comptent ni pour zéro, ni pour un succès."
            />
          )}
        </Note>
      </Card>
      <Card title={<Trans>Les journées des experts</Trans>}>
        <IndicatorFacts
          read={read}
          keys={["days-promised", "days-contracted", "days-confirmed", "days-value"]}
        />
      </Card>
    </>
  );
}

function JobsFinding({ read: { figures, hidden } }: { read: ReadReport }) {
  const { i18n } = useLingui();
  const { "jobs-hired": hired, "jobs-planned": planned } = figures;
  if (hidden.includes("jobs-hired")) return <Trans>Les emplois</Trans>;
  if (hired === null || planned === null) return <Trans>Les emplois ne sont pas encore constatés</Trans>;
  return (
    <Trans>
      {i18n.number(Number(hired))} emplois créés, preuves à l'appui, pour {i18n.number(Number(planned))}{" "}
      prévus
    </Trans>
  );
}
