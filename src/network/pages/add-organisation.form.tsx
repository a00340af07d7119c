import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { networkContract } from "../contract.ts";
import type { OrganisationKind } from "../domain/organisation.ts";
import { AddressFields, emptyAddress } from "./address.fields.tsx";
import { KindField } from "./kind.field.tsx";

interface AddOrganisationProps {
  territory: string;
  associations: readonly { id: string; name: string }[];
}

/** Enters a partner, so that it may sign, hold a seat or lend experts. */
export function AddOrganisation({ territory, associations }: AddOrganisationProps) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<OrganisationKind>("company");
  const [siren, setSiren] = useState("");
  const [memberOf, setMemberOf] = useState("");
  const [done, setDone] = useState("");
  const [address, setAddress] = useState(emptyAddress);
  const hasAddress = Object.values(address).some((line) => line !== "");
  const add = useWrite(networkContract, "addOrganisation");

  async function submit() {
    const body = {
      name,
      kind,
      siren: siren.trim() === "" ? null : siren,
      memberOf: memberOf === "" ? null : memberOf,
      address: hasAddress ? address : null,
    };
    const added = await add.send({ params: { territory }, body });
    if (added === null) return;
    setDone(t`${added.name} est parmi les partenaires.`);
    setName("");
    setSiren("");
    setAddress(emptyAddress);
  }

  return (
    <ActForm
      {...add}
      title={<Trans>Enregistrer un partenaire</Trans>}
      lead={
        <Trans>
          Une organisation enregistrée peut signer une convention, tenir un siège ou prêter ses experts.
        </Trans>
      }
      submit={<Trans>Enregistrer le partenaire</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={t`Nom`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <KindField value={kind} onChange={setKind} />
      <TextInput
        size="md"
        label={t`SIREN (facultatif)`}
        value={siren}
        onChange={(event) => setSiren(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t`Adhère à`}
        value={memberOf}
        onChange={(event) => setMemberOf(event.currentTarget.value)}
        data={[
          { value: "", label: t`aucune association` },
          ...associations.map(({ id, name: label }) => ({ value: id, label })),
        ]}
      />
      <FieldGroup legend={<Trans>Adresse postale (facultative)</Trans>}>
        <AddressFields isRequired={hasAddress} value={address} onChange={setAddress} />
      </FieldGroup>
    </ActForm>
  );
}
