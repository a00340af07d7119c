import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** What the owner said on the telephone. */
export function NoteCall({ params, read }: { params: ActProps["params"]; read: { on: PlainDate } }) {
  const { t } = useLingui();
  const [calledOn, setCalledOn] = useState<PlainDate | undefined>(read.on);
  const [note, setNote] = useState("");
  const [done, setDone] = useState("");
  const call = useWrite(lendingContract, "noteCall");

  async function submit() {
    if (calledOn === undefined) return;
    if ((await call.send({ params, body: { calledOn, note } })) === null) return;
    setDone(t`Appel noté.`);
    setNote("");
  }

  return (
    <ActForm
      {...call}
      title={<Trans>Noter un appel</Trans>}
      submit={<Trans>Noter l'appel</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Appelé le</Trans>} value={calledOn} onChange={setCalledOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Ce qui a été dit</Trans>}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
