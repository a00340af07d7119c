import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import { stepNouns, stepVerbs } from "./arrears-words.ts";
import { type CaseProps, quietly } from "./read-case.ts";

/** The step whose turn it is, done in one press and a note. */
export function DoReminderStep({ territory, read, quiet }: CaseProps) {
  const { t, i18n } = useLingui();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [note, setNote] = useState("");
  const [done, setDone] = useState("");
  const act = useWrite(lendingContract, "doReminderStep");
  const { next } = read;
  if (next === null) return null;
  const { step, number } = next;
  const isWord = step === "call" || step === "committee";

  async function submit() {
    if (on === undefined) return;
    const params = { territory, case: read.id, number };
    const body = { on, note: note.trim() === "" ? null : note };
    if ((await act.send({ params, body })) === null) return;
    setDone(step === "call" ? t`Appel noté.` : t`Étape faite : elle est dans le suivi.`);
    setNote("");
  }

  return (
    <ActForm
      {...act}
      {...quietly(quiet)}
      title={
        <Trans>
          {read.firm.name} : {i18n._(stepNouns[step])}
        </Trans>
      }
      lead={<StepLead read={read} />}
      submit={i18n._(stepVerbs[step])}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField
        label={step === "call" ? <Trans>Appelé le</Trans> : <Trans>Fait le</Trans>}
        value={on}
        onChange={setOn}
      />
      <Textarea
        size="md"
        autosize
        required={isWord}
        label={
          step === "call" ? (
            <Trans>Ce qui a été dit</Trans>
          ) : step === "committee" ? (
            <Trans>Ce que vous proposez au comité</Trans>
          ) : (
            <Trans>Note (facultative)</Trans>
          )
        }
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}

function StepLead({ read: { next, owners } }: Pick<CaseProps, "read">) {
  if (next === null) return null;
  switch (next.step) {
    case "call":
      return owners.length === 0 ? (
        <Trans>D'abord un appel : une difficulté dite tôt se règle mieux qu'une lettre.</Trans>
      ) : (
        <Trans>À joindre : {owners.map(({ name, email }) => `${name} (${email})`).join(", ")}.</Trans>
      );
    case "letter":
    case "second-letter":
      return (
        <Trans>
          La lettre est écrite avec les chiffres du jour, puis figée : vous l'imprimez depuis le suivi.
        </Trans>
      );
    case "formal-notice":
      return (
        <Trans>
          La mise en demeure est écrite et figée ; son délai courra du jour où vous noterez l'envoi en
          recommandé.
        </Trans>
      );
    case "committee":
      return (
        <Trans>
          Le délai de la mise en demeure est passé. Le comité seul peut prononcer la déchéance du terme.
        </Trans>
      );
    case "mail":
    case "send-notice":
      return null;
  }
}
