import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { statusName } from "../domain/status-names.ts";
import { AnswersPanel } from "./answers.panel.tsx";
import styles from "./application.module.css";
import { DocumentsPanel } from "./documents.panel.tsx";
import { FileCopyPanel } from "./file-copy.panel.tsx";
import { FileStatus } from "./file-status.tsx";
import { MessagesPanel } from "./messages.panel.tsx";
import { holderNames } from "./names.ts";
import { OwnCorrections } from "./own-corrections.panel.tsx";
import { planLineName } from "./plan-line-name.ts";
import type { ReadOwnFile } from "./read-application.ts";
import { requestFacts } from "./request-facts.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/mon-dossier/$application");

/** My file, on my phone: what is expected of me, where it stands, what I asked for. */
export function OwnFilePage() {
  const params = route.useParams();
  const read = useRead(applicationContract, "readOwnFile", { params });
  return (
    <Reading of={read}>
      {(file) => (
        <Page
          title={file.firm.name}
          lead={
            <>
              <Trans>
                Dossier n° {file.number}, reçu le <Day date={file.receivedOn} />.
              </Trans>{" "}
              <FileStatus of={file} />
            </>
          }
        >
          <OwnNextStep file={file} />
          <OwnCorrections params={params} />
          <div className={styles.columns}>
            <div className={styles.stack}>
              <DocumentsPanel params={params} />
              <MessagesPanel params={params} />
              <OwnProject file={file} />
              <AnswersPanel params={params} />
            </div>
            <div className={styles.stack}>
              <OwnPath file={file} />
              <OwnPlan file={file} />
              <FileCopyPanel params={params} />
            </div>
          </div>
        </Page>
      )}
    </Reading>
  );
}

function OwnNextStep({ file: { nextStep } }: { file: ReadOwnFile }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  if (nextStep === null) return null;
  const sentence = nextStep.sentence[locale];
  return (
    <NextStep>
      {nextStep.holder === "owner" ? (
        <Trans>
          <strong>Prochaine étape : vous.</strong> {sentence}
        </Trans>
      ) : (
        <Trans>
          <strong>Prochaine étape : {i18n._(holderNames[nextStep.holder])}.</strong> {sentence}
        </Trans>
      )}
    </NextStep>
  );
}

function OwnPath({ file }: { file: ReadOwnFile }) {
  const locale = useLocale();
  return (
    <Card title={<Trans>Le chemin parcouru</Trans>}>
      <ol className={styles.plain}>
        {file.steps.map(({ status, on }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Trans>
              <Day date={on} /> : {statusName(status, locale)}
            </Trans>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function OwnProject({ file }: { file: ReadOwnFile }) {
  const locale = useLocale();
  return (
    <Card title={file.title}>
      {file.description === "" ? null : <p>{file.description}</p>}
      <Facts facts={requestFacts(file, locale)} />
    </Card>
  );
}

function OwnPlan({ file: { plan } }: { file: ReadOwnFile }) {
  const { i18n } = useLingui();
  if (plan.lines.length === 0) return null;
  return (
    <Card title={<Trans>Votre plan de financement</Trans>}>
      <Facts
        facts={[
          ...plan.lines.map((line, index) => ({
            key: String(index),
            label: planLineName(line, i18n),
            value: <Amount cents={line.amount} />,
          })),
          {
            key: "needs",
            label: <Trans>Besoins</Trans>,
            value: <Amount cents={plan.needs} />,
            strong: true,
          },
          {
            key: "resources",
            label: <Trans>Ressources</Trans>,
            value: <Amount cents={plan.resources} />,
            strong: true,
          },
        ]}
      />
    </Card>
  );
}
