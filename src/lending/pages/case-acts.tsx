import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { stepNouns } from "./arrears-words.ts";
import { DoReminderStep } from "./do-reminder-step.form.tsx";
import { NotePromises } from "./note-promises.form.tsx";
import { PauseReminders } from "./pause-reminders.form.tsx";
import type { CaseProps } from "./read-case.ts";
import { ServeFormalNotice } from "./serve-formal-notice.form.tsx";
import { SkipReminderStep } from "./skip-reminder-step.form.tsx";

type CaseAct = "next" | "promise" | "pause" | "skip";

/** What can be done about these arrears, one act at a time. */
export function CaseActs(given: CaseProps) {
  const { t, i18n } = useLingui();
  const { read, territory } = given;
  const { mayCall } = useRights(territory);
  const [chosen, setAct] = useState<CaseAct>();
  if (read.closedOn !== null || !mayCall(lendingContract.routes.doReminderStep)) return null;
  // An owner may be called at any time; anything else waits for its day.
  const next = read.next?.isDue === true || read.next?.step === "call" ? read.next : null;
  const isPaused = read.pauses.some(({ isRunning }) => isRunning);
  const options: { value: CaseAct; label: string }[] = [
    ...(next === null ? [] : [{ value: "next" as const, label: i18n._(stepNouns[next.step]) }]),
    { value: "promise", label: t`une promesse de paiement` },
    { value: "pause", label: isPaused ? t`la reprise des relances` : t`une pause` },
    ...(read.next === null || read.next.step === "send-notice"
      ? []
      : [{ value: "skip" as const, label: t`une étape à passer` }]),
  ];
  const act = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value ?? "promise";
  return (
    <>
      <Choice label={t`Que faut-il noter ?`} value={act} options={options} onChange={setAct} />
      <CaseForm {...given} act={act} />
    </>
  );
}

function CaseForm({ act, ...given }: CaseProps & { act: CaseAct }) {
  switch (act) {
    case "next":
      return given.read.next?.step === "send-notice" ? (
        <ServeFormalNotice {...given} />
      ) : (
        <DoReminderStep {...given} />
      );
    case "promise":
      return <NotePromises {...given} />;
    case "pause":
      return <PauseReminders {...given} />;
    case "skip":
      return <SkipReminderStep {...given} />;
  }
}
