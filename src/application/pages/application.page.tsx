import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import page from "#web/design/page.module.css";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { isOver } from "../domain/status.ts";
import { AccountsPanel } from "./accounts.panel.tsx";
import { AdvisersPanel } from "./advisers.panel.tsx";
import { AnswersPanel } from "./answers.panel.tsx";
import styles from "./application.module.css";
import { AppraisalPanel } from "./appraisal.panel.tsx";
import { ConfirmationPanel } from "./confirmation.panel.tsx";
import { CorrectionsPanel } from "./corrections.panel.tsx";
import { DocumentsPanel } from "./documents.panel.tsx";
import { EligibilityRules } from "./eligibility-rules.tsx";
import { FileCopyPanel } from "./file-copy.panel.tsx";
import { FileStatus } from "./file-status.tsx";
import { FinancingPlanPanel } from "./financing-plan.panel.tsx";
import { FirmPanel } from "./firm.panel.tsx";
import { HistoryPanel } from "./history.panel.tsx";
import { LabelsBlock } from "./labels.block.tsx";
import { MessagesPanel } from "./messages.panel.tsx";
import { holderNames } from "./names.ts";
import { NextActs } from "./next-acts.tsx";
import { NotesPanel } from "./notes.panel.tsx";
import { OpinionsPanel } from "./opinions.panel.tsx";
import { OtherWays } from "./other-ways.tsx";
import { OwnersPanel } from "./owners.panel.tsx";
import { ProjectPanel } from "./project.panel.tsx";
import type { FileParams, ReadApplication } from "./read-application.ts";
import { RelatedPanel } from "./related.panel.tsx";
import { ScoresPanel } from "./scores.panel.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers/$application");

interface ApplicationPageProps {
  /** What comes next once the advance is granted, from whoever follows it. */
  step?: ReactNode;
  /** What other capabilities show of the file, in the wide column and in the narrow one. */
  wide?: ReactNode;
  narrow?: ReactNode;
}

/** A firm's file on one page: what comes next, then its panels, and what follows a decision. */
export function ApplicationPage({ step, wide, narrow }: ApplicationPageProps) {
  const params = route.useParams();
  const read = useRead(applicationContract, "readApplication", { params });
  return (
    <Reading of={read}>
      {(file) => (
        <div className={page.page}>
          <Head territory={params.territory} read={file} />
          {file.status === "approved" && file.lapsedOn === null ? step : <NextStepBand read={file} />}
          <NextActs params={params} read={file} />
          <LabelsBlock params={params} />
          <Columns params={params} read={file} wide={wide} narrow={narrow} />
          <OtherWays params={params} read={file} />
          <FileCopyPanel params={params} />
          <HistoryPanel read={file} />
        </div>
      )}
    </Reading>
  );
}

function Head({ territory, read }: { territory: string; read: ReadApplication }) {
  const { t } = useLingui();
  return (
    <header className={styles.head}>
      <div>
        <nav aria-label={t`Fil d'Ariane`} className={styles.crumbs}>
          <Link to="/territoires/$territory/dossiers" params={{ territory }}>
            <Trans>Dossiers</Trans>
          </Link>{" "}
          <span aria-hidden>›</span>{" "}
          <Trans>
            n° {read.number}, reçu le <Day date={read.receivedOn} />
          </Trans>
        </nav>
        <h1>{read.firm.name}</h1>
      </div>
      <FileStatus of={read} />
    </header>
  );
}

interface ColumnsProps extends ApplicationPageProps {
  params: FileParams;
  read: ReadApplication;
}

/** Once a file is decided one comes for what follows: it stands first. Until then, for what the file says. */
function Columns({ params, read, wide, narrow }: ColumnsProps) {
  const isDecided = isOver(read.status);
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        {isDecided ? wide : null}
        <ProjectPanel params={params} read={read} />
        <AnswersPanel params={params} />
        <FinancingPlanPanel params={params} read={read} />
        <CorrectionsPanel params={params} />
        <AccountsPanel params={params} />
        <AppraisalPanel params={params} read={read} />
        <OpinionsPanel params={params} />
        <ScoresPanel params={params} />
        <NotesPanel params={params} />
        <MessagesPanel params={params} />
        {isDecided ? null : wide}
      </div>
      <div className={styles.stack}>
        {isDecided ? narrow : null}
        <DocumentsPanel params={params} />
        <EligibilityPanel read={read} />
        <FirmPanel params={params} read={read} />
        <RelatedPanel params={params} />
        <ConfirmationPanel params={params} read={read} />
        <OwnersPanel params={params} read={read} />
        <AdvisersPanel params={params} />
        {isDecided ? null : narrow}
      </div>
    </div>
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

function EligibilityPanel({ read }: { read: ReadApplication }) {
  return (
    <Card title={<EligibilityTitle read={read} />}>
      {read.eligibility === null ? (
        <p>
          <Trans>Les règles de ce territoire ne sont pas connues à cette date.</Trans>
        </p>
      ) : (
        <EligibilityRules answer={read.eligibility} />
      )}
    </Card>
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
