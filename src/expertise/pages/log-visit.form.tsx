import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { halfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import { LongTextField } from "./long-text.field.tsx";
import type { MissionActProps } from "./read-expertise.ts";

/** The day the expert went, for how long, and what was done. */
export function LogVisit({ params, read }: MissionActProps) {
  const { t } = useLingui();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [length, setLength] = useState<"half" | "whole">("half");
  const [note, setNote] = useState("");
  const [done, setDone] = useState("");
  const log = useWrite(expertiseContract, "logVisit");

  async function submit() {
    if (on === undefined) return;
    const body = { on, halfDays: halfDays(length === "half" ? 1 : 2), note };
    if ((await log.send({ params, body })) === null) return;
    setDone(t`Visite enregistrée : le dirigeant va la confirmer.`);
    setNote("");
  }

  return (
    <ActForm
      {...log}
      title={<Trans>Noter une visite</Trans>}
      lead={
        <Trans>
          Il reste <Days of={read.days.planned} /> à donner. Le dirigeant confirme chaque visite.
        </Trans>
      }
      submit={<Trans>Noter la visite</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`Durée`}
        value={length}
        options={[
          { value: "half", label: t`une demi-journée` },
          { value: "whole", label: t`une journée` },
        ]}
        onChange={setLength}
      />
      <DateField label={<Trans>Jour de la visite</Trans>} value={on} onChange={setOn} />
      <LongTextField label={<Trans>Ce qui a été fait</Trans>} value={note} onChange={setNote} />
    </ActForm>
  );
}
