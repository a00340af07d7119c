import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { applicationContract } from "../contract.ts";
import { AdvisersPanel } from "./advisers.panel.tsx";
import { AnswersPanel } from "./answers.panel.tsx";
import styles from "./application.module.css";
import { DocumentsPanel } from "./documents.panel.tsx";
import { FileCopyPanel } from "./file-copy.panel.tsx";
import { FileStatus } from "./file-status.tsx";
import { MessagesPanel } from "./messages.panel.tsx";
import { OwnCorrections } from "./own-corrections.panel.tsx";
import { OwnNextStep, OwnPath, OwnPlan, OwnProject } from "./own-file.parts.tsx";

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
              <AdvisersPanel params={params} />
              <OwnPlan file={file} />
              <FileCopyPanel params={params} />
            </div>
          </div>
        </Page>
      )}
    </Reading>
  );
}
