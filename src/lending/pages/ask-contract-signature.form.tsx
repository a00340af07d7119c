import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { Choice } from "#web/design/form.tsx";
import { useMe } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";
import { useFirmOwners } from "./use-firm-owners.ts";

const elsewhere = "elsewhere";
const daysToSign = 30;

/** Sends the contract to the firm and the operator, each by a personal link. */
export function AskContractSignature({ params, read }: ActProps) {
  const { t } = useLingui();
  const me = useMe();
  const owners = useFirmOwners(params);
  const firm = useSignatory(owners[0]?.id ?? elsewhere);
  const operator = useSignatory(elsewhere);
  const [dueOn, setDueOn] = useState<PlainDate | undefined>(addDays(read.on, daysToSign));
  const [inTurn, setInTurn] = useState(true);
  const [asksCode, setAsksCode] = useState(true);
  const ask = useWrite(lendingContract, "askContractSignature");

  async function submit() {
    if (dueOn === undefined) return;
    await ask.send({ params, body: { firm: firm.value, operator: operator.value, inTurn, asksCode, dueOn } });
  }

  return (
    <ActForm
      {...ask}
      title={<Trans>Faire signer le contrat</Trans>}
      lead={
        <Trans>
          Chacun reçoit un lien personnel, lit le contrat et le signe, sur un téléphone s'il veut. Si le
          contrat change, tout est à signer de nouveau.
        </Trans>
      }
      submit={<Trans>Envoyer à signer</Trans>}
      onSubmit={() => void submit()}
    >
      <SignatoryFields
        legend={<Trans>Pour l'entreprise</Trans>}
        people={owners}
        signatory={firm}
        emailLabel={t`Adresse électronique du dirigeant`}
        nameLabel={t`Nom du dirigeant`}
      />
      <SignatoryFields
        legend={<Trans>Pour la structure porteuse</Trans>}
        people={me === undefined ? [] : [{ id: me.person.id, name: me.person.name }]}
        signatory={operator}
        emailLabel={t`Adresse électronique du représentant`}
        nameLabel={t`Nom du représentant légal`}
      />
      <DateField label={<Trans>À signer au plus tard le</Trans>} value={dueOn} onChange={setDueOn} />
      <Checkbox
        size="md"
        label={t`L'entreprise signe d'abord, la structure ensuite`}
        checked={inTurn}
        onChange={(event) => setInTurn(event.currentTarget.checked)}
      />
      <Checkbox
        size="md"
        label={t`Confirmer chaque signature par un code envoyé par courriel`}
        checked={asksCode}
        onChange={(event) => setAsksCode(event.currentTarget.checked)}
      />
    </ActForm>
  );
}

type Signatory = { person: string } | { name: string; email: string };

interface SignatoryField {
  chosen: string;
  typed: { name: string; email: string };
  value: Signatory;
  choose: (person: string) => void;
  type: (part: Partial<{ name: string; email: string }>) => void;
}

function useSignatory(first: string): SignatoryField {
  const [chosen, choose] = useState<string>();
  const [typed, setTyped] = useState({ name: "", email: "" });
  const who = chosen ?? first;
  return {
    chosen: who,
    typed,
    value: who === elsewhere ? typed : { person: who },
    choose,
    type: (part) => setTyped({ ...typed, ...part }),
  };
}

interface SignatoryFieldsProps {
  legend: React.ReactNode;
  people: readonly { id: string; name: string }[];
  signatory: SignatoryField;
  nameLabel: string;
  emailLabel: string;
}

/** Someone who has an account here, or a name and an address. */
function SignatoryFields({ legend, people, signatory, nameLabel, emailLabel }: SignatoryFieldsProps) {
  const { t } = useLingui();
  const { chosen, typed, choose, type } = signatory;
  return (
    <FieldGroup legend={legend}>
      {people.length === 0 ? null : (
        <Choice
          label={t`Qui signe ?`}
          value={chosen}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: elsewhere, label: t`une autre personne` },
          ]}
          onChange={choose}
        />
      )}
      {chosen === elsewhere ? (
        <>
          <TextInput
            size="md"
            required
            label={nameLabel}
            value={typed.name}
            onChange={(event) => type({ name: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            required
            type="email"
            label={emailLabel}
            value={typed.email}
            onChange={(event) => type({ email: event.currentTarget.value })}
          />
        </>
      ) : null}
    </FieldGroup>
  );
}
