import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep, Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { statusName } from "../domain/status-names.ts";
import styles from "./application.module.css";
import { AppraisalPanel } from "./appraisal.panel.tsx";
import { DocumentsPanel } from "./documents.panel.tsx";
import { EligibilityRules } from "./eligibility-rules.tsx";
import { FinancingPlanPanel } from "./financing-plan.panel.tsx";
import { FirmPanel } from "./firm.panel.tsx";
import { HistoryPanel } from "./history.panel.tsx";
import { holderNames, toneOf } from "./names.ts";
import { NextActs } from "./next-acts.tsx";
import { OtherWays } from "./other-ways.tsx";
import { ProjectPanel } from "./project.panel.tsx";
import type { ReadApplication } from "./read-application.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers/$application");

/** A firm's file on one page: what comes next, then its panels. */
export function ApplicationPage() {
  const params = route.useParams();
  const locale = useLocale();
  const page = useRead(applicationContract, "readApplication", { params });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={read.firm.name}
          lead={
            <Trans>
              Dossier n° {read.number}, reçu le <Day date={read.receivedOn} />.{" "}
              <Status tone={toneOf(read.status)}>{statusName(read.status, locale)}</Status>
            </Trans>
          }
        >
          <NextStepBand read={read} />
          <NextActs params={params} read={read} />
          <div className={styles.panels}>
            <ProjectPanel read={read} />
            <FirmPanel params={params} read={read} />
          </div>
          <FinancingPlanPanel params={params} read={read} />
          <div className={styles.panels}>
            <DocumentsPanel params={params} read={read} />
            <Card title={<EligibilityTitle read={read} />}>
              {read.eligibility === null ? (
                <p>
                  <Trans>Les règles de ce territoire ne sont pas connues à cette date.</Trans>
                </p>
              ) : (
                <EligibilityRules answer={read.eligibility} />
              )}
            </Card>
          </div>
          <AppraisalPanel params={params} read={read} />
          <OtherWays params={params} read={read} />
          <HistoryPanel read={read} />
        </Page>
      )}
    </Reading>
  );
}

function NextStepBand({ read }: { read: ReadApplication }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  if (read.nextStep === null) return null;
  const holder = i18n._(holderNames[read.nextStep.holder]);
  return (
    <NextStep>
      <Trans>
        <strong>Prochaine étape : {holder}.</strong> {read.nextStep.sentence[locale]}
      </Trans>
    </NextStep>
  );
}

function EligibilityTitle({ read }: { read: ReadApplication }) {
  if (read.eligibility === null) return <Trans>Éligibilité inconnue</Trans>;
  return read.eligibility.eligible ? (
    <Trans>Éligible : toutes les règles sont remplies</Trans>
  ) : (
    <Trans>Une règle au moins n'est pas remplie</Trans>
  );
}
