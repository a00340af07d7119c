import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ReceiptFields, useReceipt } from "#web/design/receipt-fields.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";

/** All that is left, at once: nothing is added for it. */
export function SettleEarly({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [done, setDone] = useState("");
  const record = useWrite(lendingContract, "settleEarly");
  const receipt = useReceipt({ on: read.on, awaited: read.outstanding });
  const { receivedOn, amount, bankReference } = receipt;

  async function submit() {
    if (receivedOn === undefined) return;
    if ((await record.send({ params, body: { amount, receivedOn, bankReference } })) === null) return;
    const euros = formatEuros(amount, locale);
    setDone(t`Avance soldée : ${euros} reçus.`);
    receipt.clear();
  }

  return (
    <ActForm
      {...record}
      title={<Trans>Solder l'avance</Trans>}
      lead={<Trans>L'entreprise rembourse tout ce qui reste, en une fois et sans frais.</Trans>}
      submit={<Trans>Enregistrer le solde</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <ReceiptFields of={receipt} />
      <BeforeAfter
        read={read}
        event={
          receivedOn === undefined || amount <= 0n
            ? null
            : { kind: "repayment", on: receivedOn, amount, rule: "next-first" }
        }
      />
    </ActForm>
  );
}
