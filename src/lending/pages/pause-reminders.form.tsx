import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { lendingContract } from "../contract.ts";
import { type CaseProps, quietly, type ReadCase } from "./read-case.ts";

/** Nothing leaves for a time, or reminders go on. */
export function PauseReminders(given: CaseProps) {
  const running = given.read.pauses.find(({ isRunning }) => isRunning);
  return running === undefined ? <Pause {...given} /> : <Resume {...given} pause={running} />;
}

function Pause({ territory, read, quiet }: CaseProps) {
  const { t } = useLingui();
  const [from, setFrom] = useState<PlainDate | undefined>(read.on);
  const [until, setUntil] = useState<PlainDate>();
  const [why, setWhy] = useState("");
  const [done, setDone] = useState("");
  const act = useWrite(lendingContract, "pauseReminders");

  async function submit() {
    if (from === undefined) return;
    const params = { territory, case: read.id };
    if ((await act.send({ params, body: { from, until: until ?? null, why } })) === null) return;
    setDone(t`Relances en pause.`);
  }

  return (
    <ActForm
      {...act}
      {...quietly(quiet)}
      title={<Trans>Mettre les relances en pause</Trans>}
      lead={<Trans>Rien ne part pendant la pause, et ses jours ne comptent pas.</Trans>}
      submit={<Trans>Mettre en pause</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>À partir du</Trans>} value={from} onChange={setFrom} />
      <DateField
        label={<Trans>Dernier jour</Trans>}
        hint={<Trans>Vide : jusqu'à ce que quelqu'un reprenne les relances.</Trans>}
        value={until}
        onChange={setUntil}
      />
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

function Resume({ territory, read, quiet, pause }: CaseProps & { pause: ReadCase["pauses"][number] }) {
  const { t } = useLingui();
  const [done, setDone] = useState("");
  const act = useWrite(lendingContract, "resumeReminders");

  async function submit() {
    const params = { territory, case: read.id };
    if ((await act.send({ params, body: { pause: pause.id } })) === null) return;
    setDone(t`Relances reprises.`);
  }

  return (
    <ActForm
      {...act}
      {...quietly(quiet)}
      title={<Trans>Reprendre les relances</Trans>}
      lead={
        <Trans>
          En pause depuis le <Day date={pause.from} /> : {pause.why}
        </Trans>
      }
      submit={<Trans>Reprendre les relances</Trans>}
      done={done}
      onSubmit={() => void submit()}
    />
  );
}
