import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams } from "./read-application.ts";

/** What those who keep the file write for themselves. */
export function NotesPanel({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(applicationContract.routes.listNotes) ? <Notes params={params} /> : null;
}

function Notes({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "listNotes", { params });
  const erase = useWrite(applicationContract, "eraseNote");
  return (
    <Card
      title={<Trans>Les notes privées</Trans>}
      lead={
        <Trans>
          Entre animateurs : ni l'entreprise ni le comité ne les lisent. Effacée, une note laisse sa trace,
          sans ses mots.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ notes }) => (
          <ol className={styles.messages}>
            {notes.map(({ id, text, by, on, erased }) => (
              <li key={id} className={styles.message}>
                <p className={styles.soft}>
                  <strong>{by}</strong>, <Day date={on} />
                </p>
                {text === null ? (
                  <p className={styles.soft}>
                    {erased === null ? null : (
                      <Trans>
                        Note effacée par {erased.by}, le <Day date={erased.on} />.
                      </Trans>
                    )}
                  </p>
                ) : (
                  <>
                    <p className={styles.words}>{text}</p>
                    <Actions>
                      <ActionButton
                        onClick={() => void erase.send({ params: { ...params, note: id }, body: {} })}
                      >
                        <Trans>Effacer cette note</Trans>
                      </ActionButton>
                    </Actions>
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
      </Reading>
      <Refusal of={erase.refusal} />
      <WriteNote params={params} />
    </Card>
  );
}

function WriteNote({ params }: { params: FileParams }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  // Sent again because its answer was lost, it is the same note.
  const [note, setNote] = useState(() => crypto.randomUUID());
  const [done, setDone] = useState("");
  const write = useWrite(applicationContract, "writeNote");

  async function submit() {
    if ((await write.send({ params, body: { note, text } })) === null) return;
    setNote(crypto.randomUUID());
    setText("");
    setDone(t`La note est enregistrée.`);
  }

  return (
    <Asked {...write} quiet done={done} submit={<Trans>Écrire la note</Trans>} onSubmit={() => void submit()}>
      <Textarea
        size="md"
        required
        autosize
        minRows={2}
        maxLength={10_000}
        label={<Trans>Nouvelle note</Trans>}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Asked>
  );
}
