import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { networkContract } from "../contract.ts";
import type { LetterheadDraft } from "./letterhead-draft.ts";

interface LogoFormProps {
  territory: string;
  logo: LetterheadDraft["logo"];
  onChange: (logo: LetterheadDraft["logo"]) => void;
}

/** A picture handed in first, then chosen with the letterhead: no document carries it before that. */
export function LogoForm({ territory, logo, onChange }: LogoFormProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<File>();
  const [kept, setKept] = useState(0);
  const [done, setDone] = useState("");
  const keep = useWrite(networkContract, "keepLogo");

  async function submit() {
    if (chosen === undefined) return;
    setDone("");
    const file = new Uint8Array(await chosen.arrayBuffer());
    const added = await keep.send({ params: { territory }, query: { name: chosen.name }, file });
    if (added === null) return;
    onChange({ file: added.logo, alt: logo?.alt ?? "" });
    setDone(t`Logo déposé : dites ce qu'il montre, puis adoptez le papier.`);
    setChosen(undefined);
    setKept(kept + 1);
  }

  return (
    <ActForm
      {...keep}
      quiet
      title={<Trans>Le logo</Trans>}
      lead={
        logo === null ? (
          <Trans>Aucun logo sur ce papier.</Trans>
        ) : (
          <Trans>Ce papier porte un logo. Un autre fichier le remplace.</Trans>
        )
      }
      submit={<Trans>Déposer ce logo</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <FileField
        key={kept}
        label={<Trans>Fichier du logo</Trans>}
        hint={<Trans>PNG ou JPEG, 300 ko et 3 000 pixels de côté au plus.</Trans>}
        endings={[".png", ".jpg", ".jpeg"]}
        onChange={setChosen}
      />
      {logo === null ? null : (
        <Actions>
          <ActionButton onClick={() => onChange(null)}>
            <Trans>Ôter le logo</Trans>
          </ActionButton>
        </Actions>
      )}
    </ActForm>
  );
}
