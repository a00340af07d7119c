import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { documentEndings } from "./document-words.ts";
import type { FileParams, ReadDocument } from "./read-application.ts";

interface HandInProps {
  params: FileParams;
  document: ReadDocument;
}

/** Hands in one document of the checklist, as a file or a photograph; its date is asked for where it counts. */
export function HandInDocument({ params, document }: HandInProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [chosen, setChosen] = useState<File>();
  const [datedOn, setDated] = useState<PlainDate>();
  const [expiresOn, setExpires] = useState<PlainDate>();
  const [sent, setSent] = useState(0);
  const [done, setDone] = useState("");
  const handIn = useWrite(applicationContract, "handInDocument");
  const { mode } = document.validity;
  const name = document.name[locale];

  async function submit() {
    if (chosen === undefined) return;
    setDone("");
    const file = new Uint8Array(await chosen.arrayBuffer());
    const query = { name: chosen.name, datedOn, expiresOn };
    const given = { params: { ...params, document: document.id }, query, file };
    if ((await handIn.send(given)) === null) return;
    setDone(t`Pièce remise : ${name}.`);
    setChosen(undefined);
    setDated(undefined);
    setExpires(undefined);
    setSent(sent + 1);
  }

  return (
    <Asked
      {...handIn}
      quiet
      submit={<Trans>Remettre cette pièce</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <FileField
        key={sent}
        label={<Trans>Fichier ou photo : {name}</Trans>}
        hint={<Trans>PDF, image, document, tableau ou texte.</Trans>}
        endings={documentEndings}
        onChange={setChosen}
      />
      {mode === "months" ? (
        <DateField
          label={<Trans>Date de la pièce</Trans>}
          hint={<ValidFor months={document.validity.mode === "months" ? document.validity.months : 0} />}
          value={datedOn}
          onChange={setDated}
        />
      ) : (
        <DateField
          label={<Trans>Valable jusqu'au (si elle le dit)</Trans>}
          value={expiresOn}
          onChange={setExpires}
        />
      )}
    </Asked>
  );
}

function ValidFor({ months }: { months: number }) {
  return (
    <Trans>Elle vaut {months} mois à partir de sa date. Sans date, celle d'aujourd'hui est comptée.</Trans>
  );
}
