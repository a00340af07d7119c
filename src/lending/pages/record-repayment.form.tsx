import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ReceiptFields, useReceipt } from "#web/design/receipt-fields.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";

/** What the bank received from the firm: it goes to the oldest due first. */
export function RecordRepayment({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [done, setDone] = useState("");
  const record = useWrite(lendingContract, "recordRepayment");
  const awaited = read.late > 0n ? read.late : (read.nextDebit?.amount ?? cents(0n));
  const receipt = useReceipt({ on: read.on, awaited });

  async function submit() {
    const { receivedOn, amount, bankReference } = receipt;
    if (receivedOn === undefined) return;
    const sent = await record.send({ params, body: { amount, receivedOn, bankReference } });
    if (sent === null) return;
    setDone(t`Remboursement de ${formatEuros(amount, locale)} enregistré.`);
    receipt.clear();
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
      <ReceiptFields of={receipt} />
      <BeforeAfter
        read={read}
        event={
          receipt.receivedOn === undefined || receipt.amount <= 0n
            ? null
            : { kind: "repayment", on: receipt.receivedOn, amount: receipt.amount, rule: "next-first" }
        }
      />
    </ActForm>
  );
}
