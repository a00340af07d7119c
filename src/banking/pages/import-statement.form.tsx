import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";

/** A file of the bank: taken whole, or refused whole. */
export function ImportStatement(params: { territory: string; fund: string }) {
  const { t } = useLingui();
  const { mayCall } = useRights(params.territory);
  const take = useWrite(bankingContract, "importStatement");
  const [chosen, setChosen] = useState<File>();
  const [taken, setTaken] = useState(0);
  const [done, setDone] = useState("");
  if (!mayCall(bankingContract.routes.importStatement)) return null;

  async function submit() {
    if (chosen === undefined) return;
    setDone("");
    const file = new Uint8Array(await chosen.arrayBuffer());
    const imported = await take.send({ params, query: { name: withoutNumbers(chosen.name) }, file });
    if (imported === null) return;
    const { isNew, added, known, matched } = imported;
    setDone(
      isNew
        ? t`Fichier pris : ${added} lignes nouvelles, ${known} déjà connues, ${matched} reconnues.`
        : t`Ce fichier avait déjà été pris : rien n'a changé.`,
    );
    setChosen(undefined);
    setTaken(taken + 1);
  }

  return (
    <ActForm
      {...take}
      title={<Trans>Importer un fichier de la banque</Trans>}
      lead={
        <Trans>
          Relevé (camt.053, camt.054, CFONB 120) ou compte rendu (pain.002). Tout est pris, ou rien.
        </Trans>
      }
      submit={<Trans>Importer le fichier</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <FileField
        key={taken}
        label={<Trans>Fichier de la banque</Trans>}
        endings={[".xml", ".txt", ".cfo", ".120"]}
        onChange={setChosen}
      />
    </ActForm>
  );
}

/** Banks name files after the account: its number never goes in an address. */
function withoutNumbers(name: string): string {
  return name.replace(/[a-z0-9]{14,}/gi, (long) => `…${long.slice(-3)}`);
}
