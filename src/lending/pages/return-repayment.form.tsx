import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { type ReturnReason, returnReasonInWords, returnReasons } from "../domain/return-reasons.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";

/** The bank sends a debit back: what it had paid is due again. */
export function ReturnRepayment({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const repayments = read.events
    .filter(({ kind, returned, cancelledOn }) => kind === "repayment" && !returned && cancelledOn === null)
    .toReversed();
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState<ReturnReason>("AM04");
  const [returnedOn, setReturnedOn] = useState<PlainDate | undefined>(read.on);
  const [bankReference, setReference] = useState("");
  const [done, setDone] = useState("");
  const giveBack = useWrite(lendingContract, "returnRepayment");
  const repayment = repayments.find(({ id }) => id === chosen) ?? repayments[0];
  if (repayment === undefined) return null;

  async function submit() {
    if (repayment === undefined || returnedOn === undefined) return;
    const body = { repayment: repayment.id, reason, returnedOn, bankReference };
    if ((await giveBack.send({ params, body })) === null) return;
    setDone(t`Rejet enregistré : l'échéance est de nouveau due.`);
    setReference("");
  }

  return (
    <ActForm
      {...giveBack}
      title={<Trans>Enregistrer un rejet de la banque</Trans>}
      submit={<Trans>Enregistrer le rejet</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Remboursement rejeté</Trans>}
        value={repayment.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={repayments.map(({ id, on, amount }) => ({
          value: id,
          label: `${formatDay(on, locale)}, ${formatEuros(amount ?? cents(0n), locale)}`,
        }))}
      />
      <NativeSelect
        size="md"
        label={<Trans>Motif de la banque</Trans>}
        value={reason}
        onChange={(event) => {
          const value = event.currentTarget.value;
          setReason(returnReasons.find((known) => known === value) ?? "AM04");
        }}
        data={returnReasons.map((value) => ({
          value,
          label: `${value} : ${returnReasonInWords(value, locale)}`,
        }))}
      />
      <DateField label={<Trans>Rejeté le</Trans>} value={returnedOn} onChange={setReturnedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Référence bancaire du rejet</Trans>}
        value={bankReference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <BeforeAfter
        read={read}
        event={
          returnedOn === undefined || returnedOn < repayment.on
            ? null
            : { kind: "return", on: returnedOn, of: repayment.id, amount: repayment.amount ?? cents(0n) }
        }
      />
    </ActForm>
  );
}
