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

/** What was written off comes back after all. */
export function RecordRecovery({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [done, setDone] = useState("");
  const record = useWrite(lendingContract, "recordRecovery");
  const receipt = useReceipt({ on: read.on, awaited: read.lost });
  const { receivedOn, amount, bankReference } = receipt;

  async function submit() {
    if (receivedOn === undefined) return;
    if ((await record.send({ params, body: { amount, receivedOn, bankReference } })) === null) return;
    const euros = formatEuros(amount, locale);
    setDone(t`Récupération de ${euros} enregistrée.`);
    receipt.clear();
  }

  return (
    <ActForm
      {...record}
      title={<Trans>Enregistrer une récupération</Trans>}
      lead={<Trans>Ce qui était passé en perte revient : le fonds le retrouve.</Trans>}
      submit={<Trans>Enregistrer la récupération</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <ReceiptFields of={receipt} />
      <BeforeAfter
        read={read}
        event={receivedOn === undefined || amount <= 0n ? null : { kind: "recovery", on: receivedOn, amount }}
      />
    </ActForm>
  );
}
