import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, Textarea } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { NextStep } from "#web/design/status.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { applicationContract } from "../contract.ts";
import { changedKeys, type FileContent } from "../domain/file-content.ts";
import { ConfirmedContent } from "./confirmed-content.tsx";
import { FirmContentFields, ProjectContentFields, RequestContentFields } from "./content.fields.tsx";
import { contentFacts } from "./content-value.tsx";
import styles from "./entry.module.css";
import type { ReadAsked, ReadRequest } from "./read-entry.ts";
import { useLinkEntrance } from "./use-link-entrance.ts";

const route = getRouteApi("/application/confirmer/$territory/$request");

/** What the link of an owner opens: the whole file, to confirm, to correct, or to say that it is not so. */
export function ConfirmPage() {
  const params = route.useParams();
  const open = useWrite(applicationContract, "openConfirmation");
  const isOpen = useLinkEntrance(async (token) => (await open.send({ params, body: { token } })) !== null);
  if (isOpen) return <Opened />;
  return (
    <PublicShell>
      <Page title={<Trans>Votre dossier à confirmer</Trans>}>
        {open.refusal === null ? (
          <p role="status">
            <Trans>Ouverture de votre lien…</Trans>
          </p>
        ) : (
          <Card title={<Trans>Ce lien n'ouvre aucun dossier</Trans>}>
            <Refusal of={open.refusal} />
          </Card>
        )}
      </Page>
    </PublicShell>
  );
}

function Opened() {
  const params = route.useParams();
  const read = useRead(applicationContract, "readConfirmationRequest", { params });
  const request = read.data;
  return (
    <PublicShell isDemonstration={request?.state === "asked" && request.isDemonstration}>
      {request === undefined ? (
        <Page title={<Trans>Votre dossier à confirmer</Trans>}>
          <Reading of={read}>{() => null}</Reading>
        </Page>
      ) : request.state === "ended" ? (
        <Ended read={request} />
      ) : (
        <ToConfirm key={request.hash} read={request} />
      )}
    </PublicShell>
  );
}

function Ended({ read }: { read: Extract<ReadRequest, { state: "ended" }> }) {
  const { number, askedBy, endedHow, content, hash } = read;
  return (
    <Page title={<Trans>Dossier n° {number}</Trans>}>
      <NextStep>
        {endedHow === "confirmed" ? (
          <Trans>Vous avez confirmé ce dossier. S'il change, {askedBy} vous le fera relire.</Trans>
        ) : endedHow === "contested" ? (
          <Trans>
            Vous avez dit ce qui n'est pas exact : {askedBy} le reprend, puis vous le fait relire.
          </Trans>
        ) : (
          <Trans>Un lien plus récent vous a été envoyé : ouvrez celui du dernier courriel.</Trans>
        )}
      </NextStep>
      {content === null || hash === null ? null : (
        <Card title={<Trans>Ce que vous avez confirmé</Trans>}>
          <ConfirmedContent content={content} />
          <Hash of={hash} />
        </Card>
      )}
    </Page>
  );
}

function Hash({ of: hash }: { of: string }) {
  return (
    <p className={styles.hash}>
      <Trans>Empreinte SHA-256 : {hash.replaceAll(/(.{8})(?=.)/g, "$1 ")}</Trans>
    </p>
  );
}

function ToConfirm({ read }: { read: ReadAsked }) {
  const params = route.useParams();
  const { name, askedBy, territory, number, hash } = read;
  const place = territory.name;
  const [isCorrecting, setCorrecting] = useState(false);
  const { plan: _, ...before } = read.content;
  const [content, setContent] = useState<FileContent>(before);
  const [isTrue, setTrue] = useState(false);
  const confirm = useWrite(applicationContract, "confirmFile");
  const changed = changedKeys(before, content);

  async function submit() {
    const corrected = changed.length === 0 ? null : content;
    if (isTrue) await confirm.send({ params, body: { hash, isTrue, corrected } });
  }

  return (
    <Page
      title={<Trans>Dossier n° {number} : est-ce exact ?</Trans>}
      lead={
        <Trans>
          {name}, {askedBy} ({place}) a rempli ce dossier avec vous. Relisez tout : corrigez ce qui n'est pas
          juste, puis confirmez.
        </Trans>
      }
    >
      <Card title={<Trans>Ce que dit le dossier</Trans>}>
        {isCorrecting ? (
          <Correcting
            read={read}
            content={content}
            onChange={(some) => setContent({ ...content, ...some })}
          />
        ) : (
          <>
            <ConfirmedContent content={read.content} />
            {read.mayCorrect ? (
              <Actions>
                <ActionButton onClick={() => setCorrecting(true)}>
                  <Trans>Corriger</Trans>
                </ActionButton>
              </Actions>
            ) : null}
          </>
        )}
      </Card>
      <Card title={<Trans>Votre parole</Trans>}>
        {changed.length === 0 ? null : (
          <>
            <p>
              <Trans>Vos corrections seront écrites au dossier :</Trans>
            </p>
            <Facts facts={contentFacts(content, changed)} />
          </>
        )}
        <Asked
          {...confirm}
          submit={
            changed.length === 0 ? <Trans>Confirmer ce dossier</Trans> : <Trans>Corriger et confirmer</Trans>
          }
          onSubmit={() => void submit()}
        >
          <Checkbox
            size="md"
            required
            label={<Trans>J'ai tout relu, et c'est exact.</Trans>}
            checked={isTrue}
            onChange={(event) => setTrue(event.currentTarget.checked)}
          />
          <Hash of={hash} />
        </Asked>
        <Contest />
      </Card>
      <Note>
        <Trans>
          Ce que vous confirmez est gardé mot pour mot, avec votre nom, l'heure et l'adresse d'où vous l'avez
          fait. Ce lien est personnel.
        </Trans>
      </Note>
    </Page>
  );
}

interface CorrectingProps {
  read: ReadAsked;
  content: FileContent;
  onChange: (changed: Partial<FileContent>) => void;
}

function Correcting({ read, content, onChange }: CorrectingProps) {
  const fields = { content, onChange, communes: read.communes, refusal: null };
  return (
    <>
      <FirmContentFields {...fields} isIdentified />
      <ProjectContentFields {...fields} />
      <RequestContentFields {...fields} />
    </>
  );
}

/** What a field cannot put right, such as the plan: said in words, to the coordinator. */
function Contest() {
  const { t } = useLingui();
  const params = route.useParams();
  const [why, setWhy] = useState("");
  const contest = useWrite(applicationContract, "contestFile");
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Ce n'est pas exact, et je ne peux pas le corriger ici</Trans>
      </summary>
      <Asked
        {...contest}
        quiet
        submit={<Trans>Le dire à l'animateur</Trans>}
        onSubmit={() => void contest.send({ params, body: { why } })}
      >
        <Textarea
          size="md"
          required
          autosize
          minRows={3}
          maxLength={2000}
          label={<Trans>Ce qui n'est pas exact</Trans>}
          placeholder={t`par exemple : le prêt est de 18 000 €, pas de 20 000 €`}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Asked>
    </details>
  );
}
