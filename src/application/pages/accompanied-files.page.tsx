import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { qualityName } from "../domain/file-adviser.ts";
import type { ReadAccompaniedRow } from "./adviser-names.ts";
import styles from "./application.module.css";
import { FileStatus } from "./file-status.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers-accompagnes");

/** The files that the reader helps the owners of other firms with. */
export function AccompaniedFilesPage() {
  const { territory } = route.useParams();
  const read = useRead(applicationContract, "listAccompaniedFiles", { params: { territory } });
  return (
    <Page
      title={<Trans>Dossiers accompagnés</Trans>}
      lead={<Trans>Où ils en sont, et ce que l'on attend de l'entreprise.</Trans>}
    >
      <Reading of={read}>
        {({ files }) =>
          files.length === 0 ? (
            <p>
              <Trans>
                Vous n'accompagnez aucun dossier aujourd'hui. Le dirigeant d'une entreprise vous invite depuis
                le sien.
              </Trans>
            </p>
          ) : (
            files.map((file) => <AccompaniedCard key={file.id} territory={territory} file={file} />)
          )
        }
      </Reading>
    </Page>
  );
}

function AccompaniedCard({ territory, file }: { territory: string; file: ReadAccompaniedRow }) {
  const locale = useLocale();
  return (
    <Card title={file.firm.name} lead={file.title}>
      <div className={styles.acts}>
        <p>
          <FileStatus of={file} />{" "}
          <Trans>
            Vous accompagnez ce dossier depuis le <Day date={file.as.since} /> :{" "}
            {qualityName(file.as, locale)}.
          </Trans>
        </p>
        {file.nextStep === null ? null : <p>{file.nextStep.sentence[locale]}</p>}
        <Actions>
          <ActionLink
            to="/territoires/$territory/dossiers-accompagnes/$application"
            params={{ territory, application: file.id }}
          >
            <Trans>
              Ouvrir le dossier <span className="visually-hidden">: {file.firm.name}</span>
            </Trans>
          </ActionLink>
        </Actions>
      </div>
    </Card>
  );
}
