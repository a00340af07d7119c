import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { DateField } from "./date-field.tsx";
import { NumberField } from "./number-field.tsx";

/** What the bank received, while it is typed: the amount awaited, until another is typed. */
export function useReceipt({ on, awaited }: { on: PlainDate; awaited: Cents }) {
  const [receivedOn, setReceivedOn] = useState<PlainDate | undefined>(on);
  const [euros, setEuros] = useState<number>();
  const [bankReference, setReference] = useState("");
  return {
    receivedOn,
    amount: euros === undefined ? awaited : cents(Math.round(euros * 100)),
    bankReference,
    setReceivedOn,
    setEuros,
    setReference,
    /** Back to the amount awaited. */
    forgetAmount: () => setEuros(undefined),
    /** Recorded: ready for the next one. */
    clear: () => {
      setEuros(undefined);
      setReference("");
    },
  };
}

/** The day, the amount and the reference of a line on the bank's statement. */
export function ReceiptFields({ of: receipt }: { of: ReturnType<typeof useReceipt> }) {
  return (
    <>
      <DateField label={<Trans>Reçu le</Trans>} value={receipt.receivedOn} onChange={receipt.setReceivedOn} />
      <NumberField
        label={<Trans>Montant reçu</Trans>}
        suffix="€"
        decimals={2}
        value={Number(receipt.amount) / 100}
        onChange={receipt.setEuros}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Référence bancaire</Trans>}
        value={receipt.bankReference}
        onChange={(event) => receipt.setReference(event.currentTarget.value)}
      />
    </>
  );
}
