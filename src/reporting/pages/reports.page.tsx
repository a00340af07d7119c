import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { reportingContract } from "../contract.ts";
import type { ReadReports } from "./read-report.ts";
import styles from "./report.module.css";
import { ReportName } from "./report-title.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/rapports");

/** Every report of a territory: those to draw, and those that were published. */
export function ReportsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(reportingContract, "listReports", { params: { territory } });
  return (
    <Page
      title={<Trans>Les bilans</Trans>}
      lead={
        <Trans>
          Un bilan par convention et par année, d'après les données du jour ; publié, il ne change plus.
        </Trans>
      }
    >
      <Actions>
        {mayCall(reportingContract.routes.listFinancialReports) ? (
          <ActionLink to="/territoires/$territory/comptes-rendus" params={{ territory }}>
            <Trans>Les comptes rendus aux financeurs</Trans>
          </ActionLink>
        ) : null}
        {mayCall(reportingContract.routes.listSteeringPacks) ? (
          <ActionLink to="/territoires/$territory/comite-de-pilotage" params={{ territory }}>
            <Trans>Les dossiers du comité de pilotage</Trans>
          </ActionLink>
        ) : null}
      </Actions>
      <Reading of={read}>
        {(reports) => (
          <>
            <div className={styles.pair}>
              <Conventions territory={territory} reports={reports} />
              <Years territory={territory} reports={reports} />
            </div>
            <Card title={<Trans>Bilans publiés</Trans>}>
              <Published territory={territory} reports={reports} />
            </Card>
          </>
        )}
      </Reading>
    </Page>
  );
}

interface PartProps {
  territory: string;
  reports: ReadReports;
}

function Conventions({ territory, reports: { conventions } }: PartProps) {
  return (
    <Card title={<Trans>Par convention</Trans>}>
      {conventions.length === 0 ? (
        <p>
          <Trans>Le bilan d'une convention paraîtra ici une fois la convention signée.</Trans>
        </p>
      ) : (
        <ul className={styles.lines}>
          {conventions.map(({ id, number, extension, startsOn, endsOn }) => (
            <li key={id}>
              <Link to="/territoires/$territory/rapport/$convention" params={{ territory, convention: id }}>
                <Trans>Convention n° {number}</Trans>
              </Link>
              <Trans>
                , du <Day date={startsOn} /> au <Day date={endsOn} />
              </Trans>
              {extension === null ? null : <> ({extension})</>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Years({ territory, reports: { years } }: PartProps) {
  return (
    <Card title={<Trans>Par année</Trans>}>
      <ul className={styles.lines}>
        {years.map((year) => (
          <li key={year}>
            <Link to="/territoires/$territory/rapport/annee/$year" params={{ territory, year: String(year) }}>
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Published({ territory, reports: { published } }: PartProps) {
  const { t } = useLingui();
  const { mayCall } = useRights(territory);
  return (
    <DataTable
      caption={t`Bilans publiés`}
      file="alize-bilans-publies"
      rows={published}
      rowKey={({ id }) => id}
      empty={
        mayCall(reportingContract.routes.publishReport) ? (
          <Trans>
            Aucun bilan n'est publié. Ouvrez le bilan d'une convention ou d'une année, relisez-le, puis
            publiez-le.
          </Trans>
        ) : (
          <Trans>Aucun bilan n'est encore publié. Ceux que le territoire publiera paraîtront ici.</Trans>
        )
      }
      columns={[
        {
          key: "report",
          title: t`Bilan`,
          value: ({ convention, year }) => `${convention?.number ?? year}`,
          cell: (publication) => (
            <Link
              to="/territoires/$territory/rapport/publie/$report"
              params={{ territory, report: publication.id }}
            >
              <ReportName read={{ convention: conventionOf(publication), year: publication.year }} />
            </Link>
          ),
        },
        {
          key: "readOn",
          title: t`Figé au`,
          value: ({ readOn }) => readOn,
          cell: ({ readOn }) => <Day date={readOn} />,
        },
        { key: "by", title: t`Par`, value: ({ publishedBy }) => publishedBy.name },
        {
          key: "hash",
          title: t`Empreinte`,
          value: ({ hash }) => hash,
          cell: ({ hash }) => <span className={styles.hash}>{hash.slice(0, 12)}</span>,
        },
      ]}
    />
  );
}

function conventionOf({ convention }: ReadReports["published"][number]) {
  return convention === null ? null : { ...convention, extension: null };
}
