import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions, SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import { type DocumentKind, documentKinds } from "../domain/document.ts";
import { situations } from "../domain/document-list.ts";
import type { DocumentValidity } from "../domain/document-validity.ts";
import styles from "./application.module.css";
import { AskedOf } from "./asked-of.field.tsx";
import { documentKindNames, validityNames } from "./document-words.ts";
import type { ReadDocumentLists } from "./read-application.ts";

type AskedKind = ReadDocumentLists["inForce"]["asked"][number];
type Typed = { readonly key: string; readonly asked: AskedKind };

const usualMonths = 3;
const modes = ["months", "until", "this-file"] as const;

/** A new list from a day on, typed over the one in force. */
export function DocumentListForm({
  territory,
  initial,
}: {
  territory: string;
  initial: readonly AskedKind[];
}) {
  const [asked, setAsked] = useState<readonly Typed[]>(() => initial.map(typed));
  const [fromOn, setFrom] = useState<PlainDate>();
  const set = useWrite(applicationContract, "setDocumentList");
  const change = (key: string, changed: Partial<AskedKind>) =>
    setAsked((before) =>
      before.map((one) => (one.key === key ? { key, asked: { ...one.asked, ...changed } } : one)),
    );

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (fromOn === undefined) return;
    const body = { fromOn, asked: asked.map((one) => one.asked) };
    if ((await set.send({ params: { territory }, body })) !== null) setFrom(undefined);
  }

  return (
    <Card
      title={<Trans>Fixer une nouvelle liste</Trans>}
      lead={<Trans>Elle s'ajoute aux précédentes, à partir d'un jour ; rien ne se réécrit.</Trans>}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFrom} />
        {asked.map((one, index) => (
          <AskedFields
            key={one.key}
            place={index + 1}
            asked={one.asked}
            onChange={(changed) => change(one.key, changed)}
            onRemove={
              asked.length > 1 ? () => setAsked(asked.filter(({ key }) => key !== one.key)) : undefined
            }
          />
        ))}
        <div className={styles.wide}>
          <Actions>
            <ActionButton onClick={() => setAsked([...asked, typed(another)])}>
              <Trans>Ajouter une pièce</Trans>
            </ActionButton>
          </Actions>
          <Refusal of={set.refusal} />
        </div>
        <SubmitButton busy={set.isSending}>
          <Trans>Fixer cette liste</Trans>
        </SubmitButton>
      </form>
    </Card>
  );
}

const another: AskedKind = {
  kind: "other",
  label: "",
  isRequired: true,
  askedOf: [...situations],
  validity: { mode: "this-file" },
};

function typed(one: AskedKind): Typed {
  return { key: crypto.randomUUID(), asked: one };
}

interface AskedFieldsProps {
  place: number;
  asked: AskedKind;
  onChange: (changed: Partial<AskedKind>) => void;
  onRemove: (() => void) | undefined;
}

function AskedFields({ place, asked, onChange, onRemove }: AskedFieldsProps) {
  const { t, i18n } = useLingui();
  const { kind, label, isRequired } = asked;
  const choose = (value: string) => {
    const chosen = documentKinds.find((known) => known === value) ?? "other";
    onChange({ kind: chosen, label: chosen === "other" ? (label ?? "") : null });
  };
  return (
    <fieldset className={`${styles.wide} ${styles.rule}`}>
      <legend>
        <strong>
          <Trans>Pièce n° {place}</Trans>
        </strong>
      </legend>
      <NativeSelect
        size="md"
        label={<Trans>Nature</Trans>}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
        data={documentKinds.map((value: DocumentKind) => ({
          value,
          label: i18n._(documentKindNames[value]),
        }))}
      />
      {kind === "other" ? (
        <TextInput
          size="md"
          required
          label={<Trans>Nom de la pièce</Trans>}
          value={label ?? ""}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
        />
      ) : null}
      <Validity validity={asked.validity} onChange={(validity) => onChange({ validity })} />
      <AskedOf
        legend={<Trans>Demandée à</Trans>}
        asked={asked.askedOf}
        onChange={(askedOf) => onChange({ askedOf })}
      />
      <Checkbox
        size="md"
        label={<Trans>Le comité l'attend</Trans>}
        checked={isRequired}
        onChange={(event) => onChange({ isRequired: event.currentTarget.checked })}
      />
      {onRemove === undefined ? null : (
        <ActionButton onClick={onRemove}>{t`Retirer la pièce n° ${place}`}</ActionButton>
      )}
    </fieldset>
  );
}

function Validity({
  validity,
  onChange,
}: {
  validity: DocumentValidity;
  onChange: (validity: DocumentValidity) => void;
}) {
  const { i18n } = useLingui();
  const choose = (value: string) => {
    const mode = modes.find((known) => known === value) ?? "this-file";
    onChange(mode === "months" ? { mode, months: usualMonths } : { mode });
  };
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Validité</Trans>}
        value={validity.mode}
        onChange={(event) => choose(event.currentTarget.value)}
        data={modes.map((value) => ({ value, label: i18n._(validityNames[value]) }))}
      />
      {validity.mode === "months" ? (
        <NumberField
          label={<Trans>Valable (mois)</Trans>}
          value={validity.months}
          onChange={(months) => onChange({ mode: "months", months })}
        />
      ) : null}
    </>
  );
}
