import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { FieldGrid, FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { changeRow, removeRow } from "./change-draft.ts";
import type { DraftStake } from "./convention-draft.ts";
import type { DraftProps } from "./draft-props.ts";
import { PromiseFields } from "./promise-fields.tsx";

/** What the private partners put in, in euros and in days. */
export function DraftStakes({ draft, onChange, nameOf, refusedAt }: DraftProps) {
  const { t } = useLingui();
  const add = (organisation: string) => {
    const stake = { key: crypto.randomUUID(), organisation, euros: 0, days: 0 };
    onChange({ ...draft, stakes: [...draft.stakes, { ...stake, purpose: "fund", nature: "gift" }] });
  };
  return (
    <Card
      title={<Trans>La mise des partenaires privés</Trans>}
      lead={<Trans>De l'argent, des journées d'experts, ou les deux. C'est elle que le public double.</Trans>}
    >
      {draft.stakes.map((stake, index) => (
        <StakeFields
          key={stake.key}
          stake={stake}
          name={nameOf(stake.organisation)}
          onChange={(changed) => onChange({ ...draft, stakes: changeRow(draft.stakes, stake.key, changed) })}
          onRemove={() => onChange({ ...draft, stakes: removeRow(draft.stakes, stake.key) })}
          refusal={refusedAt(`privatePledges.${index}`)}
        />
      ))}
      <FieldGrid>
        <NativeSelect
          size="md"
          label={t`Ajouter un apport de`}
          value=""
          onChange={(event) => {
            if (event.currentTarget.value !== "") add(event.currentTarget.value);
          }}
          data={[
            {
              value: "",
              label: draft.parties.length === 0 ? t`ajoutez d'abord une partie` : t`choisir une partie…`,
            },
            ...draft.parties.map(({ organisation }) => ({
              value: organisation,
              label: nameOf(organisation),
            })),
          ]}
        />
      </FieldGrid>
    </Card>
  );
}

interface StakeFieldsProps {
  stake: DraftStake;
  name: string;
  onChange: (changed: Partial<DraftStake>) => void;
  onRemove: () => void;
  refusal: ReactNode;
}

function StakeFields({ stake, name, onChange, onRemove, refusal }: StakeFieldsProps) {
  return (
    <FieldGroup legend={name}>
      <NumberField
        label={<Trans>Argent</Trans>}
        suffix="€"
        decimals={2}
        value={stake.euros}
        onChange={(euros) => onChange({ euros, ownPlan: undefined })}
      />
      <NumberField
        label={<Trans>Journées d'experts</Trans>}
        decimals={1}
        value={stake.days}
        onChange={(days) => onChange({ days: Math.round(days * 2) / 2 })}
      />
      <PromiseFields purpose={stake.purpose} nature={stake.nature} onChange={onChange} />
      {stake.ownPlan === undefined ? null : <OwnPlan plan={stake.ownPlan} />}
      <Actions>
        {stake.ownPlan === undefined ? null : (
          <ActionButton onClick={() => onChange({ ownPlan: undefined })}>
            <Trans>Suivre le calendrier commun</Trans>
          </ActionButton>
        )}
        <ActionButton onClick={onRemove}>
          <Trans>Retirer cet apport</Trans>
        </ActionButton>
      </Actions>
      {refusal}
    </FieldGroup>
  );
}

function OwnPlan({ plan }: { plan: NonNullable<DraftStake["ownPlan"]> }) {
  const locale = useLocale();
  const told = plan.map(
    ({ dueOn, amount }) => `${formatEuros(amount, locale)} (${formatDay(dueOn, locale)})`,
  );
  const tranches = told.join(", ");
  return (
    <Note>
      <Trans>
        Son argent a son propre calendrier : {tranches}. Une autre somme suivra le calendrier commun.
      </Trans>
    </Note>
  );
}
