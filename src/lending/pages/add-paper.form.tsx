import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { lendingContract } from "../contract.ts";
import { type HandedPaperKind, handedPaperKinds } from "../domain/paper.ts";
import { paperEndings, paperKindNames } from "./paper-words.ts";
import type { ActProps } from "./read-advance.ts";

/** Hands a paper in; the server reads what it is in its content. */
export function AddPaper({ params }: { params: ActProps["params"] }) {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState<HandedPaperKind>("signed-contract");
  const [chosen, setChosen] = useState<File>();
  const [added, setAdded] = useState(0);
  const [done, setDone] = useState("");
  const add = useWrite(lendingContract, "addPaper");

  async function submit() {
    if (chosen === undefined) return;
    setDone("");
    const file = new Uint8Array(await chosen.arrayBuffer());
    if ((await add.send({ params, query: { kind, name: chosen.name }, file })) === null) return;
    setDone(t`Pièce ajoutée.`);
    setChosen(undefined);
    setAdded(added + 1);
  }

  return (
    <Asked {...add} quiet submit={<Trans>Ajouter la pièce</Trans>} done={done} onSubmit={() => void submit()}>
      <Choice
        label={t`Quelle pièce ajoutez-vous ?`}
        value={kind}
        options={handedPaperKinds.map((value) => ({ value, label: i18n._(paperKindNames[value]) }))}
        onChange={setKind}
      />
      <FileField
        key={added}
        label={<Trans>Fichier de la pièce</Trans>}
        hint={<Trans>PDF, image, document, tableau ou texte.</Trans>}
        endings={paperEndings}
        onChange={setChosen}
      />
    </Asked>
  );
}
