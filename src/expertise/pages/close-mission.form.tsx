import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import { LongTextField } from "./long-text.field.tsx";
import type { MissionActProps, ReadMission } from "./read-expertise.ts";

/** The end of a mission: what was not given goes back to the pledge. */
export function CloseMission({ params, read }: MissionActProps) {
  const { t } = useLingui();
  const [closedOn, setClosedOn] = useState<PlainDate | undefined>(read.on);
  const [withoutReview, setWhy] = useState("");
  const [done, setDone] = useState("");
  const close = useWrite(expertiseContract, "closeMission");
  const lacksSomething = read.status === "drawn-up" || read.reviews.length < 2;

  async function submit() {
    if (closedOn === undefined) return;
    const body = { closedOn, withoutReview: withoutReview.trim() === "" ? null : withoutReview };
    if ((await close.send({ params, body })) !== null) setDone(t`Mission close.`);
  }

  return (
    <ActForm
      {...close}
      title={<Trans>Clore la mission</Trans>}
      lead={<Returned read={read} />}
      submit={<Trans>Clore la mission</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Close le</Trans>} value={closedOn} onChange={setClosedOn} />
      {lacksSomething ? (
        <LongTextField
          required={false}
          label={
            read.status === "drawn-up" ? (
              <Trans>Pourquoi clore avant toutes les signatures</Trans>
            ) : (
              <Trans>Pourquoi clore sans les deux bilans</Trans>
            )
          }
          value={withoutReview}
          onChange={setWhy}
        />
      ) : null}
    </ActForm>
  );
}

function Returned({ read }: { read: ReadMission }) {
  if (read.status === "drawn-up")
    return <Trans>La lettre n'est pas signée : aucune journée n'est réservée.</Trans>;
  if (read.days.planned === 0n) return <Trans>Toutes les journées de la lettre sont données.</Trans>;
  return (
    <Trans>
      Reste <Days of={read.days.planned} /> à donner : la clôture rend ce reste à qui l'a promis,{" "}
      {read.holder.name}.
    </Trans>
  );
}
