import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** The first of the two people: says when the money is to leave. */
export function ProposeDisbursement({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [payOn, setPayOn] = useState<PlainDate | undefined>(read.on);
  const [done, setDone] = useState("");
  const propose = useWrite(lendingContract, "proposeDisbursement");
  const [euros, setEuros] = useState<number>();
  const left = cents(read.principal - read.disbursed);
  const amount = euros === undefined ? left : cents(Math.round(euros * 100));
  const said = formatEuros(amount, locale);

  async function submit() {
    if (payOn === undefined) return;
    if ((await propose.send({ params, body: { payOn, amount } })) !== null) setDone(t`Versement proposé.`);
  }

  return (
    <ActForm
      {...propose}
      title={<Trans>Proposer le versement de {said}</Trans>}
      lead={<Trans>Une autre personne devra le libérer.</Trans>}
      submit={<Trans>Proposer le versement</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NumberField
        label={<Trans>Montant à verser</Trans>}
        hint={<Trans>Le tout, ou une tranche : l'échéancier se redessine à chaque versement.</Trans>}
        suffix="€"
        decimals={2}
        value={Number(amount) / 100}
        onChange={setEuros}
      />
      <DateField label={<Trans>À verser le</Trans>} value={payOn} onChange={setPayOn} />
    </ActForm>
  );
}
