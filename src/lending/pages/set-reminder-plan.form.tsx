import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import { type ReminderKind, reminderKinds } from "../domain/reminder-plan.ts";
import { reminderKindNames } from "./arrears-words.ts";
import type { ReadPlan } from "./read-case.ts";

interface StepRow {
  id: number;
  kind: ReminderKind;
  afterDays: number;
  cureDays: number;
}

interface PlanFormProps {
  territory: string;
  on: PlainDate;
  inForce: ReadPlan;
}

const usualCureDays = 30;
const mostSteps = 20;

/** A version of the plan, from a day: it starts from the one in force. */
export function SetReminderPlan({ territory, on, inForce }: PlanFormProps) {
  const { t } = useLingui();
  const [validFrom, setValidFrom] = useState<PlainDate | undefined>(on);
  const [rows, setRows] = useState<readonly StepRow[]>(() => rowsOf(inForce));
  const [longest, setLongest] = useState(inForce.longestPromiseDays);
  const [howToPay, setHowToPay] = useState(inForce.howToPay ?? "");
  const [contactName, setContactName] = useState(inForce.contact?.name ?? "");
  const [telephone, setTelephone] = useState(inForce.contact?.telephone ?? "");
  const [done, setDone] = useState("");
  const act = useWrite(lendingContract, "setReminderPlan");

  async function submit() {
    if (validFrom === undefined) return;
    const body = {
      validFrom,
      steps: rows.map(({ kind, afterDays, cureDays }) => ({
        kind,
        afterDays,
        cureDays: kind === "formal-notice" ? cureDays : null,
      })),
      longestPromiseDays: longest,
      howToPay: orNull(howToPay),
      contactName: orNull(contactName),
      contactTelephone: orNull(telephone),
    };
    if ((await act.send({ params: { territory }, body })) === null) return;
    setDone(t`Plan fixé : les suivis à venir le prennent.`);
  }

  return (
    <ActForm
      {...act}
      title={<Trans>Fixer le plan</Trans>}
      lead={<Trans>Les suivis ouverts gardent le leur ; les suivants prennent celui-ci.</Trans>}
      submit={<Trans>Fixer le plan</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>À partir du</Trans>} value={validFrom} onChange={setValidFrom} />
      <PlanSteps rows={rows} onChange={setRows} />
      <NumberField
        label={<Trans>Durée la plus longue d'une promesse</Trans>}
        suffix={t`jours`}
        value={longest}
        onChange={setLongest}
      />
      <TextInput
        size="md"
        label={<Trans>Comment payer, dans les lettres</Trans>}
        description={<Trans>Le compte du fonds, par exemple : virement, IBAN, titulaire.</Trans>}
        value={howToPay}
        onChange={(event) => setHowToPay(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={<Trans>Personne à appeler</Trans>}
        value={contactName}
        onChange={(event) => setContactName(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        type="tel"
        label={<Trans>Son téléphone</Trans>}
        value={telephone}
        onChange={(event) => setTelephone(event.currentTarget.value)}
      />
    </ActForm>
  );
}

function PlanSteps({
  rows,
  onChange,
}: {
  rows: readonly StepRow[];
  onChange: (rows: readonly StepRow[]) => void;
}) {
  const { i18n, t } = useLingui();
  const change = (id: number, changed: Partial<StepRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...changed } : row)));
  return (
    <>
      {rows.map((row, index) => (
        <FieldGroup key={row.id} legend={<Trans>Étape {index + 1}</Trans>}>
          <NativeSelect
            size="md"
            label={<Trans>Quoi</Trans>}
            value={row.kind}
            onChange={(event) =>
              change(row.id, {
                kind: reminderKinds.find((kind) => kind === event.currentTarget.value) ?? row.kind,
              })
            }
            data={reminderKinds.map((kind) => ({ value: kind, label: i18n._(reminderKindNames[kind]) }))}
          />
          <NumberField
            label={<Trans>Jours après le retard</Trans>}
            suffix={t`jours`}
            value={row.afterDays}
            onChange={(afterDays) => change(row.id, { afterDays })}
          />
          {row.kind === "formal-notice" ? (
            <NumberField
              label={<Trans>Délai pour payer</Trans>}
              suffix={t`jours`}
              value={row.cureDays}
              onChange={(cureDays) => change(row.id, { cureDays })}
            />
          ) : null}
          <Actions>
            <ActionButton onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}>
              <Trans>Retirer l'étape {index + 1}</Trans>
            </ActionButton>
          </Actions>
        </FieldGroup>
      ))}
      {rows.length < mostSteps ? (
        <Actions>
          <ActionButton onClick={() => onChange([...rows, nextRow(rows)])}>
            <Trans>Ajouter une étape</Trans>
          </ActionButton>
        </Actions>
      ) : null}
    </>
  );
}

function rowsOf({ steps }: ReadPlan): StepRow[] {
  return steps.map(({ number, kind, afterDays, cureDays }) => ({
    id: number,
    kind,
    afterDays,
    cureDays: cureDays ?? usualCureDays,
  }));
}

function nextRow(rows: readonly StepRow[]): StepRow {
  const last = rows.at(-1);
  return {
    id: 1 + Math.max(0, ...rows.map(({ id }) => id)),
    kind: "phone",
    afterDays: last === undefined ? 2 : last.afterDays + 7,
    cureDays: usualCureDays,
  };
}

function orNull(typed: string): string | null {
  return typed.trim() === "" ? null : typed;
}
