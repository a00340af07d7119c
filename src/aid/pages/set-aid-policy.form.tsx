import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { basisPoints } from "#kernel/basis-points.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { aidContract } from "../contract.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { ReadSettings } from "./read-aid.ts";

const enforcementNames = {
  block: msg`Refuser l'accord tant que quelque chose s'oppose à l'aide`,
  warn: msg`Signaler, et laisser le comité décider`,
} as const;

const methodNames = {
  A: msg`A : intérêts auxquels le fonds renonce (prudente)`,
  B: msg`B : montant moins la valeur actuelle des échéances`,
} as const;

const calendarNames = {
  FR: msg`France`,
  "FR-AM": msg`Alsace et Moselle`,
} as const;

/** Other rules, from a day on: aids that are granted already keep theirs. */
export function SetAidPolicy({
  territory,
  on,
  inForce,
}: {
  territory: string;
  on: PlainDate;
  inForce: ReadSettings["policy"];
}) {
  const { t } = useLingui();
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(on);
  const [enforcement, setEnforcement] = useState(inForce.enforcement);
  const [method, setMethod] = useState(inForce.method);
  const [percent, setPercent] = useState(inForce.margin / 100);
  const [declarationDays, setDays] = useState(inForce.declarationDays);
  const [calendar, setCalendar] = useState(inForce.calendar);
  const [done, setDone] = useState("");
  const set = useWrite(aidContract, "setAidPolicy");

  async function submit() {
    if (fromOn === undefined) return;
    const margin = basisPoints(Math.round(percent * 100));
    const body = { fromOn, enforcement, method, margin, declarationDays, calendar };
    if ((await set.send({ params: { territory }, body })) !== null)
      setDone(t`Règles fixées : les aides déjà octroyées gardent les leurs.`);
  }

  return (
    <Asked {...set} quiet submit={<Trans>Fixer les règles</Trans>} done={done} onSubmit={() => void submit()}>
      <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
      <ChoiceField
        label={<Trans>Quand quelque chose s'oppose à l'aide</Trans>}
        value={enforcement}
        names={enforcementNames}
        onChange={setEnforcement}
      />
      <ChoiceField
        label={<Trans>Méthode de calcul</Trans>}
        value={method}
        names={methodNames}
        onChange={setMethod}
      />
      <NumberField
        label={<Trans>Marge au-dessus du taux de base</Trans>}
        hint={<Trans>Au moins 4 % pour une entreprise sans historique ni note</Trans>}
        suffix="%"
        decimals={2}
        value={percent}
        onChange={setPercent}
      />
      <NumberField
        label={<Trans>Une déclaration vaut</Trans>}
        suffix={t`jours`}
        value={declarationDays}
        onChange={setDays}
      />
      <ChoiceField
        label={<Trans>Jours ouvrés du délai de déclaration au registre</Trans>}
        value={calendar}
        names={calendarNames}
        onChange={setCalendar}
      />
    </Asked>
  );
}
