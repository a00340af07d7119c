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

/** The debt, as it is declared to the liquidator. */
export function DeclareClaim({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [declaredOn, setDeclaredOn] = useState<PlainDate | undefined>(read.on);
  const [euros, setEuros] = useState<number>();
  const [done, setDone] = useState("");
  const declare = useWrite(lendingContract, "declareClaim");
  const amount = euros === undefined ? read.outstanding : cents(Math.round(euros * 100));

  async function submit() {
    if (declaredOn === undefined) return;
    if ((await declare.send({ params, body: { declaredOn, amount } })) === null) return;
    setDone(t`Créance de ${formatEuros(amount, locale)} déclarée.`);
  }

  return (
    <ActForm
      {...declare}
      title={<Trans>Déclarer la créance</Trans>}
      lead={<Trans>Au plus ce que l'entreprise devait le jour du jugement.</Trans>}
      submit={<Trans>Enregistrer la déclaration</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Déclarée le</Trans>} value={declaredOn} onChange={setDeclaredOn} />
      <NumberField
        label={<Trans>Montant déclaré</Trans>}
        suffix="€"
        decimals={2}
        value={Number(amount) / 100}
        onChange={setEuros}
      />
    </ActForm>
  );
}
