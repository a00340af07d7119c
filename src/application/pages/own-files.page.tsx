import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { FileStatus } from "./file-status.tsx";
import type { ReadOwnRow } from "./read-application.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/mon-dossier");

/** The files of the reader's own firms, each with what comes next. */
export function OwnFilesPage() {
  const { territory } = route.useParams();
  const read = useRead(applicationContract, "listOwnFiles", { params: { territory } });
  return (
    <Page
      title={<Trans>Mon dossier</Trans>}
      lead={<Trans>Où il en est, et ce que l'on attend de vous.</Trans>}
    >
      <Reading of={read}>
        {({ files }) =>
          files.length === 0 ? (
            <p>
              <Trans>
                Aucun dossier à votre nom encore. Votre animateur vous désigne sur celui de votre entreprise :
                demandez-le-lui.
              </Trans>
            </p>
          ) : (
            files.map((file) => <OwnFileCard key={file.id} territory={territory} file={file} />)
          )
        }
      </Reading>
    </Page>
  );
}

function OwnFileCard({ territory, file }: { territory: string; file: ReadOwnRow }) {
  const locale = useLocale();
  return (
    <Card title={file.firm.name} lead={file.title}>
      <div className={styles.acts}>
        <p>
          <FileStatus of={file} />
        </p>
        {file.nextStep === null ? null : <p>{file.nextStep.sentence[locale]}</p>}
        <Actions>
          <ActionLink
            to="/territoires/$territory/mon-dossier/$application"
            params={{ territory, application: file.id }}
          >
            <Trans>
              Lire le dossier <span className="visually-hidden">: {file.firm.name}</span>
            </Trans>
          </ActionLink>
          <ActionLink
            to="/territoires/$territory/dossiers/$application/aides"
            params={{ territory, application: file.id }}
          >
            <Trans>
              Déclarer vos autres aides <span className="visually-hidden">: {file.firm.name}</span>
            </Trans>
          </ActionLink>
        </Actions>
      </div>
    </Card>
  );
}
