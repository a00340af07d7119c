import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { FieldGrid, FieldGroup } from "#web/design/field-group.tsx";
import { Card } from "#web/design/page.tsx";
import { colleges, type PartyRole, partyRoles } from "../domain/party.ts";
import { addParty, changeParty, removeParty } from "./change-draft.ts";
import { collegeNames } from "./college-names.ts";
import type { DraftParty } from "./convention-draft.ts";
import type { DraftProps } from "./draft-props.ts";

/** Who signs, in which college, to do what. */
export function DraftParties({ draft, onChange, organisations, nameOf, refusedAt }: DraftProps) {
  const { t } = useLingui();
  const seated = new Set(draft.parties.map(({ organisation }) => organisation));
  const others = organisations.filter(({ id }) => !seated.has(id));
  return (
    <Card
      title={<Trans>Les parties</Trans>}
      lead={<Trans>Chaque partie vient avec sa ligne d'apport, que vous complétez plus bas.</Trans>}
    >
      {draft.parties.map((party) => (
        <PartyFields
          key={party.organisation}
          party={party}
          name={nameOf(party.organisation)}
          onChange={(changed) => onChange(changeParty(draft, party.organisation, changed))}
          onRemove={() => onChange(removeParty(draft, party.organisation))}
        />
      ))}
      <FieldGrid>
        <NativeSelect
          size="md"
          label={t`Ajouter une partie`}
          value=""
          onChange={(event) => {
            const chosen = others.find(({ id }) => id === event.currentTarget.value);
            if (chosen !== undefined) onChange(addParty(draft, chosen, crypto.randomUUID()));
          }}
          data={[
            { value: "", label: others.length === 0 ? t`toutes y sont` : t`choisir une organisation…` },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </FieldGrid>
      {refusedAt("parties")}
    </Card>
  );
}

interface PartyFieldsProps {
  party: DraftParty;
  name: string;
  onChange: (changed: Partial<DraftParty>) => void;
  onRemove: () => void;
}

function PartyFields({ party, name, onChange, onRemove }: PartyFieldsProps) {
  const { t, i18n } = useLingui();
  const roleNames: Record<PartyRole, string> = {
    contributor: t`contribue`,
    operator: t`opère le fonds`,
    associate: t`est associée`,
  };
  return (
    <FieldGroup legend={name}>
      <NativeSelect
        size="md"
        label={t`Collège`}
        value={party.college}
        onChange={(event) => {
          const college = colleges.find((known) => known === event.currentTarget.value);
          if (college !== undefined) onChange({ college });
        }}
        data={colleges.map((value) => ({ value, label: i18n._(collegeNames[value]) }))}
      />
      <NativeSelect
        size="md"
        label={t`Rôle`}
        value={party.role}
        onChange={(event) => {
          const role = partyRoles.find((known) => known === event.currentTarget.value);
          if (role !== undefined) onChange({ role });
        }}
        data={partyRoles.map((value) => ({ value, label: roleNames[value] }))}
      />
      <Actions>
        <ActionButton onClick={onRemove}>
          <Trans>Retirer {name}</Trans>
        </ActionButton>
      </Actions>
    </FieldGroup>
  );
}
