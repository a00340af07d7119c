import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { eventKindNames } from "./advance-words.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** An entry typed by mistake is cancelled by its opposite, once, and stays in the history. */
export function ReverseEvent({ params, read }: ActProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const mistakes = read.events.filter(({ mayBeReversed }) => mayBeReversed).toReversed();
  const [chosen, setChosen] = useState<string>();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const reverse = useWrite(lendingContract, "reverseEvent");
  const mistake = mistakes.find(({ id }) => id === chosen) ?? mistakes[0];
  if (mistake === undefined) return null;

  async function submit() {
    if (mistake === undefined || on === undefined) return;
    if ((await reverse.send({ params, body: { event: mistake.id, on, reason } })) === null) return;
    setDone(t`Saisie annulée : elle reste dans l'histoire, avec son annulation.`);
    setReason("");
  }

  return (
    <ActForm
      {...reverse}
      title={<Trans>Annuler une saisie</Trans>}
      lead={
        <Trans>Une erreur ne s'efface pas : elle s'annule par son contraire, une fois, avec son motif.</Trans>
      }
      submit={<Trans>Annuler cette saisie</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Saisie à annuler</Trans>}
        value={mistake.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={mistakes.map(({ id, kind, on: day, amount }) => ({
          value: id,
          label: `${i18n._(eventKindNames[kind])}, ${formatDay(day, locale)}, ${formatEuros(amount ?? cents(0n), locale)}`,
        }))}
      />
      <DateField label={<Trans>Annulée le</Trans>} value={on} onChange={setOn} />
      <ReasonField label={<Trans>Motif de l'annulation</Trans>} value={reason} onChange={setReason} />
      <BeforeAfter
        read={read}
        event={
          on === undefined || on < mistake.on
            ? null
            : { kind: "reversal", on, of: mistake.id, amount: mistake.amount ?? cents(0n) }
        }
      />
    </ActForm>
  );
}
