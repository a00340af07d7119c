import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { FieldGroup } from "#web/design/field-group.tsx";
import { Choice } from "#web/design/form.tsx";

const elsewhere = "elsewhere";

type Signatory = { person: string } | { name: string; email: string };

export interface SignatoryField {
  chosen: string;
  typed: { name: string; email: string };
  value: Signatory;
  choose: (person: string) => void;
  type: (part: Partial<{ name: string; email: string }>) => void;
}

/** Whoever is suggested first, another, or someone without an account. */
export function useSignatory(first: string | undefined): SignatoryField {
  const [chosen, choose] = useState<string>();
  const [typed, setTyped] = useState({ name: "", email: "" });
  const who = chosen ?? first ?? elsewhere;
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
export function SignatoryFields({ legend, people, signatory, nameLabel, emailLabel }: SignatoryFieldsProps) {
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
