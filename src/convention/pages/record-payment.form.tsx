import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import type { ReadConvention } from "./read-convention.ts";
import styles from "./record-payment.module.css";

interface RecordPaymentProps {
  params: { territory: string; convention: string };
  read: ReadConvention;
}

/** What the bank received for a call: offered while a call line waits for its money. */
export function RecordPayment({ params, read }: RecordPaymentProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const awaited = read.calls.flatMap(({ lines }) => lines).filter(({ left }) => left > 0n);
  const [chosen, setChosen] = useState<string>();
  const line = awaited.find(({ id }) => id === chosen) ?? awaited[0];
  const [paidOn, setPaidOn] = useState<PlainDate | undefined>(read.on);
  const [euros, setEuros] = useState<number>();
  const [bankReference, setReference] = useState("");
  const [recorded, setRecorded] = useState("");
  const record = useWrite(conventionContract, "recordPayment");
  if (line === undefined) return null;
  const amount = euros === undefined ? line.left : cents(Math.round(euros * 100));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (line === undefined || paidOn === undefined) return;
    const sent = await record.send({ params, body: { callLine: line.id, paidOn, amount, bankReference } });
    if (sent === null) return;
    setRecorded(t`Versement de ${formatEuros(sent.payment.amount, locale)} enregistré.`);
    setEuros(undefined);
    setReference("");
  }

  return (
    <Card title={<Trans>Enregistrer un versement</Trans>}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <NativeSelect
          size="md"
          label={<Trans>Pour l'appel</Trans>}
          value={line.id}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setEuros(undefined);
          }}
          data={awaited.map(({ id, number, holder, left }) => ({
            value: id,
            label: t`Appel ${number}, ${holder.name} : reste ${formatEuros(left, locale)}`,
          }))}
        />
        <DateField label={<Trans>Reçu le</Trans>} value={paidOn} onChange={setPaidOn} />
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
        <Refusal of={record.refusal} />
        <p role="status">{recorded}</p>
        <SubmitButton busy={record.isSending}>
          <Trans>Enregistrer le versement</Trans>
        </SubmitButton>
      </form>
    </Card>
  );
}
