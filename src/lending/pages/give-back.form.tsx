import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { ClosedPeriod } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** What came beyond the debt: given back by two people, or paid to the firm's other advance. */
export function GiveBack({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [to, setTo] = useState("firm");
  const [euros, setEuros] = useState<number>();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const refund = useWrite(lendingContract, "proposeRefund");
  const reallocate = useWrite(lendingContract, "reallocateOverpayment");
  const amount = euros === undefined ? read.overpaid : cents(Math.round(euros * 100));
  const others = useRead(lendingContract, "listOtherAdvances", { params }).data?.advances ?? [];
  const other = others.find(({ id }) => id === to);
  const overpaid = formatEuros(read.overpaid, locale);

  async function submit() {
    if (on === undefined) return;
    const body = { amount, on, reason };
    if (other === undefined) {
      if ((await refund.send({ params, body })) === null) return;
      setDone(t`Remboursement proposé : une autre personne le confirme.`);
    } else {
      if ((await reallocate.send({ params, body: { ...body, to: other.id } })) === null) return;
      setDone(t`Trop-perçu affecté à l'avance n° ${other.number}.`);
    }
  }

  return (
    <ActForm
      {...(other === undefined ? refund : reallocate)}
      title={<Trans>Rendre le trop-perçu de {overpaid}</Trans>}
      lead={
        <Trans>
          Il est à l'entreprise : rendu par deux personnes, ou affecté à une autre de ses avances.
        </Trans>
      }
      submit={
        other === undefined ? <Trans>Proposer de le rendre</Trans> : <Trans>Affecter à cette avance</Trans>
      }
      done={done}
      onSubmit={() => void submit()}
    >
      {others.length === 0 ? null : (
        <Choice
          label={t`Ce trop-perçu`}
          value={to}
          options={[
            { value: "firm", label: t`est rendu à l'entreprise` },
            ...others.map(({ id, number }) => ({
              value: id,
              label: t`paie son avance n° ${number}`,
            })),
          ]}
          onChange={setTo}
        />
      )}
      <NumberField
        label={<Trans>Montant</Trans>}
        suffix="€"
        decimals={2}
        value={Number(amount) / 100}
        onChange={setEuros}
      />
      <DateField label={<Trans>Le</Trans>} value={on} onChange={setOn} />
      <ReasonField label={<Trans>Motif</Trans>} value={reason} onChange={setReason} />
      <ClosedPeriod read={read} on={on} />
    </ActForm>
  );
}
