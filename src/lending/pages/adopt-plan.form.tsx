import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type Cents, cents } from "#kernel/money.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** A plan's yearly or monthly parts, as the court adopted them: equal, the last one the remainder. */
export function AdoptPlan({ params, read }: ActProps) {
  const { t } = useLingui();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [first, setFirst] = useState<PlainDate | undefined>(addMonths(read.on, 12));
  const [count, setCount] = useState(10);
  const [months, setMonths] = useState(12);
  const [typed, setTyped] = useState<Readonly<Record<number, number>>>({});
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const adopt = useWrite(lendingContract, "adoptPlan");
  const places = Array.from({ length: Math.min(Math.max(Math.trunc(count), 1), 120) }, (_, place) => place);
  const instalments =
    first === undefined
      ? []
      : places.map((place) => ({
          dueOn: addMonths(first, place * Math.max(Math.trunc(months), 1)),
          principal: partOf(read.outstanding, { place, count: places.length, typed: typed[place] }),
        }));

  async function submit() {
    if (on === undefined) return;
    if ((await adopt.send({ params, body: { on, instalments, reason } })) === null) return;
    setDone(t`Plan enregistré : ses échéances remplacent ce qui restait.`);
  }

  return (
    <ActForm
      {...adopt}
      title={<Trans>Enregistrer le plan arrêté par le tribunal</Trans>}
      lead={<Trans>Ses échéances remplacent tout ce qui restait ; leur total est ce qui reste dû.</Trans>}
      submit={<Trans>Enregistrer le plan</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Plan arrêté le</Trans>} value={on} onChange={setOn} />
      <DateField label={<Trans>Première échéance du plan</Trans>} value={first} onChange={setFirst} />
      <NumberField
        label={<Trans>Nombre d'échéances</Trans>}
        value={count}
        onChange={setCount}
        min={1}
        max={120}
      />
      <NumberField
        label={<Trans>Mois entre deux échéances</Trans>}
        value={months}
        onChange={setMonths}
        min={1}
      />
      {instalments.map(({ principal }, place) => {
        const number = place + 1;
        return (
          <NumberField
            key={number}
            label={<Trans>Échéance {number} du plan</Trans>}
            suffix="€"
            decimals={2}
            value={Number(principal) / 100}
            onChange={(euros) => setTyped({ ...typed, [place]: euros })}
          />
        );
      })}
      <ReasonField label={<Trans>Référence du jugement</Trans>} value={reason} onChange={setReason} />
      <BeforeAfter read={read} event={on === undefined ? null : { kind: "adopted-plan", on, instalments }} />
    </ActForm>
  );
}

function partOf(
  outstanding: Cents,
  { place, count, typed }: { place: number; count: number; typed: number | undefined },
): Cents {
  if (typed !== undefined) return cents(Math.round(typed * 100));
  const each = outstanding / BigInt(count);
  return cents(place === count - 1 ? outstanding - each * BigInt(count - 1) : each);
}
