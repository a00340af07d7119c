import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { PostalAddress } from "../domain/address.ts";

export const emptyAddress: PostalAddress = { street: "", postcode: "", town: "" };

interface AddressProps {
  isRequired: boolean;
  value: PostalAddress;
  onChange: (address: PostalAddress) => void;
}

/** Where an organisation is written to, line by line as an envelope wants it. */
export function AddressFields({ isRequired, value, onChange }: AddressProps) {
  return (
    <>
      <TextInput
        size="md"
        required={isRequired}
        label={<Trans>Numéro et voie</Trans>}
        value={value.street}
        onChange={(event) => onChange({ ...value, street: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        required={isRequired}
        inputMode="numeric"
        pattern="[0-9]{5}"
        label={<Trans>Code postal</Trans>}
        value={value.postcode}
        onChange={(event) => onChange({ ...value, postcode: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        required={isRequired}
        label={<Trans>Ville</Trans>}
        value={value.town}
        onChange={(event) => onChange({ ...value, town: event.currentTarget.value })}
      />
    </>
  );
}
