import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { aidContract } from "../contract.ts";
import type { AidRegime, WindowRule } from "../domain/regulation.ts";
import { regimeNames } from "./aid-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { TextField } from "./text-field.tsx";

const windowNames = {
  rolling: msg`Trois ans, de date à date`,
  "fiscal-years": msg`Trois exercices, celui de l'octroi compris`,
} as const;

/** A ceiling as its regulation sets it. */
export function EnterCeiling({ territory, on }: { territory: string; on: PlainDate }) {
  const { t } = useLingui();
  const [regime, setRegime] = useState<AidRegime>("general");
  const [from, setFrom] = useState<PlainDate | undefined>(on);
  const [until, setUntil] = useState<PlainDate | undefined>(undefined);
  const [euros, setEuros] = useState<number | undefined>(undefined);
  const [window, setWindow] = useState<WindowRule>("rolling");
  const [regulation, setRegulation] = useState("");
  const [source, setSource] = useState("");
  const [done, setDone] = useState("");
  const enter = useWrite(aidContract, "enterCeiling");

  async function submit() {
    if (from === undefined || euros === undefined) return;
    const ceiling = cents(Math.round(euros * 100));
    const body = { regime, from, until: until ?? null, ceiling, window, regulation, source };
    if ((await enter.send({ params: { territory }, body })) !== null) setDone(t`Plafond enregistré.`);
  }

  return (
    <Asked
      {...enter}
      quiet
      submit={<Trans>Enregistrer le plafond</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <ChoiceField label={<Trans>Régime</Trans>} value={regime} names={regimeNames} onChange={setRegime} />
      <NumberField
        label={<Trans>Plafond</Trans>}
        suffix={t`€`}
        decimals={2}
        value={euros}
        onChange={setEuros}
      />
      <ChoiceField label={<Trans>Sur</Trans>} value={window} names={windowNames} onChange={setWindow} />
      <DateField label={<Trans>En vigueur du</Trans>} value={from} onChange={setFrom} />
      <DateField label={<Trans>Jusqu'au, si le règlement le dit</Trans>} value={until} onChange={setUntil} />
      <TextField label={<Trans>Règlement</Trans>} value={regulation} onChange={setRegulation} />
      <TextField label={<Trans>Référence au Journal officiel</Trans>} value={source} onChange={setSource} />
    </Asked>
  );
}
