import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { qualityName } from "../domain/file-adviser.ts";
import type { ReadAccompaniedFile } from "./adviser-names.ts";
import { AdvisersPanel } from "./advisers.panel.tsx";
import { AnswersPanel } from "./answers.panel.tsx";
import styles from "./application.module.css";
import { DocumentsPanel } from "./documents.panel.tsx";
import { FileStatus } from "./file-status.tsx";
import { MessagesPanel } from "./messages.panel.tsx";
import { OwnCorrections } from "./own-corrections.panel.tsx";
import { OwnNextStep, OwnPath, OwnPlan, OwnProject } from "./own-file.parts.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers-accompagnes/$application");

/** A file that the reader helps with: the owner's own page of it, less what takes the owner's word. */
export function AccompaniedFilePage() {
  const params = route.useParams();
  const read = useRead(applicationContract, "readAccompaniedFile", { params });
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
          <OnWhoseBehalf file={file} />
          <OwnNextStep file={file} isHelper />
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
              <AdvisersPanel params={params} />
            </div>
          </div>
        </Page>
      )}
    </Reading>
  );
}

function OnWhoseBehalf({ file: { as, owners } }: { file: ReadAccompaniedFile }) {
  const locale = useLocale();
  const names = owners.join(", ");
  return (
    <Note>
      <Trans>
        Vous accompagnez ce dossier depuis le <Day date={as.since} /> : {qualityName(as, locale)}.
      </Trans>{" "}
      {names === "" ? null : <Trans>Dirigeant : {names}.</Trans>}{" "}
      <Trans>
        Tout ce que vous faites ici porte votre nom ; le dirigeant seul dépose, confirme et signe.
      </Trans>
    </Note>
  );
}
