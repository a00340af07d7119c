import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { FieldGrid, FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { contributorName } from "../domain/contributor-name.ts";
import { changeRow, removeRow } from "./change-draft.ts";
import { type DraftCarrier, linesOf } from "./convention-draft.ts";
import type { DraftProps } from "./draft-props.ts";
import { PromiseFields } from "./promise-fields.tsx";

/** Who carries each public line, alone or by weight among several. */
export function DraftCarriers({ draft, onChange, nameOf, refusedAt, refusedHere }: DraftProps) {
  const { t } = useLingui();
  const contributors = linesOf(draft.rule).map(({ contributor }) => contributor);
  const add = (organisation: string) => {
    const carrier = { key: crypto.randomUUID(), organisation, contributor: contributors[0] ?? "", weight: 1 };
    onChange({ ...draft, carriers: [...draft.carriers, { ...carrier, purpose: "fund", nature: "gift" }] });
  };
  return (
    <Card
      title={<Trans>Qui porte l'argent public</Trans>}
      lead={
        <Trans>Plusieurs financeurs se partagent une ligne au prorata de leur poids, au centime près.</Trans>
      }
    >
      {draft.carriers.map((carrier, index) => (
        <CarrierFields
          key={carrier.key}
          carrier={carrier}
          name={nameOf(carrier.organisation)}
          contributors={contributors}
          onChange={(changed) =>
            onChange({ ...draft, carriers: changeRow(draft.carriers, carrier.key, changed) })
          }
          onRemove={() => onChange({ ...draft, carriers: removeRow(draft.carriers, carrier.key) })}
          refusal={refusedAt(`authorities.${index}`)}
        />
      ))}
      <FieldGrid>
        <NativeSelect
          size="md"
          label={t`Ajouter un financeur`}
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
      {refusedHere("authorities")}
    </Card>
  );
}

interface CarrierFieldsProps {
  carrier: DraftCarrier;
  name: string;
  contributors: readonly string[];
  onChange: (changed: Partial<DraftCarrier>) => void;
  onRemove: () => void;
  refusal: ReactNode;
}

function CarrierFields({ carrier, name, contributors, onChange, onRemove, refusal }: CarrierFieldsProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const known = contributors.includes(carrier.contributor)
    ? contributors
    : [carrier.contributor, ...contributors];
  return (
    <FieldGroup legend={name}>
      <NativeSelect
        size="md"
        label={t`Ligne`}
        value={carrier.contributor}
        onChange={(event) => onChange({ contributor: event.currentTarget.value })}
        data={known.map((value) => ({ value, label: contributorName(value, locale) }))}
      />
      <NumberField
        label={<Trans>Poids dans la ligne</Trans>}
        value={carrier.weight}
        onChange={(weight) => onChange({ weight: Math.max(1, Math.round(weight)) })}
      />
      <PromiseFields purpose={carrier.purpose} nature={carrier.nature} onChange={onChange} />
      <Actions>
        <ActionButton onClick={onRemove}>
          <Trans>Retirer ce financeur</Trans>
        </ActionButton>
      </Actions>
      {refusal}
    </FieldGroup>
  );
}
