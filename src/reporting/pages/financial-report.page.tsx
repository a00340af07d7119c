import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { reportingContract } from "../contract.ts";
import { BudgetTables } from "./budget-tables.tsx";
import { CertifyReport } from "./certify-report.form.tsx";
import { InKind, OwnMoney } from "./own-money.tsx";
import type { ReadDraft } from "./read-financial-report.ts";
import styles from "./screen-only.module.css";
import { WriteReport } from "./write-report.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/comptes-rendus/$convention/$funder");

/** The financial report of a funder's money as the journal stands: to read, to write, to certify. */
export function FinancialReportPage() {
  const params = route.useParams();
  const { annee } = route.useSearch();
  const { mayCall } = useRights(params.territory);
  const report = useRead(reportingContract, "readFinancialReport", {
    params,
    query: annee === undefined ? {} : { year: annee },
  });
  return (
    <Reading of={report}>
      {(read) => (
        <Page
          title={<Trans>Compte rendu financier : {read.about.funder.name}</Trans>}
          lead={
            <Trans>
              {read.about.fund.name}, du <Day date={read.about.startsOn} /> au{" "}
              <Day date={read.about.endsOn} />, d'après le journal.
            </Trans>
          }
        >
          <WhatIsMissing read={read} />
          <Actions>
            <ActionButton onClick={() => window.print()}>
              <Trans>Imprimer</Trans>
            </ActionButton>
            <ActionLink to="/territoires/$territory/comptes-rendus" params={{ territory: params.territory }}>
              <Trans>Tous les comptes rendus</Trans>
            </ActionLink>
          </Actions>
          <Years read={read} />
          <BudgetTables read={read} />
          <OwnMoney read={read} />
          <InKind read={read} />
          {mayCall(reportingContract.routes.saveFinancialDraft) ? (
            <div className={styles.screenOnly}>
              <WriteReport
                key={`${params.convention} ${params.funder} ${annee}`}
                read={read}
                quiet={read.isOver}
              />
              {read.isOver ? <CertifyReport read={read} /> : null}
            </div>
          ) : null}
        </Page>
      )}
    </Reading>
  );
}

function WhatIsMissing({ read: { isOver, narrative, about } }: { read: ReadDraft }) {
  if (!isOver)
    return (
      <NextStep>
        <Trans>
          <strong>La période court encore.</strong> Les chiffres s'arrêtent au <Day date={about.on} /> ; le
          compte rendu pourra être certifié une fois la période finie.
        </Trans>
      </NextStep>
    );
  const isWritten =
    narrative.implementation !== "" && narrative.beneficiaries !== "" && narrative.goals !== "";
  return (
    <NextStep>
      {isWritten ? (
        <Trans>
          <strong>Prochaine étape.</strong> Les textes sont écrits : relisez, puis faites certifier.
        </Trans>
      ) : (
        <Trans>
          <strong>Prochaine étape.</strong> Écrivez les textes, plus bas, puis faites certifier.
        </Trans>
      )}
    </NextStep>
  );
}

/** The same report over another period. */
function Years({ read: { years, about } }: { read: ReadDraft }) {
  const params = { territory: about.territory.id, convention: about.convention.id, funder: about.funder.id };
  const to = "/territoires/$territory/comptes-rendus/$convention/$funder";
  return (
    <nav aria-labelledby="report-period" className={styles.screenOnly}>
      <p>
        <span id="report-period">
          <Trans>Période :</Trans>
        </span>{" "}
        <Link to={to} params={params} search={{}} aria-current={about.year === null ? "page" : undefined}>
          <Trans>convention entière</Trans>
        </Link>
        {years.map((year) => (
          <span key={year}>
            {" · "}
            <Link
              to={to}
              params={params}
              search={{ annee: year }}
              aria-current={about.year === year ? "page" : undefined}
            >
              {year}
            </Link>
          </span>
        ))}
      </p>
    </nav>
  );
}
