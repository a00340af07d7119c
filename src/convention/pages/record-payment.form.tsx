import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ReceiptFields, useReceipt } from "#web/design/receipt-fields.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps } from "./read-convention.ts";

/** What the bank received for a call: offered while a call line waits for its money. */
export function RecordPayment({ params, read }: ConventionActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const awaited = read.calls.flatMap(({ lines }) => lines).filter(({ left }) => left > 0n);
  const [chosen, setChosen] = useState<string>();
  const line = awaited.find(({ id }) => id === chosen) ?? awaited[0];
  const [recorded, setRecorded] = useState("");
  const record = useWrite(conventionContract, "recordPayment");
  const receipt = useReceipt({ on: read.on, awaited: line?.left ?? cents(0n) });
  if (line === undefined) return null;

  async function submit() {
    const { receivedOn: paidOn, amount, bankReference } = receipt;
    if (line === undefined || paidOn === undefined) return;
    const sent = await record.send({ params, body: { callLine: line.id, paidOn, amount, bankReference } });
    if (sent === null) return;
    setRecorded(t`Versement de ${formatEuros(sent.payment.amount, locale)} enregistré.`);
    receipt.clear();
  }

  return (
    <ActForm
      {...record}
      title={<Trans>Enregistrer un versement</Trans>}
      submit={<Trans>Enregistrer le versement</Trans>}
      done={recorded}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Pour l'appel</Trans>}
        value={line.id}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          receipt.forgetAmount();
        }}
        data={awaited.map(({ id, number, holder, left }) => ({
          value: id,
          label: t`Appel ${number}, ${holder.name} : reste ${formatEuros(left, locale)}`,
        }))}
      />
      <ReceiptFields of={receipt} />
    </ActForm>
  );
}
