import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatDay } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { expertiseContract } from "../contract.ts";
import { useDaysInWords } from "./days.tsx";
import { LongTextField } from "./long-text.field.tsx";
import type { MissionActProps } from "./read-expertise.ts";

/** A visit logged by mistake, or rightly disputed: its half-days may be given again. */
export function WithdrawVisit({ params, read }: MissionActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const inWords = useDaysInWords();
  const open = read.visits.filter(({ status }) => status === "to-confirm" || status === "disputed");
  const [chosen, setChosen] = useState<string>();
  const [why, setWhy] = useState("");
  const [done, setDone] = useState("");
  const withdraw = useWrite(expertiseContract, "withdrawVisit");
  const visit = open.find(({ id }) => id === chosen) ?? open[0];
  if (visit === undefined) return null;

  async function submit() {
    if (visit === undefined) return;
    const sent = { params: { ...params, visit: visit.id }, body: { withdrawnOn: read.on, why } };
    if ((await withdraw.send(sent)) === null) return;
    setDone(t`Visite retirée.`);
    setWhy("");
  }

  return (
    <ActForm
      {...withdraw}
      title={<Trans>Retirer une visite</Trans>}
      lead={
        <Trans>Elle reste dans la liste, avec sa raison ; ses demi-journées sont de nouveau à donner.</Trans>
      }
      submit={<Trans>Retirer la visite</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Visite à retirer</Trans>}
        value={visit.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={open.map(({ id, on, halfDays }) => ({
          value: id,
          label: `${formatDay(on, locale)}, ${inWords(halfDays)}`,
        }))}
      />
      <LongTextField label={<Trans>Pourquoi</Trans>} value={why} onChange={setWhy} />
    </ActForm>
  );
}
