import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Role, roles } from "#kernel/role.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { networkContract } from "../contract.ts";
import { placeRole } from "../domain/role-place.ts";
import { roleNames } from "./role-names.ts";

/** Those held in a territory, by someone in an organisation's name or in their own. */
const territoryRoles = roles.filter(
  (role) => placeRole({ role, level: "territory", organisation: "any" }).ok,
);

/** Gives a role to someone, and writes to them: whoever has no password yet is invited to choose one. */
export function GrantSeat({ territory }: { territory: string }) {
  const { t } = useLingui();
  const read = useRead(networkContract, "readTerritory", { params: { territory } });
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [held, setHeld] = useState<HeldRole>({ role: "committee-member", organisation: null });
  const [fromOn, setFromOn] = useState<PlainDate>();
  const [toOn, setToOn] = useState<PlainDate>();
  const [granted, setGranted] = useState("");
  const grant = useWrite(networkContract, "grantSeat");
  const start = fromOn ?? read.data?.businessDate;

  async function submit() {
    if (start === undefined) return;
    const seat = await grant.send({
      params: { territory },
      body: {
        email,
        ...(name.trim() === "" ? {} : { name }),
        language: "fr",
        ...held,
        fromOn: start,
        toOn: toOn ?? null,
      },
    });
    if (seat === null) return;
    const { name: holder } = seat.person;
    setGranted(
      seat.isInvited
        ? t`Siège donné à ${holder}, qui reçoit un lien pour choisir son mot de passe.`
        : t`Siège donné à ${holder}, qui en est averti par courriel.`,
    );
    setEmail("");
    setName("");
  }

  return (
    <ActForm
      {...grant}
      title={<Trans>Donner un siège</Trans>}
      lead={
        <Trans>
          La personne en est avertie par courriel. Si elle n'a pas encore de mot de passe, elle reçoit un lien
          personnel pour en choisir un.
        </Trans>
      }
      submit={<Trans>Donner le siège</Trans>}
      done={granted}
      onSubmit={() => void submit()}
    >
      <TextInput
        type="email"
        size="md"
        required
        label={<Trans>Adresse électronique</Trans>}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={<Trans>Nom (si la personne est nouvelle)</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RoleFields territory={territory} value={held} onChange={setHeld} />
      <DateField label={<Trans>Dès le</Trans>} value={start} onChange={setFromOn} />
      <DateField
        label={<Trans>Premier jour sans le siège (facultatif)</Trans>}
        value={toOn}
        onChange={setToOn}
      />
    </ActForm>
  );
}

interface HeldRole {
  role: Role;
  organisation: string | null;
}

interface RoleProps {
  territory: string;
  value: HeldRole;
  onChange: (held: HeldRole) => void;
}

function RoleFields({ territory, value: { role, organisation }, onChange }: RoleProps) {
  const { i18n, t } = useLingui();
  const organisations = useRead(networkContract, "listOrganisations", { params: { territory } });
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Rôle</Trans>}
        value={role}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ role: territoryRoles.find((known) => known === chosen) ?? role, organisation });
        }}
        data={territoryRoles.map((value) => ({ value, label: i18n._(roleNames[value]) }))}
      />
      <NativeSelect
        size="md"
        label={<Trans>Au titre de</Trans>}
        value={organisation ?? ""}
        onChange={(event) => onChange({ role, organisation: event.currentTarget.value || null })}
        data={[
          { value: "", label: t`(aucune organisation)` },
          ...(organisations.data?.organisations.map(({ id, name: label }) => ({ value: id, label })) ?? []),
        ]}
      />
    </>
  );
}
