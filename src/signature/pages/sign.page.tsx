import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { NextStep } from "#web/design/status.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { signatureContract } from "../contract.ts";
import { ToSign } from "./sign.form.tsx";
import { SignatoriesTold } from "./signatories-told.tsx";
import type { ReadVisit } from "./signature-words.ts";

const route = getRouteApi("/application/signer/$territory/$link");

/** What a personal link opens: the document, its essentials, and the means to sign it or to say no. */
export function SignPage() {
  return (
    <PublicShell>
      <Entrance />
    </PublicShell>
  );
}

/** The token is handed over once and leaves the address bar: a page that is shared or reloaded does not carry it. */
function Entrance() {
  const params = route.useParams();
  const open = useWrite(signatureContract, "openLink");
  const [isOpen, setOpen] = useState(() => window.location.hash === "");
  const hasKnocked = useRef(false);
  useEffect(() => {
    const token = window.location.hash.slice(1);
    if (token === "" || hasKnocked.current) return;
    hasKnocked.current = true;
    window.history.replaceState(window.history.state, "", window.location.pathname);
    void open.send({ params, body: { token } }).then((told) => setOpen(told !== null));
  });
  if (isOpen) return <Opened />;
  return (
    <Page title={<Trans>Document à signer</Trans>}>
      {open.refusal === null ? (
        <p role="status">
          <Trans>Ouverture de votre lien…</Trans>
        </p>
      ) : (
        <Card title={<Trans>Ce lien n'ouvre rien à signer</Trans>}>
          <Refusal of={open.refusal} />
        </Card>
      )}
    </Page>
  );
}

function Opened() {
  const params = route.useParams();
  const visit = useRead(signatureContract, "readLink", { params });
  if (visit.data === undefined)
    return (
      <Page title={<Trans>Document à signer</Trans>}>
        <Reading of={visit}>{() => null}</Reading>
      </Page>
    );
  const read = visit.data;
  return (
    <Page title={read.title} lead={<Lead read={read} />}>
      <Standing read={read} />
      <TheDocument read={read} />
      {read.me.state === "asked" ? <ToSign params={params} read={read} /> : null}
      <SignatoriesTold signatories={[read.me, ...read.others]} />
      <Note>
        <Trans>
          Ce lien est personnel. Rien n'est signé tant que vous n'avez pas appuyé sur « Signer ce document ».
        </Trans>
      </Note>
    </Page>
  );
}

function Lead({ read }: { read: ReadVisit }) {
  const { asker, dueOn } = read;
  const { name, role } = read.me;
  return (
    <Trans>
      {asker} demande la signature de {name}, {role}, au plus tard le <Day date={dueOn} />.
    </Trans>
  );
}

/** Where this signatory stands, when nothing is asked of them. */
function Standing({ read }: { read: ReadVisit }) {
  const { state, signedOn, refusedWhy } = read.me;
  if (state === "signed" && signedOn !== null)
    return (
      <NextStep>
        {read.isCompleted ? (
          <Trans>
            Vous avez signé le <Day date={signedOn} />, et tout le monde a signé. Gardez le document et son
            certificat de preuve.
          </Trans>
        ) : (
          <Trans>
            Vous avez signé le <Day date={signedOn} />. Vous recevrez le certificat de preuve quand tout le
            monde aura signé.
          </Trans>
        )}
      </NextStep>
    );
  if (state === "refused")
    return (
      <NextStep>
        <Trans>
          Vous avez refusé de signer : {refusedWhy}. {read.asker} en est averti ; si le document change, vous
          recevrez un nouveau lien.
        </Trans>
      </NextStep>
    );
  return state === "waits-turn" ? (
    <NextStep>
      <Trans>Quelqu'un signe avant vous : un courriel vous dira quand ce sera votre tour.</Trans>
    </NextStep>
  ) : null;
}

function TheDocument({ read }: { read: ReadVisit }) {
  const params = route.useParams();
  const { essentials, sha256, changedWhy, madeOn } = read.document;
  return (
    <Card title={<Trans>L'essentiel du document</Trans>}>
      {changedWhy === null ? null : (
        <p>
          <Trans>
            Nouvelle version du <Day date={madeOn} /> : {changedWhy}
          </Trans>
        </p>
      )}
      <Facts facts={essentials.map(({ label, value }) => ({ key: label, label, value }))} />
      <FileLinks>
        <FileLink contract={signatureContract} file="readLinkDocument" given={{ params }}>
          <Trans>Lire le document entier</Trans>
        </FileLink>
        {read.isCompleted ? (
          <FileLink contract={signatureContract} file="readLinkCertificate" given={{ params }}>
            <Trans>Le certificat de preuve</Trans>
          </FileLink>
        ) : null}
      </FileLinks>
      <Note>
        <Trans>Empreinte SHA-256 : {sha256.replaceAll(/(.{8})(?=.)/g, "$1 ")}</Trans>
      </Note>
    </Card>
  );
}
