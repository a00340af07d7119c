import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Choice } from "#web/design/form.tsx";
import { Note } from "#web/design/page.tsx";
import { applicationContract } from "../contract.ts";
import { type Situation, situations } from "../domain/document-list.ts";
import styles from "./application.module.css";
import { situationNames } from "./document-words.ts";
import type { FileParams, ReadDocuments } from "./read-application.ts";

interface ChecklistProps {
  params: FileParams;
  read: ReadDocuments;
}

/** What is asked of this file: one more document, or the list of the day for what its firm is. */
export function Checklist({ params, read }: ChecklistProps) {
  const { listFromOn, currentListFromOn } = read;
  return (
    <>
      {listFromOn === currentListFromOn || currentListFromOn === null ? null : (
        <Note>
          <Trans>
            La liste des pièces du territoire a changé le <Day date={currentListFromOn} /> : ce dossier garde
            la sienne tant que vous ne la reprenez pas.
          </Trans>
        </Note>
      )}
      <details className={styles.block}>
        <summary>
          <Trans>Demander une pièce de plus</Trans>
        </summary>
        <AskDocument params={params} />
      </details>
      <details className={styles.block}>
        <summary>
          <Trans>Reprendre la liste des pièces</Trans>
        </summary>
        <Redraw params={params} read={read} />
      </details>
    </>
  );
}

function AskDocument({ params }: { params: FileParams }) {
  const { t } = useLingui();
  const [label, setLabel] = useState("");
  const [isRequired, setRequired] = useState(true);
  const [done, setDone] = useState("");
  const ask = useWrite(applicationContract, "askDocument");

  async function submit() {
    setDone("");
    if ((await ask.send({ params, body: { label, isRequired } })) === null) return;
    setDone(t`Pièce demandée : ${label}.`);
    setLabel("");
  }

  return (
    <Asked
      {...ask}
      quiet
      submit={<Trans>Demander cette pièce</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Nom de la pièce demandée</Trans>}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Checkbox
        size="md"
        label={<Trans>Le comité l'attend</Trans>}
        checked={isRequired}
        onChange={(event) => setRequired(event.currentTarget.checked)}
      />
    </Asked>
  );
}

function Redraw({ params, read }: ChecklistProps) {
  const { t, i18n } = useLingui();
  const [situation, setSituation] = useState<Situation>(read.situation);
  const [done, setDone] = useState("");
  const redraw = useWrite(applicationContract, "redrawDocuments");

  async function submit() {
    setDone("");
    if ((await redraw.send({ params, body: { situation } })) !== null) setDone(t`La liste est reprise.`);
  }

  return (
    <Asked
      {...redraw}
      quiet
      submit={<Trans>Reprendre la liste du jour</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <Choice<Situation>
        label={t`L'entreprise est`}
        value={situation}
        options={situations.map((value) => ({ value, label: i18n._(situationNames[value]) }))}
        onChange={setSituation}
      />
      <p className={styles.soft}>
        <Trans>Ce qui est déjà remis reste ; ce qui n'est plus demandé devient facultatif.</Trans>
      </p>
    </Asked>
  );
}
