import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { isOpenToChange } from "../domain/status.ts";
import { ContentName, ContentValue } from "./content-value.tsx";
import styles from "./entry.module.css";
import { InviteOwner } from "./invite-owner.form.tsx";
import type { FileParams, ReadApplication } from "./read-application.ts";
import type { ReadConfirmations } from "./read-entry.ts";

interface ConfirmationProps {
  params: FileParams;
  read: ReadApplication;
}

/** Whether the owner said that the file is so: who, when, and what changed since. */
export function ConfirmationPanel({ params, read: file }: ConfirmationProps) {
  const read = useRead(applicationContract, "readConfirmations", { params });
  const { mayCall } = useRights(params.territory);
  const { askConfirmation, inviteOwner } = applicationContract.routes;
  return (
    <Reading of={read}>
      {(told) => (
        <Card title={<Title of={told} />}>
          <State of={told} />
          <Changes of={told} />
          <Evidence of={told} />
          {told.invitable !== null && mayCall(inviteOwner) ? (
            <InviteOwner params={params} owner={told.invitable} />
          ) : null}
          {mayCall(askConfirmation) && isOpenToChange(file.status) && told.state !== "confirmed" ? (
            <details className={styles.block}>
              <summary>
                <Trans>Faire confirmer par le dirigeant</Trans>
              </summary>
              <AskConfirmation params={params} file={file} told={told} />
            </details>
          ) : null}
        </Card>
      )}
    </Reading>
  );
}

function Title({ of: { state } }: { of: ReadConfirmations }) {
  switch (state) {
    case "confirmed":
      return <Trans>Le dirigeant a confirmé ce dossier</Trans>;
    case "changed":
      return <Trans>Le dossier a changé depuis que le dirigeant l'a confirmé</Trans>;
    case "asked":
      return <Trans>Le dirigeant n'a pas encore répondu</Trans>;
    case "contested":
      return <Trans>Le dirigeant dit que ce n'est pas exact</Trans>;
    case "not-asked":
      return <Trans>Le dirigeant n'a pas confirmé ce dossier</Trans>;
  }
}

function State({ of: { state, requests, isRequired } }: { of: ReadConfirmations }) {
  const last = requests.at(-1);
  return (
    <>
      {state === "asked" && last !== undefined ? (
        <p>
          <Trans>
            {last.askedBy} l'a demandé à {last.name} ({last.email}) le <Day date={last.askedOn} />.
          </Trans>
        </p>
      ) : null}
      {state === "contested" && last !== undefined ? (
        <p className={styles.words}>
          <Trans>
            {last.name} écrit : {last.contestedWhy}
          </Trans>
        </p>
      ) : null}
      {isRequired && state !== "confirmed" ? (
        <p>
          <Trans>
            Par la règle de ce territoire, le comité ne reçoit pas de dossier sans cette confirmation.
          </Trans>
        </p>
      ) : null}
    </>
  );
}

function Changes({ of: { state, changed, hasPlanChanged, confirmed, now } }: { of: ReadConfirmations }) {
  if (state === "confirmed" || confirmed === null || (changed.length === 0 && !hasPlanChanged)) return null;
  return (
    <>
      <Facts
        facts={changed.map((key) => ({
          key,
          label: <ContentName of={key} />,
          value: (
            <>
              <Trans>
                confirmé : <ContentValue of={confirmed} at={key} />
              </Trans>{" "}
              <br />
              <Trans>
                au dossier : <ContentValue of={now} at={key} />
              </Trans>
            </>
          ),
        }))}
      />
      {hasPlanChanged ? (
        <p>
          <Trans>Le plan de financement n'est plus celui qui a été confirmé.</Trans>
        </p>
      ) : null}
    </>
  );
}

function Evidence({ of: { confirmations } }: { of: ReadConfirmations }) {
  const locale = useLocale();
  if (confirmations.length === 0) return null;
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Les preuves gardées</Trans>
      </summary>
      <ul className={styles.plain}>
        {confirmations.map(({ id, name, email, way, at, hash, hasCorrected }) => (
          <li key={id}>
            <strong>{name}</strong> ({email}),{" "}
            {way === "deposit" ? (
              <Trans>en déposant sa demande le {formatInstant(at, locale)}</Trans>
            ) : way === "correction" ? (
              <Trans>
                en renvoyant, connecté, ses corrections au dossier confirmé, le {formatInstant(at, locale)}
              </Trans>
            ) : hasCorrected ? (
              <Trans>par son lien, avec ses corrections, le {formatInstant(at, locale)}</Trans>
            ) : (
              <Trans>par son lien, le {formatInstant(at, locale)}</Trans>
            )}
            <p className={styles.hash}>
              <Trans>Empreinte SHA-256 : {hash.replaceAll(/(.{8})(?=.)/g, "$1 ")}</Trans>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AskProps {
  params: FileParams;
  file: ReadApplication;
  told: ReadConfirmations;
}

function AskConfirmation({ params, file, told }: AskProps) {
  const language = useLocale();
  const before = told.confirmations.at(-1) ?? told.requests.at(-1);
  const [name, setName] = useState(before?.name ?? file.firm.ownerName ?? "");
  const [email, setEmail] = useState(before?.email ?? "");
  const ask = useWrite(applicationContract, "askConfirmation");
  return (
    <Asked
      {...ask}
      quiet
      submit={<Trans>Envoyer le lien au dirigeant</Trans>}
      onSubmit={() => void ask.send({ params, body: { name, email, language } })}
    >
      <TextInput
        size="md"
        required
        maxLength={80}
        label={<Trans>Nom du dirigeant</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        type="email"
        label={<Trans>Adresse électronique du dirigeant</Trans>}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </Asked>
  );
}
