import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions, SubmitButton } from "#web/design/actions.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { balanceOf, type FinancingLine, needKinds, resourceKinds } from "../domain/financing-plan.ts";
import styles from "./application.module.css";
import { needKindNames, resourceKindNames } from "./names.ts";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface FinancingPlanFormProps {
  params: FileParams;
  read: ReadApplication;
}

/** The plan line by line; the balance is counted while one types. */
export function FinancingPlanForm({ params, read }: FinancingPlanFormProps) {
  const locale = useLocale();
  const [lines, setLines] = useState<readonly FinancingLine[]>(
    read.plan.lines.length > 0
      ? read.plan.lines
      : [
          { side: "need", kind: "investment", label: "", amount: cents(0n) },
          { side: "resource", kind: "advance", label: "Alizé", amount: read.requested.amount },
        ],
  );
  const replace = useWrite(applicationContract, "replaceFinancingPlan");
  const { needs, resources } = balanceOf(lines);
  const [needed, found] = [formatEuros(needs, locale), formatEuros(resources, locale)];

  function submit(event: FormEvent) {
    event.preventDefault();
    void replace.send({ params, body: { lines: [...lines] } });
  }

  return (
    <form onSubmit={submit}>
      {lines.map((line, index) => (
        <LineFields
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          line={line}
          onChange={(changed) => setLines(lines.with(index, changed))}
          onRemove={() => setLines(lines.toSpliced(index, 1))}
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
              setLines([...lines, { side: "need", kind: "investment", label: "", amount: cents(0n) }])
            }
          >
            <Trans>Ajouter un besoin</Trans>
          </ActionButton>
          <ActionButton
            onClick={() =>
              setLines([...lines, { side: "resource", kind: "bank-loan", label: "", amount: cents(0n) }])
            }
          >
            <Trans>Ajouter une ressource</Trans>
          </ActionButton>
        </Actions>
        <div className={styles.wide}>
          <Refusal of={replace.refusal} />
        </div>
        <SubmitButton busy={replace.isSending}>
          <Trans>Enregistrer le plan</Trans>
        </SubmitButton>
      </div>
    </form>
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
