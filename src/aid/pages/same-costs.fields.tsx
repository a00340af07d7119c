import { Trans, useLingui } from "@lingui/react/macro";
import { basisPoints } from "#kernel/basis-points.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { standingNames } from "./aid-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { TypedSameCostsAid } from "./read-aid.ts";
import { RemoveRow } from "./remove-row.tsx";
import { TextField } from "./text-field.tsx";

interface RowProps {
  row: TypedSameCostsAid;
  number: number;
  onChange: (part: Partial<TypedSameCostsAid>) => void;
  onRemove: () => void;
}

/** The other State aids on what the advance would pay for. */
export function SameCostsFields({
  rows,
  on,
  onChange,
}: {
  rows: readonly TypedSameCostsAid[];
  on: PlainDate;
  onChange: (rows: readonly TypedSameCostsAid[]) => void;
}) {
  const another: TypedSameCostsAid = {
    expense: "",
    eligibleCosts: cents(0),
    intensity: basisPoints(2000),
    scheme: "",
    body: "",
    on,
    amount: cents(0),
    standing: "paid",
  };
  return (
    <>
      {rows.map((row, index) => (
        <SameCostsRow
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          row={row}
          number={index + 1}
          onChange={(part) => onChange(rows.map((each, at) => (at === index ? { ...each, ...part } : each)))}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
      <Actions>
        <ActionButton onClick={() => onChange([...rows, another])}>
          <Trans>Ajouter une aide sur les mêmes dépenses</Trans>
        </ActionButton>
      </Actions>
    </>
  );
}

function SameCostsRow({ row, number, onChange, onRemove }: RowProps) {
  const { t } = useLingui();
  const inEuros = (name: "eligibleCosts" | "amount") => ({
    suffix: t`€`,
    decimals: 2,
    value: Number(row[name]) / 100,
    onChange: (euros: number) => onChange({ [name]: cents(Math.round(euros * 100)) }),
  });
  return (
    <FieldGroup legend={<Trans>Aide sur les mêmes dépenses n° {number}</Trans>}>
      <TextField
        label={<Trans>Dépense</Trans>}
        hint={<Trans>Le four, par exemple. Les aides sur une même dépense s'additionnent.</Trans>}
        value={row.expense}
        onChange={(expense) => onChange({ expense })}
      />
      <TextField
        label={<Trans>Régime d'aide</Trans>}
        hint={<Trans>Son numéro, SA.111723 par exemple, ou son nom.</Trans>}
        value={row.scheme}
        onChange={(scheme) => onChange({ scheme })}
      />
      <TextField
        label={<Trans>Qui l'a accordée</Trans>}
        value={row.body}
        onChange={(body) => onChange({ body })}
      />
      <DateField
        label={<Trans>Date de la décision, ou de la demande</Trans>}
        value={row.on}
        onChange={(on) => on !== undefined && onChange({ on })}
      />
      <NumberField label={<Trans>Dépenses éligibles</Trans>} {...inEuros("eligibleCosts")} />
      <NumberField
        label={<Trans>Intensité permise</Trans>}
        hint={
          <Trans>
            La part de ces dépenses que les aides ne dépassent pas. Si le régime fixe un montant, saisissez-le
            comme dépense, à 100 %.
          </Trans>
        }
        suffix={t`%`}
        decimals={2}
        value={row.intensity / 100}
        onChange={(percent) => onChange({ intensity: basisPoints(Math.round(percent * 100)) })}
      />
      <NumberField label={<Trans>Montant, ou équivalent-subvention brut</Trans>} {...inEuros("amount")} />
      <ChoiceField
        label={<Trans>Où elle en est</Trans>}
        value={row.standing}
        names={standingNames}
        onChange={(standing) => onChange({ standing })}
      />
      <RemoveRow onRemove={onRemove} />
    </FieldGroup>
  );
}
