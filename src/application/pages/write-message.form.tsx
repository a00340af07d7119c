import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { applicationContract } from "../contract.ts";
import { mostAttachments } from "../domain/file-message.ts";
import styles from "./application.module.css";
import type { FileParams } from "./read-application.ts";

const endings = [".pdf", ".jpg", ".jpeg", ".png", ".heic", ".docx", ".xlsx", ".odt", ".ods", ".txt", ".csv"];

/** A message and the files that go with it; a refused one stays as it was typed, its files already there. */
export function WriteMessage({ params }: { params: FileParams }) {
  const { t } = useLingui();
  const [message, setMessage] = useState(() => crypto.randomUUID());
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [joined, setJoined] = useState<readonly string[]>([]);
  const [done, setDone] = useState("");
  const attach = useWrite(applicationContract, "attachToMessage");
  const send = useWrite(applicationContract, "sendMessage");

  /** Those that are joined already are not sent again: false where one was refused. */
  async function attachAll(): Promise<boolean> {
    for (const file of files.slice(joined.length)) {
      const content = new Uint8Array(await file.arrayBuffer());
      const given = { params: { ...params, message }, query: { name: file.name }, file: content };
      if ((await attach.send(given)) === null) return false;
      setJoined((before) => [...before, file.name]);
    }
    return true;
  }

  async function submit() {
    setDone("");
    if (!(await attachAll())) return;
    if ((await send.send({ params, body: { message, text } })) === null) return;
    setDone(t`Message envoyé.`);
    setMessage(crypto.randomUUID());
    setText("");
    setFiles([]);
    setJoined([]);
  }

  return (
    <Asked
      refusal={attach.refusal ?? send.refusal}
      isSending={attach.isSending || send.isSending}
      quiet
      submit={<Trans>Envoyer le message</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <Textarea
        size="md"
        className={styles.wide ?? ""}
        required
        autosize
        minRows={3}
        label={<Trans>Votre message</Trans>}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {/* Files of this message: given another key, the field is empty again. */}
      <TextInput
        key={message}
        type="file"
        size="md"
        multiple
        disabled={joined.length > 0}
        label={<Trans>Fichiers à joindre (facultatif)</Trans>}
        description={<Trans>PDF, image, document, tableau ou texte ; {mostAttachments} au plus.</Trans>}
        accept={endings.join()}
        onChange={({ currentTarget }) => setFiles([...(currentTarget.files ?? [])])}
      />
    </Asked>
  );
}
