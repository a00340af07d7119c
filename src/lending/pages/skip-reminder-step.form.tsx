import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { lendingContract } from "../contract.ts";
import { stepNouns } from "./arrears-words.ts";
import { type CaseProps, quietly } from "./read-case.ts";

/** The step whose turn it is, passed over with its reason. */
export function SkipReminderStep({ territory, read, quiet }: CaseProps) {
  const { t, i18n } = useLingui();
  const [why, setWhy] = useState("");
  const [done, setDone] = useState("");
  const act = useWrite(lendingContract, "skipReminderStep");
  const { next } = read;
  if (next === null) return null;
  const { number, step } = next;

  async function submit() {
    if ((await act.send({ params: { territory, case: read.id, number }, body: { why } })) === null) return;
    setDone(t`Étape passée.`);
    setWhy("");
  }

  return (
    <ActForm
      {...act}
      {...quietly(quiet)}
      title={<Trans>Passer une étape : {i18n._(stepNouns[step])}</Trans>}
      lead={<Trans>Le motif reste dans le suivi ; la suite du plan ne change pas de jour.</Trans>}
      submit={<Trans>Passer l'étape</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Motif</Trans>}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
