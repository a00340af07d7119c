import { Plural, Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { formatOctets } from "#web/design/octets.ts";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams, ReadDocument } from "./read-application.ts";

interface VersionsProps {
  params: FileParams;
  document: ReadDocument;
}

/** Each time the document came: the last one stands, those before stay readable. */
export function DocumentVersions({ params, document }: VersionsProps) {
  const [last, ...before] = document.versions;
  if (last === undefined) return null;
  return (
    <>
      <VersionLine params={params} document={document} version={last} />
      {before.length === 0 ? null : (
        <details>
          <summary className={styles.soft}>
            <Plural value={before.length} one="# version remplacée" other="# versions remplacées" />
          </summary>
          {before.map((version) => (
            <VersionLine key={version.id} params={params} document={document} version={version} />
          ))}
        </details>
      )}
    </>
  );
}

function VersionLine({
  params,
  document,
  version,
}: VersionsProps & { version: ReadDocument["versions"][number] }) {
  const locale = useLocale();
  const { file, by, datedOn, reusedFrom, judged } = version;
  return (
    <p className={styles.soft}>
      {file === null ? (
        <Trans>Notée par {by}</Trans>
      ) : (
        <>
          <SavedFileLink
            contract={applicationContract}
            file="downloadDocument"
            given={{ params: { ...params, document: document.id, version: version.id } }}
          >
            {file.name}
          </SavedFileLink>{" "}
          ({formatOctets(file.byteLength, locale)}), <Trans>remise par {by}</Trans>
        </>
      )}
      {", "}
      <Trans>
        datée du <Day date={datedOn} />
      </Trans>
      {reusedFrom === null ? null : (
        <>
          {", "}
          <Trans>reprise du dossier n° {reusedFrom}</Trans>
        </>
      )}
      {judged === null ? null : (
        <>
          {" · "}
          {judged.verdict === "accepted" ? (
            <Trans>vérifiée par {judged.by}</Trans>
          ) : (
            <Trans>
              refusée par {judged.by} : {judged.why}
            </Trans>
          )}
        </>
      )}
    </p>
  );
}
