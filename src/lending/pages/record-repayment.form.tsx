import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { ActForm } from "./act-form.tsx";
import type { ActProps } from "./read-advance.ts";

/** What the bank received from the firm: it goes to the oldest due first. */
export function RecordRepayment({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [receivedOn, setReceivedOn] = useState<PlainDate | undefined>(read.on);
  const [euros, setEuros] = useState<number>();
  const [bankReference, setReference] = useState("");
  const [done, setDone] = useState("");
  const record = useWrite(lendingContract, "recordRepayment");
  const asked = read.late > 0n ? read.late : (read.nextDebit?.amount ?? cents(0n));
  const amount = euros === undefined ? asked : cents(Math.round(euros * 100));

  async function submit() {
    if (receivedOn === undefined) return;
    const sent = await record.send({ params, body: { amount, receivedOn, bankReference } });
    if (sent === null) return;
    setDone(t`Remboursement de ${formatEuros(amount, locale)} enregistré.`);
    setEuros(undefined);
    setReference("");
  }

  return (
    <ActForm
      {...record}
      title={<Trans>Enregistrer un remboursement</Trans>}
      lead={<Trans>Il paie d'abord ce qui est dû depuis le plus longtemps.</Trans>}
      submit={<Trans>Enregistrer le remboursement</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Reçu le</Trans>} value={receivedOn} onChange={setReceivedOn} />
      <NumberField
        label={<Trans>Montant reçu</Trans>}
        suffix="€"
        decimals={2}
        value={Number(amount) / 100}
        onChange={setEuros}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Référence bancaire</Trans>}
        value={bankReference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </ActForm>
  );
}
