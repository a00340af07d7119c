import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { impactContract } from "../contract.ts";
import { type ReminderChannel, reminderChannels } from "../domain/commitment.ts";
import { channelNames } from "./impact-words.ts";
import { MonthsField } from "./months-field.tsx";
import type { ActProps, ReadFollowUp } from "./read-jobs.ts";

/** The firm was asked again, and how. */
export function RemindSurvey({ params, read, onDone }: ActProps) {
  const { t, i18n } = useLingui();
  const awaited = read.followUps.filter(({ count, opensOn }) => count === null && opensOn <= read.on);
  const [chosen, setChosen] = useState<ReadFollowUp["months"]>();
  const [remindedOn, setRemindedOn] = useState<PlainDate | undefined>(read.on);
  const [channel, setChannel] = useState<ReminderChannel>("telephone");
  const [note, setNote] = useState("");
  const remind = useWrite(impactContract, "remindSurvey");
  const asked = awaited.find(({ months }) => months === chosen) ?? awaited.at(-1);
  if (asked === undefined) return null;
  const { months } = asked;

  async function submit() {
    if (remindedOn === undefined) return;
    const body = { months, remindedOn, channel, note: note.trim() === "" ? null : note };
    if ((await remind.send({ params, body })) === null) return;
    onDone(t`Relance notée.`);
    setNote("");
  }

  return (
    <ActForm
      {...remind}
      title={<Trans>Noter une relance</Trans>}
      lead={<Trans>Au téléphone, vous pouvez aussi remplir l'enquête avec le dirigeant.</Trans>}
      submit={<Trans>Noter la relance</Trans>}
      onSubmit={() => void submit()}
    >
      {awaited.length === 1 ? null : <MonthsField value={months} among={awaited} onChange={setChosen} />}
      <DateField label={<Trans>Relancée le</Trans>} value={remindedOn} onChange={setRemindedOn} />
      <NativeSelect
        size="md"
        label={<Trans>Comment</Trans>}
        value={channel}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setChannel(reminderChannels.find((known) => known === value) ?? "telephone");
        }}
        data={reminderChannels.map((value) => ({ value, label: i18n._(channelNames[value]) }))}
      />
      <TextInput
        size="md"
        label={<Trans>Ce qui a été dit</Trans>}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
