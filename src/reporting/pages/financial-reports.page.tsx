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
import type { ReadFinancialReports } from "./read-financial-report.ts";
import styles from "./report.module.css";

const route = getRouteApi("/application/signed-in/territoires/$territory/comptes-rendus");

interface ListProps {
  territory: string;
  read: ReadFinancialReports;
}

/** The financial report of each funder's money: those to write, and those that were certified. */
export function FinancialReportsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const reports = useRead(reportingContract, "listFinancialReports", { params: { territory } });
  return (
    <Page
      title={<Trans>Les comptes rendus aux financeurs</Trans>}
      lead={
        <Trans>
          À chaque financeur, ce qu'est devenu son argent : prévu, constaté, certifié. Une fois certifié, un
          compte rendu ne change plus.
        </Trans>
      }
    >
      {mayCall(reportingContract.routes.listSteeringPacks) ? (
        <Actions>
          <ActionLink to="/territoires/$territory/comite-de-pilotage" params={{ territory }}>
            <Trans>Les dossiers du comité de pilotage</Trans>
          </ActionLink>
        </Actions>
      ) : null}
      <Reading of={reports}>
        {(read) => (
          <>
            {mayCall(reportingContract.routes.readFinancialReport) ? (
              <ToDraw territory={territory} read={read} />
            ) : null}
            <Card title={<Trans>Certifiés</Trans>}>
              <Certified territory={territory} read={read} />
            </Card>
          </>
        )}
      </Reading>
    </Page>
  );
}

function ToDraw({ territory, read: { toDraw } }: ListProps) {
  if (toDraw.length === 0) {
    return (
      <Card title={<Trans>À établir</Trans>}>
        <p>
          <Trans>
            Les financeurs paraîtront ici une fois une convention signée. Signez-la depuis la page des
            conventions.
          </Trans>
        </p>
      </Card>
    );
  }
  return toDraw.map(({ convention, years, funders }) => (
    <Card key={convention.id} title={<Trans>À établir, convention n° {convention.number}</Trans>}>
      <ul className={styles.lines}>
        {funders.map(({ id, name }) => {
          const params = { territory, convention: convention.id, funder: id };
          const to = "/territoires/$territory/comptes-rendus/$convention/$funder";
          return (
            <li key={id}>
              <Link to={to} params={params} search={{}}>
                <Trans>{name}, convention entière</Trans>
              </Link>
              {years.map((year) => (
                <span key={year}>
                  {" · "}
                  <Link to={to} params={params} search={{ annee: year }} aria-label={`${name}, ${year}`}>
                    {year}
                  </Link>
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </Card>
  ));
}

function Certified({ territory, read: { certified } }: ListProps) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Comptes rendus certifiés`}
      file="alize-comptes-rendus"
      rows={certified}
      rowKey={({ id }) => id}
      empty={
        <Trans>
          Aucun compte rendu n'est certifié. Une fois sa période finie, ouvrez-en un, écrivez ses textes, puis
          faites-le certifier.
        </Trans>
      }
      columns={[
        {
          key: "funder",
          title: t`Financeur`,
          value: ({ funder }) => funder.name,
          cell: ({ id, funder }) => (
            <Link
              to="/territoires/$territory/comptes-rendus/certifies/$report"
              params={{ territory, report: id }}
            >
              {funder.name}
            </Link>
          ),
        },
        {
          key: "period",
          title: t`Période`,
          value: ({ year, convention }) =>
            year === null ? t`convention n° ${convention.number}` : String(year),
        },
        {
          key: "by",
          title: t`Certifié par`,
          value: ({ certifiedBy, certifiedAs }) => `${certifiedBy}, ${certifiedAs}`,
        },
        {
          key: "on",
          title: t`Le`,
          value: ({ certifiedOn }) => certifiedOn,
          cell: ({ certifiedOn }) => <Day date={certifiedOn} />,
        },
      ]}
    />
  );
}
