import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { formatEuros } from "#kernel/format.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { balanceOf, type FinancingLine, needKinds, resourceKinds } from "../domain/financing-plan.ts";
import styles from "./application.module.css";
import { needKindNames, resourceKindNames } from "./names.ts";

interface PlanLinesProps {
  lines: readonly FinancingLine[];
  onChange: (lines: readonly FinancingLine[]) => void;
}

/** What one begins with: a need to fill, and the advance that is asked for. */
export function blankPlan(advance: Cents): readonly FinancingLine[] {
  return [
    { side: "need", kind: "investment", label: "", amount: cents(0n) },
    { side: "resource", kind: "advance", label: "Alizé", amount: advance },
  ];
}

/** A plan line by line; its balance is counted while one types. */
export function PlanLinesFields({ lines, onChange }: PlanLinesProps) {
  const locale = useLocale();
  const { needs, resources } = balanceOf(lines);
  const [needed, found] = [formatEuros(needs, locale), formatEuros(resources, locale)];
  return (
    <>
      {lines.map((line, index) => (
        <LineFields
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          line={line}
          onChange={(changed) => onChange(lines.with(index, changed))}
          onRemove={() => onChange(lines.toSpliced(index, 1))}
        />
      ))}
      <div className={styles.form}>
        <p role="status" className={styles.wide}>
          <Trans>
            Besoins {needed}, ressources {found}.
          </Trans>
        </p>
        <Actions>
          <ActionButton
            onClick={() =>
              onChange([...lines, { side: "need", kind: "investment", label: "", amount: cents(0n) }])
            }
          >
            <Trans>Ajouter un besoin</Trans>
          </ActionButton>
          <ActionButton
            onClick={() =>
              onChange([...lines, { side: "resource", kind: "bank-loan", label: "", amount: cents(0n) }])
            }
          >
            <Trans>Ajouter une ressource</Trans>
          </ActionButton>
        </Actions>
      </div>
    </>
  );
}

interface LineFieldsProps {
  line: FinancingLine;
  onChange: (line: FinancingLine) => void;
  onRemove: () => void;
}

function LineFields({ line, onChange, onRemove }: LineFieldsProps) {
  const { i18n } = useLingui();
  const options =
    line.side === "need"
      ? needKinds.map((value) => ({ value, label: i18n._(needKindNames[value]) }))
      : resourceKinds.map((value) => ({ value, label: i18n._(resourceKindNames[value]) }));
  return (
    <div className={styles.form}>
      <NativeSelect
        size="md"
        label={line.side === "need" ? <Trans>Besoin</Trans> : <Trans>Ressource</Trans>}
        value={line.kind}
        onChange={(event) => onChange(ofKind(line, event.currentTarget.value))}
        data={options}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Libellé</Trans>}
        value={line.label}
        onChange={(event) => onChange({ ...line, label: event.currentTarget.value })}
      />
      <NumberField
        label={<Trans>Montant</Trans>}
        suffix="€"
        decimals={2}
        value={Number(line.amount) / 100}
        onChange={(euros) => onChange({ ...line, amount: cents(Math.round(euros * 100)) })}
      />
      <ActionButton onClick={onRemove}>
        <Trans>Ôter la ligne</Trans> <span className="visually-hidden">{line.label}</span>
      </ActionButton>
    </div>
  );
}

function ofKind(line: FinancingLine, chosen: string): FinancingLine {
  if (line.side === "need") return { ...line, kind: needKinds.find((kind) => kind === chosen) ?? line.kind };
  return { ...line, kind: resourceKinds.find((kind) => kind === chosen) ?? line.kind };
}
