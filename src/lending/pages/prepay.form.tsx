import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { type PrepaymentRule, prepaymentRules } from "../domain/advance-event.ts";
import { ActForm } from "./act-form.tsx";
import { ruleNames } from "./advance-words.ts";
import type { ActProps } from "./read-advance.ts";

/** What the firm brings before it is due, and what it does to the schedule. */
export function Prepay({ params, read }: ActProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const [receivedOn, setReceivedOn] = useState<PlainDate | undefined>(read.on);
  const [euros, setEuros] = useState<number>();
  const [bankReference, setReference] = useState("");
  const [rule, setRule] = useState<PrepaymentRule | "usual">("usual");
  const [done, setDone] = useState("");
  const prepay = useWrite(lendingContract, "prepay");
  const amount = euros === undefined ? read.outstanding : cents(Math.round(euros * 100));

  async function submit() {
    if (receivedOn === undefined) return;
    const chosen = rule === "usual" ? null : rule;
    const sent = await prepay.send({ params, body: { amount, receivedOn, bankReference, rule: chosen } });
    if (sent === null) return;
    setDone(t`Remboursement anticipé de ${formatEuros(amount, locale)} enregistré.`);
    setEuros(undefined);
    setReference("");
  }

  return (
    <ActForm
      {...prepay}
      title={<Trans>Enregistrer un remboursement anticipé</Trans>}
      lead={<Trans>Sans frais : l'entreprise choisit ce qu'il change à son échéancier.</Trans>}
      submit={<Trans>Enregistrer le remboursement anticipé</Trans>}
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
      <NativeSelect
        size="md"
        label={<Trans>Ce qu'il change</Trans>}
        value={rule}
        onChange={(event) => {
          const value = event.currentTarget.value;
          setRule(prepaymentRules.find((known) => known === value) ?? "usual");
        }}
        data={[
          { value: "usual", label: t`selon la date (règle habituelle)` },
          ...prepaymentRules.map((value) => ({ value, label: i18n._(ruleNames[value]) })),
        ]}
      />
    </ActForm>
  );
}
