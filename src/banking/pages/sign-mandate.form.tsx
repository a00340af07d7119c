import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { Choice } from "#web/design/form.tsx";
import { bankingContract } from "../contract.ts";
import { TypedAccountFields, useTypedAccount } from "./typed-account-fields.tsx";

/** The mandate as the firm signed it. */
export function SignMandate(params: { territory: string; advance: string }) {
  const { t } = useLingui();
  const sign = useWrite(bankingContract, "signMandate");
  const account = useTypedAccount();
  const [reference, setReference] = useState("");
  const [scheme, setScheme] = useState<"CORE" | "B2B">("CORE");
  const [signature, setSignature] = useState<"paper" | "electronic">("paper");
  const [signedOn, setSignedOn] = useState<PlainDate>();
  const [signedAt, setSignedAt] = useState("");
  const [formerReference, setFormerReference] = useState("");
  const [formerCreditorId, setFormerCreditor] = useState("");

  async function submit() {
    if (signedOn === undefined) return;
    const former = { formerReference: formerReference || null, formerCreditorId: formerCreditorId || null };
    const signed = {
      reference: reference || null,
      scheme,
      kind: "recurrent" as const,
      signedOn,
      signedAt,
      signature,
    };
    const sent = await sign.send({ params, body: { ...signed, ...former, account: account.value } });
    if (sent !== null) account.clear();
  }

  return (
    <ActForm
      {...sign}
      quiet
      title={<Trans>Enregistrer le mandat signé</Trans>}
      lead={
        <Trans>
          Une autre personne confirmera le compte. Le numéro est chiffré et ne s'affichera plus en entier.
        </Trans>
      }
      submit={<Trans>Enregistrer le mandat</Trans>}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        label={t`Référence unique (RUM)`}
        description={t`Vide : celle du contrat, sinon Alizé en donne une.`}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Choice
        label={t`Type de prélèvement`}
        value={scheme}
        options={[
          { value: "CORE", label: t`ordinaire (CORE)` },
          { value: "B2B", label: t`interentreprises (B2B)` },
        ]}
        onChange={setScheme}
      />
      <DateField label={<Trans>Signé le</Trans>} value={signedOn} onChange={setSignedOn} />
      <TextInput
        size="md"
        required
        label={t`Signé à`}
        value={signedAt}
        onChange={(event) => setSignedAt(event.currentTarget.value)}
      />
      <Choice
        label={t`Signature`}
        value={signature}
        options={[
          { value: "paper", label: t`sur papier` },
          { value: "electronic", label: t`électronique` },
        ]}
        onChange={setSignature}
      />
      <TypedAccountFields of={account} />
      <FieldGroup legend={<Trans>Mandat repris d'un autre créancier</Trans>}>
        <TextInput
          size="md"
          label={t`Ancienne RUM`}
          value={formerReference}
          onChange={(event) => setFormerReference(event.currentTarget.value)}
        />
        <TextInput
          size="md"
          label={t`Ancien ICS`}
          value={formerCreditorId}
          onChange={(event) => setFormerCreditor(event.currentTarget.value)}
        />
      </FieldGroup>
    </ActForm>
  );
}
