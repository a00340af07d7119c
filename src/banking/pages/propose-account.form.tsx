import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { bankingContract } from "../contract.ts";
import { ProfileFields, useProfile } from "./profile-fields.tsx";
import type { ReadBank } from "./read-banking.ts";

/** The first of the two people: the account as on the RIB, and what its bank asks. */
export function ProposeAccount({ read, quiet }: { read: ReadBank; quiet: boolean }) {
  const { t } = useLingui();
  const propose = useWrite(bankingContract, "proposeAccount");
  const [holder, setHolder] = useState(read.account?.holder ?? "");
  const [iban, setIban] = useState("");
  const [bic, setBic] = useState(read.account?.bic ?? "");
  const [creditorId, setCreditorId] = useState(read.account?.creditorId ?? "");
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(read.on);
  const [checkedHow, setChecked] = useState("");
  const profile = useProfile(read.account?.profile);
  const [done, setDone] = useState("");

  async function submit() {
    if (fromOn === undefined) return;
    const params = { territory: read.territory, fund: read.fund.id };
    const typed = { holder, iban, bic: bic || null, creditorId: creditorId || null, fromOn, checkedHow };
    if ((await propose.send({ params, body: { ...typed, profile: profile.value } })) === null) return;
    setIban("");
    setDone(t`Compte proposé : une autre personne doit le confirmer.`);
  }

  return (
    <ActForm
      {...propose}
      quiet={quiet}
      title={
        read.account === null ? <Trans>Proposer le compte du fonds</Trans> : <Trans>Changer de compte</Trans>
      }
      lead={
        <Trans>
          Une autre personne le confirmera. Le numéro est chiffré et ne s'affichera plus en entier.
        </Trans>
      }
      submit={<Trans>Proposer le compte</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={t`Titulaire, comme sur le RIB`}
        value={holder}
        onChange={(event) => setHolder(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        autoComplete="off"
        label={t`IBAN`}
        value={iban}
        onChange={(event) => setIban(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t`BIC, s'il est connu`}
        value={bic}
        onChange={(event) => setBic(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t`Identifiant créancier SEPA (ICS)`}
        description={t`Sans lui, le fonds vire mais ne prélève pas.`}
        value={creditorId}
        onChange={(event) => setCreditorId(event.currentTarget.value)}
      />
      <DateField label={<Trans>Utilisé à partir du</Trans>} value={fromOn} onChange={setFromOn} />
      <ProfileFields of={profile} />
      <TextInput
        size="md"
        required
        label={t`Comment l'avez-vous vérifié ?`}
        description={t`Le RIB reçu en main propre, un appel à un numéro connu…`}
        value={checkedHow}
        onChange={(event) => setChecked(event.currentTarget.value)}
      />
    </ActForm>
  );
}
