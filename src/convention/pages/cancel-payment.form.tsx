import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps } from "./read-convention.ts";

/** Takes back a payment that was mistyped, once what will happen has been read. */
export function CancelPayment({ params: { territory, convention }, read }: ConventionActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const paid = read.calls.flatMap(({ lines }) =>
    lines.flatMap(({ payments, ...line }) => payments.map((payment) => ({ line, payment }))),
  );
  const latestFirst = paid.toSorted((a, b) => (a.payment.paidOn < b.payment.paidOn ? 1 : -1));
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [done, setDone] = useState("");
  const cancel = useWrite(conventionContract, "cancelPayment");
  const one = latestFirst.find(({ payment }) => payment.id === chosen) ?? latestFirst[0];
  if (one === undefined) return null;
  const amount = formatEuros(one.payment.amount, locale);
  const paidOn = formatDay(one.payment.paidOn, locale);
  const name = one.line.holder.name;

  async function submit() {
    if (!isAsked) return setAsked(true);
    if (one === undefined) return;
    const sent = await cancel.send({
      params: { territory, convention, payment: one.payment.id },
      body: { reason },
    });
    setAsked(false);
    if (sent === null) return;
    setDone(t`Versement de ${amount} annulé. S'il en faut un juste, enregistrez-le.`);
    setReason("");
    setChosen(undefined);
  }

  return (
    <ActForm
      {...cancel}
      title={<Trans>Annuler un versement mal saisi</Trans>}
      lead={
        <Trans>
          Pour une erreur de saisie : rien ne s'efface, le versement reste visible et marqué annulé.
        </Trans>
      }
      submit={isAsked ? <Trans>Confirmer l'annulation</Trans> : <Trans>Annuler ce versement</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Versement</Trans>}
        value={one.payment.id}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setAsked(false);
        }}
        data={latestFirst.map(({ line, payment }) => ({
          value: payment.id,
          label: `${payment.bankReference} · ${line.holder.name} · ${formatEuros(payment.amount, locale)} · ${formatDay(payment.paidOn, locale)}`,
        }))}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Motif de l'annulation</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {isAsked ? (
        <NextStep>
          <Trans>
            {amount} de {name}, reçus le {paidOn}, seront retirés du fonds à cette même date, et {name} devra
            de nouveau cette somme. Ce qui était su jusqu'ici reste consultable.
          </Trans>
        </NextStep>
      ) : null}
    </ActForm>
  );
}
