import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import type { ReadMandate } from "./read-banking.ts";
import { TypedAccountFields, useTypedAccount } from "./typed-account-fields.tsx";

interface Acting {
  territory: string;
  mandate: ReadMandate;
}

/** What may happen to a mandate: another account, a pause, its end. One form at a time. */
export function MandateActs(given: Acting) {
  const { t } = useLingui();
  const { mayCall } = useRights(given.territory);
  const [act, setAct] = useState<"none" | "account" | "state">("none");
  if (!mayCall(bankingContract.routes.changeMandateState)) return null;
  return (
    <>
      <Choice
        label={t`Que change-t-il dans ce mandat ?`}
        value={act}
        options={[
          { value: "none", label: t`rien` },
          ...(given.mandate.waiting === null
            ? [{ value: "account" as const, label: t`le compte débité` }]
            : []),
          { value: "state", label: t`sa validité` },
        ]}
        onChange={setAct}
      />
      {act === "account" && given.mandate.waiting === null ? <ChangeAccount {...given} /> : null}
      {act === "state" ? <ChangeState {...given} /> : null}
    </>
  );
}

function ChangeAccount({ territory, mandate }: Acting) {
  const account = useTypedAccount();
  const propose = useWrite(bankingContract, "proposeMandateAccount");

  async function submit() {
    const sent = await propose.send({ params: { territory, mandate: mandate.id }, body: account.value });
    if (sent !== null) account.clear();
  }

  return (
    <ActForm
      {...propose}
      quiet
      title={<Trans>Changer le compte débité</Trans>}
      lead={
        <Trans>
          Un faux changement de compte est la fraude la plus courante : rappelez l'entreprise à un numéro que
          vous aviez déjà. L'ancien compte sert jusqu'à la confirmation par une autre personne.
        </Trans>
      }
      submit={<Trans>Proposer ce compte</Trans>}
      onSubmit={() => void submit()}
    >
      <TypedAccountFields of={account} />
    </ActForm>
  );
}

function ChangeState({ territory, mandate }: Acting) {
  const { t } = useLingui();
  const change = useWrite(bankingContract, "changeMandateState");
  const [state, setState] = useState<ReadMandate["state"]>(
    mandate.state === "suspended" ? "standing" : "suspended",
  );
  const [on, setOn] = useState<PlainDate>();
  const [reason, setReason] = useState("");

  async function submit() {
    if (on !== undefined)
      await change.send({ params: { territory, mandate: mandate.id }, body: { state, on, reason } });
  }

  return (
    <ActForm
      {...change}
      quiet
      title={<Trans>Changer la validité du mandat</Trans>}
      lead={<Trans>Une révocation est définitive : il faudra un nouveau mandat.</Trans>}
      submit={<Trans>Enregistrer</Trans>}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`Le mandat est`}
        value={state}
        options={[
          mandate.state === "suspended"
            ? { value: "standing" as const, label: t`repris` }
            : { value: "suspended" as const, label: t`suspendu` },
          { value: "revoked" as const, label: t`révoqué par l'entreprise` },
        ]}
        onChange={setState}
      />
      <DateField label={<Trans>Le</Trans>} value={on} onChange={setOn} />
      <TextInput
        size="md"
        required
        label={t`Motif, ou parole du dirigeant`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
