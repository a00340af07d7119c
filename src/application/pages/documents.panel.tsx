import { Plural, Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { Checklist } from "./checklist.form.tsx";
import { DocumentState } from "./document-state.tsx";
import { DocumentVersions } from "./document-versions.tsx";
import { HandInDocument } from "./hand-in-document.form.tsx";
import { JudgeDocument } from "./judge-document.form.tsx";
import type { FileParams, ReadDocument, ReadDocuments } from "./read-application.ts";
import { ReceiveDocument } from "./receive-document.form.tsx";
import { ReuseDocument } from "./reuse-document.tsx";

/** The documents of a file, to those who keep it and those who run its firm: what is awaited, what came, what is out of date. */
export function DocumentsPanel({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "listDocuments", { params });
  return <Reading of={read}>{(documents) => <Documents params={params} read={documents} />}</Reading>;
}

interface DocumentsProps {
  params: FileParams;
  read: ReadDocuments;
}

function Documents({ params, read }: DocumentsProps) {
  const { mayCall } = useRights(params.territory);
  const keeps = read.side === "desk" && mayCall(applicationContract.routes.judgeDocument);
  const gives = read.isOpen && mayCall(applicationContract.routes.handInDocument);
  return (
    <Card title={<DocumentsTitle read={read} />}>
      <ul className={styles.plain}>
        {read.documents.map((document) => (
          <li key={document.id}>
            <DocumentLine params={params} document={document} keeps={keeps && read.isOpen} gives={gives} />
          </li>
        ))}
      </ul>
      {keeps && read.isOpen ? (
        <>
          <details className={styles.block}>
            <summary>
              <Trans>Noter la réception d'une pièce</Trans>
            </summary>
            <ReceiveDocument params={params} read={read} />
          </details>
          <Checklist params={params} read={read} />
        </>
      ) : null}
    </Card>
  );
}

function DocumentsTitle({ read }: { read: ReadDocuments }) {
  const awaited = read.documents.filter(
    ({ isRequired, state }) => isRequired && state !== "received" && state !== "accepted",
  ).length;
  if (read.side === "firm")
    return awaited === 0 ? (
      <Trans>Rien ne manque de votre côté</Trans>
    ) : (
      <Plural value={awaited} one="Il manque # pièce" other="Il manque # pièces" />
    );
  return awaited === 0 ? (
    <Trans>Toutes les pièces obligatoires sont là</Trans>
  ) : (
    <Trans>Pièces obligatoires attendues : {awaited}</Trans>
  );
}

interface LineProps {
  params: FileParams;
  document: ReadDocument;
  /** Whether the reader keeps the file, and whether they may bring a document. */
  keeps: boolean;
  gives: boolean;
}

function DocumentLine({ params, document, keeps, gives }: LineProps) {
  const locale = useLocale();
  const [last] = document.versions;
  const isThere = document.state === "received" || document.state === "accepted";
  const name = document.name[locale];
  return (
    <>
      <strong>{name}</strong> {document.isRequired ? null : <Trans>(facultatif)</Trans>}{" "}
      <DocumentState document={document} />
      {document.isReserved ? (
        <p className={styles.soft}>
          <Trans>
            Elle porte un compte bancaire : le dirigeant seul la remet et la lit, avec l'animateur.
          </Trans>
        </p>
      ) : null}
      <DocumentVersions params={params} document={document} />
      {keeps && last !== undefined && last.judged === null && last.side === "firm" ? (
        <details>
          <summary>
            <Trans>Vérifier : {name}</Trans>
          </summary>
          <JudgeDocument params={params} document={document} />
        </details>
      ) : null}
      {gives && !document.isReserved ? (
        <>
          <ReuseDocument params={params} document={document} />
          <details>
            <summary>
              {isThere ? <Trans>Remplacer : {name}</Trans> : <Trans>Remettre : {name}</Trans>}
            </summary>
            <HandInDocument params={params} document={document} />
          </details>
        </>
      ) : null}
    </>
  );
}
