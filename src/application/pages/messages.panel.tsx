import { Plural, Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { formatInstant } from "#web/design/instant.ts";
import { formatOctets } from "#web/design/octets.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams, ReadMessages } from "./read-application.ts";
import { WriteMessage } from "./write-message.form.tsx";

/** What the firm and those who keep its file write to each other, in the file. */
export function MessagesPanel({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(applicationContract.routes.listMessages) ? <Messages params={params} /> : null;
}

function Messages({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "listMessages", { params });
  return (
    <Reading of={read}>
      {(told) => (
        <Card title={<MessagesTitle told={told} />} lead={<WhomTold told={told} />}>
          <ReadAloud params={params} told={told} />
          <ol className={styles.messages}>
            {told.messages.map((message) => (
              <Message
                key={message.id}
                params={params}
                message={message}
                isOwn={message.side === told.side}
              />
            ))}
          </ol>
          <WriteMessage params={params} />
        </Card>
      )}
    </Reading>
  );
}

function MessagesTitle({ told }: { told: ReadMessages }) {
  if (told.unread > 0)
    return <Plural value={told.unread} one="# message non lu" other="# messages non lus" />;
  return told.messages.length === 0 ? <Trans>Aucun message encore</Trans> : <Trans>Messages</Trans>;
}

/** Whom a message reaches is said before it is written. */
function WhomTold({ told }: { told: ReadMessages }) {
  const names = told.told.join(", ");
  if (names !== "")
    return <Trans>Ce que vous écrivez ici reste dans le dossier. Un courriel prévient : {names}.</Trans>;
  return told.side === "desk" ? (
    <Trans>
      Personne n'est encore désigné pour cette entreprise : désignez son dirigeant pour qu'un courriel le
      prévienne.
    </Trans>
  ) : (
    <Trans>Ce que vous écrivez ici reste dans le dossier ; personne n'est prévenu par courriel.</Trans>
  );
}

/** What is on the screen is read: the other side is told so, once for each new message. */
function ReadAloud({ params, told }: { params: FileParams; told: ReadMessages }) {
  const mark = useWrite(applicationContract, "markMessagesRead");
  const marked = useRef(0);
  const last = told.messages.at(-1)?.number ?? 0;
  const isUnread = told.unread > 0;
  useEffect(() => {
    if (!isUnread || marked.current >= last) return;
    marked.current = last;
    void mark.send({ params, body: { upTo: last } });
  });
  return null;
}

interface MessageProps {
  params: FileParams;
  message: ReadMessages["messages"][number];
  isOwn: boolean;
}

function Message({ params, message, isOwn }: MessageProps) {
  const locale = useLocale();
  return (
    <li className={styles.message} data-own={isOwn}>
      <p className={styles.soft}>
        <strong>{message.by}</strong>, {formatInstant(message.at, locale)}
        {isOwn ? <> · {message.isRead ? <Trans>lu</Trans> : <Trans>pas encore lu</Trans>}</> : null}
      </p>
      <p className={styles.words}>{message.text}</p>
      {message.attachments.length === 0 ? null : (
        <ul>
          {message.attachments.map(({ id, name, byteLength }) => (
            <li key={id}>
              <SavedFileLink
                contract={applicationContract}
                file="downloadAttachment"
                given={{ params: { ...params, message: message.id, attachment: id } }}
              >
                {name}
              </SavedFileLink>{" "}
              ({formatOctets(byteLength, locale)})
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
