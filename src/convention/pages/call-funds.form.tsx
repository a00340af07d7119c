import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import {
  type AskedLine,
  askedUpTo,
  type CallablePledge,
  callablePledges,
  tranchesOf,
} from "./asked-lines.ts";
import { CallLineFields } from "./call-line-fields.tsx";
import type { ConventionActProps } from "./read-convention.ts";

const daysToPay = 30;

/** Asks partners for what they promised: a yearly tranche gives the amounts, which may be changed line by line. */
export function CallFunds({ params, read }: ConventionActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const pledges = callablePledges(read.pledges);
  const tranches = tranchesOf(pledges);
  const [tranche, setTranche] = useState(() => usualTranche(tranches, read.on));
  const [changed, setChanged] = useState<ReadonlyMap<string, AskedLine>>(new Map());
  const [calledOn, setCalledOn] = useState<PlainDate | undefined>(read.on);
  const [dueOn, setDueOn] = useState<PlainDate | undefined>(addDays(read.on, daysToPay));
  const [done, setDone] = useState("");
  const call = useWrite(conventionContract, "callFunds");
  const lineOf = (pledge: CallablePledge) => changed.get(pledge.id) ?? askedUpTo(pledge, tranche);
  const lines = pledges.map(lineOf).filter(({ amount }) => amount > 0n);
  const total = formatEuros(sum(lines.map(({ amount }) => amount)), locale);

  async function submit() {
    if (calledOn === undefined || dueOn === undefined) return;
    const asked = lines.map(({ waitsFor, ...line }) => ({
      ...line,
      waitsFor: waitsFor === null ? null : waitsFor.trim() === "" ? t`une pièce à préciser` : waitsFor,
    }));
    const body = { calledOn, dueOn, lines: asked };
    const made = await call.send({ params, body });
    if (made === null) return;
    setDone(t`Appel n° ${made.number} émis : ${formatEuros(made.amount, locale)}.`);
    setChanged(new Map());
  }

  return (
    <ActForm
      {...call}
      title={<Trans>Appeler des fonds</Trans>}
      lead={<Trans>Jamais plus que ce qui est promis. Une ligne à zéro n'est pas appelée.</Trans>}
      submit={<Trans>Émettre l'appel</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Montants proposés</Trans>}
        value={tranche}
        onChange={(event) => {
          setTranche(Number(event.currentTarget.value));
          setChanged(new Map());
        }}
        data={[
          { value: "0", label: t`aucun : ligne par ligne` },
          ...tranches.map(({ number, dueOn: on }) => ({
            value: String(number),
            label: t`jusqu'à la tranche ${number}, du ${formatDay(on, locale)}`,
          })),
        ]}
      />
      <DateField label={<Trans>Appelé le</Trans>} value={calledOn} onChange={setCalledOn} />
      <DateField label={<Trans>À verser avant le</Trans>} value={dueOn} onChange={setDueOn} />
      {pledges.map((pledge) => (
        <CallLineFields
          key={pledge.id}
          pledge={pledge}
          line={lineOf(pledge)}
          onChange={(line) => setChanged((before) => new Map(before).set(pledge.id, line))}
        />
      ))}
      <NextStep>
        <Trans>Cet appel demandera {total} en tout.</Trans>
      </NextStep>
    </ActForm>
  );
}

/** The tranche of the year, else the last one. */
function usualTranche(tranches: ReturnType<typeof tranchesOf>, on: PlainDate): number {
  const due = tranches.filter(({ dueOn }) => dueOn.slice(0, 4) <= on.slice(0, 4));
  return due.at(-1)?.number ?? tranches[0]?.number ?? 0;
}
