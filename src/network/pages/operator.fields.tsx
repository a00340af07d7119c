import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { FieldGroup } from "#web/design/field-group.tsx";
import type { PostalAddress } from "../domain/address.ts";
import type { OrganisationKind } from "../domain/organisation.ts";
import { AddressFields, emptyAddress } from "./address.fields.tsx";
import { KindField } from "./kind.field.tsx";

interface Operator {
  name: string;
  kind: OrganisationKind;
  siren: string;
  address: PostalAddress;
}

export const emptyOperator: Operator = { name: "", kind: "association", siren: "", address: emptyAddress };

interface OperatorProps {
  value: Operator;
  onChange: (operator: Operator) => void;
}

/** Whoever holds the fund signs, is written to and keeps books: a SIREN and an address from the first day. */
export function OperatorFields({ value, onChange }: OperatorProps) {
  return (
    <FieldGroup legend={<Trans>L'opérateur, qui tient le fonds</Trans>}>
      <TextInput
        size="md"
        required
        label={<Trans>Nom de l'organisation</Trans>}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <KindField value={value.kind} onChange={(kind) => onChange({ ...value, kind })} />
      <TextInput
        size="md"
        required
        inputMode="numeric"
        label={<Trans>SIREN</Trans>}
        description={<Trans>Neuf chiffres ; la clé est vérifiée.</Trans>}
        value={value.siren}
        onChange={(event) => onChange({ ...value, siren: event.currentTarget.value })}
      />
      <AddressFields
        isRequired
        value={value.address}
        onChange={(address) => onChange({ ...value, address })}
      />
    </FieldGroup>
  );
}
