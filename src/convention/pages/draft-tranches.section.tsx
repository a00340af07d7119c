import { Trans } from "@lingui/react/macro";
import { addMonths } from "#kernel/plain-date.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { changeRow, removeRow } from "./change-draft.ts";
import type { DraftProps } from "./draft-props.ts";

/** The yearly plan by which every promise is cut. */
export function DraftTranches({ draft, onChange, refusedAt }: DraftProps) {
  const { tranches } = draft;
  const last = tranches.at(-1)?.dueOn;
  const next = { dueOn: last === undefined ? undefined : addMonths(last, 12), weight: 1 };
  return (
    <Card
      title={<Trans>Les tranches</Trans>}
      lead={<Trans>Chaque apport se verse en tranches, au prorata de leur poids.</Trans>}
    >
      {tranches.map(({ key, dueOn, weight }, index) => (
        <FieldGroup key={key} legend={<Trans>Tranche {index + 1}</Trans>}>
          <DateField
            label={<Trans>À partir du</Trans>}
            value={dueOn}
            onChange={(date) => onChange({ ...draft, tranches: changeRow(tranches, key, { dueOn: date }) })}
          />
          <NumberField
            label={<Trans>Poids</Trans>}
            value={weight}
            onChange={(typed) =>
              onChange({
                ...draft,
                tranches: changeRow(tranches, key, { weight: Math.max(1, Math.round(typed)) }),
              })
            }
          />
          {tranches.length === 1 ? null : (
            <Actions>
              <ActionButton onClick={() => onChange({ ...draft, tranches: removeRow(tranches, key) })}>
                <Trans>Retirer la tranche {index + 1}</Trans>
              </ActionButton>
            </Actions>
          )}
        </FieldGroup>
      ))}
      <Actions>
        <ActionButton
          onClick={() =>
            onChange({ ...draft, tranches: [...tranches, { key: crypto.randomUUID(), ...next }] })
          }
        >
          <Trans>Ajouter une tranche</Trans>
        </ActionButton>
      </Actions>
      {refusedAt("tranches")}
    </Card>
  );
}
