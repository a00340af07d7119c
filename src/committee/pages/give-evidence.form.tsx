import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { committeeContract } from "../contract.ts";
import { evidenceEndings } from "./condition-words.ts";
import type { ConditionParams } from "./followed-conditions.tsx";

/** Hands in what proves a condition; someone else judges it. */
export function GiveEvidence({ params, text }: { params: ConditionParams; text: string }) {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  const [chosen, setChosen] = useState<File>();
  const [added, setAdded] = useState(0);
  const [done, setDone] = useState("");
  const give = useWrite(committeeContract, "giveEvidence");

  async function send() {
    if (chosen === undefined) return;
    const file = new Uint8Array(await chosen.arrayBuffer());
    if ((await give.send({ params, query: { name: chosen.name, note }, file })) === null) return;
    setDone(t`La pièce est déposée : une autre personne la juge.`);
    setChosen(undefined);
    setNote("");
    setAdded(added + 1);
  }

  return (
    <Asked
      quiet
      refusal={give.refusal}
      isSending={give.isSending}
      submit={<Trans>Déposer la pièce</Trans>}
      done={done}
      onSubmit={() => void send()}
    >
      <TextInput
        size="md"
        required
        label={t`Ce que prouve la pièce, pour « ${text} »`}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FileField
        key={added}
        label={<Trans>Fichier de la pièce</Trans>}
        hint={<Trans>PDF, image, document, tableau ou texte.</Trans>}
        endings={evidenceEndings}
        onChange={setChosen}
      />
    </Asked>
  );
}
