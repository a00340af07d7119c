import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useFirmOwners } from "#lending/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { bankingContract } from "../contract.ts";
import { TypedAccountFields, useTypedAccount } from "./typed-account-fields.tsx";

const elsewhere = "elsewhere";

/** Sends the mandate to whoever runs the firm, by a personal link; its account then awaits a second person. */
export function AskMandateSignature(params: { territory: string; advance: string }) {
  const { t } = useLingui();
  const owners = useFirmOwners(params);
  const ask = useWrite(bankingContract, "askMandateSignature");
  const account = useTypedAccount();
  const [scheme, setScheme] = useState<"CORE" | "B2B">("CORE");
  const [dueOn, setDueOn] = useState<PlainDate>();
  const [asksCode, setAsksCode] = useState(true);
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState({ name: "", email: "" });
  const who = chosen ?? owners[0]?.id ?? elsewhere;

  async function submit() {
    if (dueOn === undefined) return;
    const signatory = who === elsewhere ? typed : { person: who };
    const body = { scheme, account: account.value, signatory, asksCode, dueOn };
    if ((await ask.send({ params, body })) !== null) account.clear();
  }

  return (
    <ActForm
      {...ask}
      quiet
      title={<Trans>Faire signer le mandat</Trans>}
      lead={
        <Trans>
          Le mandat part avec sa référence (RUM) et l'identifiant du créancier (ICS). Signé, son compte attend
          encore la confirmation d'une autre personne.
        </Trans>
      }
      submit={<Trans>Envoyer le mandat à signer</Trans>}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`Type de prélèvement`}
        value={scheme}
        options={[
          { value: "CORE", label: t`ordinaire (CORE)` },
          { value: "B2B", label: t`interentreprises (B2B)` },
        ]}
        onChange={setScheme}
      />
      <TypedAccountFields of={account} />
      {owners.length === 0 ? null : (
        <Choice
          label={t`Qui signe le mandat ?`}
          value={who}
          options={[
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
            { value: elsewhere, label: t`une autre personne` },
          ]}
          onChange={setChosen}
        />
      )}
      {who === elsewhere ? (
        <>
          <TextInput
            size="md"
            required
            label={t`Nom du signataire du mandat`}
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            required
            type="email"
            label={t`Adresse électronique du signataire`}
            value={typed.email}
            onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
          />
        </>
      ) : null}
      <DateField label={<Trans>À signer au plus tard le</Trans>} value={dueOn} onChange={setDueOn} />
      <Checkbox
        size="md"
        label={t`Confirmer la signature par un code envoyé par courriel`}
        checked={asksCode}
        onChange={(event) => setAsksCode(event.currentTarget.checked)}
      />
    </ActForm>
  );
}
