import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ReceiptFields, useReceipt } from "#web/design/receipt-fields.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { type PrepaymentRule, prepaymentRules } from "../domain/advance-event.ts";
import { usualRule } from "../domain/allocation.ts";
import { ruleNames } from "./advance-words.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";

/** What the firm brings before it is due, and what it does to the schedule. */
export function Prepay({ params, read }: ActProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const [rule, setRule] = useState<PrepaymentRule | "usual">("usual");
  const [done, setDone] = useState("");
  const prepay = useWrite(lendingContract, "prepay");
  const receipt = useReceipt({ on: read.on, awaited: read.outstanding });

  async function submit() {
    const { receivedOn, amount, bankReference } = receipt;
    if (receivedOn === undefined) return;
    const chosen = rule === "usual" ? null : rule;
    const sent = await prepay.send({ params, body: { amount, receivedOn, bankReference, rule: chosen } });
    if (sent === null) return;
    setDone(t`Remboursement anticipé de ${formatEuros(amount, locale)} enregistré.`);
    receipt.clear();
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
      <ReceiptFields of={receipt} />
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
      <BeforeAfter
        read={read}
        event={
          receipt.receivedOn === undefined || receipt.amount <= 0n
            ? null
            : {
                kind: "repayment",
                on: receipt.receivedOn,
                amount: receipt.amount,
                rule: rule === "usual" ? usualRule(read.instalments, receipt.receivedOn) : rule,
              }
        }
      />
    </ActForm>
  );
}
