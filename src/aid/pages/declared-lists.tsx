import { Trans, useLingui } from "@lingui/react/macro";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { formNames, linkNames, regimeNames, standingNames } from "./aid-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { TypedAid, TypedLink } from "./read-aid.ts";
import { RemoveRow } from "./remove-row.tsx";
import { TextField } from "./text-field.tsx";

interface ListProps<Row> {
  rows: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
}

/** The firms tied to the one that declares. */
export function LinkFields({ rows, onChange }: ListProps<TypedLink>) {
  const change = (index: number, part: Partial<TypedLink>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <FieldGroup key={index} legend={<Trans>Entreprise liée n° {index + 1}</Trans>}>
          <TextField
            label={<Trans>SIREN de cette entreprise</Trans>}
            value={row.siren}
            onChange={(siren) => change(index, { siren })}
          />
          <TextField
            label={<Trans>Nom de cette entreprise</Trans>}
            value={row.name}
            onChange={(name) => change(index, { name })}
          />
          <ChoiceField
            label={<Trans>Lien</Trans>}
            value={row.kind}
            names={linkNames}
            onChange={(kind) => change(index, { kind })}
          />
          <TextField
            label={<Trans>Par une autre entreprise liée</Trans>}
            hint={<Trans>Son SIREN ; laissez vide si le lien est direct.</Trans>}
            value={row.through ?? ""}
            onChange={(through) => change(index, { through: through === "" ? null : through })}
          />
          <RemoveRow onRemove={() => onChange(rows.filter((_, at) => at !== index))} />
        </FieldGroup>
      ))}
      <Actions>
        <ActionButton
          onClick={() =>
            onChange([...rows, { siren: "", name: "", kind: "majority-of-votes", through: null }])
          }
        >
          <Trans>Ajouter une entreprise liée</Trans>
        </ActionButton>
      </Actions>
    </>
  );
}

/** The other aids of the single undertaking. */
export function AidFields({
  rows,
  onChange,
  siren,
  on,
}: ListProps<TypedAid> & { siren: string; on: PlainDate }) {
  const { t } = useLingui();
  const change = (index: number, part: Partial<TypedAid>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const another: TypedAid = {
    siren,
    on,
    body: "",
    regime: "general",
    form: "grant",
    amount: cents(0),
    standing: "paid",
  };
  return (
    <>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <FieldGroup key={index} legend={<Trans>Aide n° {index + 1}</Trans>}>
          <TextField
            label={<Trans>SIREN de l'entreprise aidée</Trans>}
            value={row.siren}
            onChange={(of) => change(index, { siren: of })}
          />
          <DateField
            label={<Trans>Date de la décision, ou de la demande</Trans>}
            value={row.on}
            onChange={(day) => day !== undefined && change(index, { on: day })}
          />
          <TextField
            label={<Trans>Qui l'a accordée</Trans>}
            value={row.body}
            onChange={(body) => change(index, { body })}
          />
          <ChoiceField
            label={<Trans>Régime</Trans>}
            value={row.regime}
            names={regimeNames}
            onChange={(regime) => change(index, { regime })}
          />
          <ChoiceField
            label={<Trans>Forme</Trans>}
            value={row.form}
            names={formNames}
            onChange={(form) => change(index, { form })}
          />
          <NumberField
            label={<Trans>Montant, ou équivalent-subvention brut</Trans>}
            suffix={t`€`}
            decimals={2}
            value={Number(row.amount) / 100}
            onChange={(euros) => change(index, { amount: cents(Math.round(euros * 100)) })}
          />
          <ChoiceField
            label={<Trans>Où elle en est</Trans>}
            value={row.standing}
            names={standingNames}
            onChange={(standing) => change(index, { standing })}
          />
          <RemoveRow onRemove={() => onChange(rows.filter((_, at) => at !== index))} />
        </FieldGroup>
      ))}
      <Actions>
        <ActionButton onClick={() => onChange([...rows, another])}>
          <Trans>Ajouter une aide</Trans>
        </ActionButton>
      </Actions>
    </>
  );
}
