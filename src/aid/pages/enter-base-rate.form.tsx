import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { basisPoints } from "#kernel/basis-points.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { aidContract } from "../contract.ts";
import type { Confidence } from "../domain/base-rate.ts";
import { confidenceNames } from "./aid-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { TextField } from "./text-field.tsx";

/** A base rate as it was published; it may be below zero. */
export function EnterBaseRate({ territory, on }: { territory: string; on: PlainDate }) {
  const { t } = useLingui();
  const [from, setFrom] = useState<PlainDate | undefined>(on);
  const [until, setUntil] = useState<PlainDate | undefined>(undefined);
  const [percent, setPercent] = useState<number | undefined>(undefined);
  const [source, setSource] = useState("");
  const [confidence, setConfidence] = useState<Confidence>("official");
  const [done, setDone] = useState("");
  const enter = useWrite(aidContract, "enterBaseRate");

  async function submit() {
    if (from === undefined || percent === undefined) return;
    const rate = basisPoints(Math.round(percent * 100));
    const body = { from, until: until ?? null, rate, source, confidence };
    if ((await enter.send({ params: { territory }, body })) !== null)
      setDone(t`Taux enregistré. Les aides déjà calculées gardent le leur.`);
  }

  return (
    <Asked
      {...enter}
      quiet
      submit={<Trans>Enregistrer le taux</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField
        label={<Trans>En vigueur du</Trans>}
        hint={<Trans>Le premier jour d'un mois</Trans>}
        value={from}
        onChange={setFrom}
      />
      <DateField label={<Trans>Jusqu'au, si la source le dit</Trans>} value={until} onChange={setUntil} />
      <NumberField
        label={<Trans>Taux de base</Trans>}
        suffix="%"
        decimals={2}
        min={-10}
        value={percent}
        onChange={setPercent}
      />
      <TextField
        label={<Trans>Référence au Journal officiel</Trans>}
        hint={<Trans>Par exemple JO C 85 du 31.3.2010, p. 11</Trans>}
        value={source}
        onChange={setSource}
      />
      <ChoiceField
        label={<Trans>Foi</Trans>}
        value={confidence}
        names={confidenceNames}
        onChange={setConfidence}
      />
    </Asked>
  );
}
