import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Card, Note } from "#web/design/page.tsx";
import { indicatorKeys } from "../domain/indicators.ts";
import { IndicatorName } from "./indicator-name.tsx";
import { KeyFigures } from "./key-figures.tsx";
import type { ReadReport } from "./read-report.ts";
import styles from "./report.module.css";
import { ReportFiles } from "./report-files.tsx";
import { ReportJobs } from "./report-jobs.tsx";
import { ReportMoney } from "./report-money.tsx";

/** A report as a document: what one remembers, the money, the files, the jobs, what is missing. */
export function ReportDocument({ read }: { read: ReadReport }) {
  return (
    <div className={styles.document}>
      <KeyFigures
        read={read}
        keys={[
          "firms-helped",
          "mean-advance",
          "days-confirmed",
          "jobs-hired",
          "mobilised",
          "public-share-planned",
        ]}
      />
      <ReportMoney read={read} />
      <ReportFiles read={read} />
      <ReportJobs read={read} />
      <Missing read={read} />
    </div>
  );
}

/** What the report does not say, said. */
function Missing({ read }: { read: ReadReport }) {
  const missing = indicatorKeys.filter((key) => read.figures[key] === null && !read.hidden.includes(key));
  return (
    <Card title={<Trans>Ce que ce bilan ne dit pas</Trans>}>
      <ul className={styles.lines}>
        {missing.map((key) => (
          <li key={key}>
            <IndicatorName of={key} />
            <Trans> : rien à mesurer dans la période.</Trans>
          </li>
        ))}
        {read.hidden.length === 0 ? null : (
          <li>
            <Trans>Des chiffres que votre rôle ne voit pas : ils sont marqués « non communiqué ».</Trans>
          </li>
        )}
        <li>
          <Trans>La survie et le chiffre d'affaires des entreprises à trois ans : pas encore suivis.</Trans>
        </li>
      </ul>
      <Note>
        <Trans>
          Un tiret veut dire « rien à mesurer », jamais zéro. Chaque nom de chiffre mène à sa définition, dans
          le <Link to="/indicateurs">dictionnaire des indicateurs</Link>.
        </Trans>
      </Note>
    </Card>
  );
}
