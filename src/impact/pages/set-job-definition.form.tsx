import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { impactContract } from "../contract.ts";
import type { ReadDefinition } from "./read-jobs.ts";

interface SetJobDefinitionProps {
  territory: string;
  on: PlainDate;
  inForce: ReadDefinition;
}

/** Another definition, from a day on: what was counted before keeps its own. */
export function SetJobDefinition({ territory, on, inForce }: SetJobDefinitionProps) {
  const { t } = useLingui();
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(on);
  const [cddMonths, setCddMonths] = useState(inForce.cddMonths);
  const [areApprenticesCounted, setApprentices] = useState(inForce.areApprenticesCounted);
  const [isOwnerCounted, setOwner] = useState(inForce.isOwnerCounted);
  const [done, setDone] = useState("");
  const define = useWrite(impactContract, "setJobDefinition");

  async function submit() {
    if (fromOn === undefined) return;
    const body = { fromOn, cddMonths, areApprenticesCounted, isOwnerCounted };
    if ((await define.send({ params: { territory }, body })) === null) return;
    setDone(t`Définition fixée : les comptes d'avant gardent la leur.`);
  }

  return (
    <Asked
      refusal={define.refusal}
      isSending={define.isSending}
      submit={<Trans>Fixer la définition</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
      <NumberField
        label={<Trans>Un CDD compte à partir de</Trans>}
        suffix={t`mois`}
        value={cddMonths}
        onChange={setCddMonths}
      />
      <Checkbox
        size="md"
        label={<Trans>Compter les apprentis parmi les embauchés</Trans>}
        checked={areApprenticesCounted}
        onChange={(event) => setApprentices(event.currentTarget.checked)}
      />
      <Checkbox
        size="md"
        label={<Trans>Compter le dirigeant dans l'effectif</Trans>}
        checked={isOwnerCounted}
        onChange={(event) => setOwner(event.currentTarget.checked)}
      />
    </Asked>
  );
}
