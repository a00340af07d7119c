import { Trans } from "@lingui/react/macro";
import { Checkbox, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import {
  type AskableField,
  askableFields,
  type CorrectionSubject,
  subjectKey,
} from "../domain/correction-round.ts";
import { ContentName, ContentValue } from "./content-value.tsx";
import type { FileParams } from "./read-application.ts";
import type { ReadCorrections } from "./read-entry.ts";

interface AskProps {
  params: FileParams;
  told: ReadCorrections;
}

interface Chosen {
  readonly subject: CorrectionSubject;
  readonly word: string;
}

/** How long an owner usually has. */
const usualDays = 14;

const ofFirm: readonly AskableField[] = askableFields.slice(0, askableFields.indexOf("title"));
const ofProject: readonly AskableField[] = askableFields.slice(askableFields.indexOf("title"));

/** Points are ticked among what the file says, with a word each. */
export function AskCorrections({ params, told }: AskProps) {
  const locale = useLocale();
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const [dueOn, setDue] = useState<PlainDate | undefined>(addDays(told.on, usualDays));
  const ask = useWrite(applicationContract, "askCorrections");
  const items = Object.values(chosen);
  const each = { chosen, onChange: setChosen };
  const fields = (keys: readonly AskableField[]) =>
    keys.map((field) => (
      <Point key={field} {...each} subject={{ kind: "field", field }} name={<ContentName of={field} />}>
        <ContentValue of={told.content} at={field === "communeInsee" ? "communeName" : field} />
      </Point>
    ));
  return (
    <Asked
      {...ask}
      quiet
      submit={<Trans>Envoyer la demande à l'entreprise</Trans>}
      onSubmit={() => {
        if (dueOn !== undefined) void ask.send({ params, body: { dueOn, items } });
      }}
    >
      <p>
        <Trans>
          Cochez ce qui est à revoir et dites pourquoi : l'entreprise ne verra que ces points. Un courriel
          prévient {told.told.join(", ")}.
        </Trans>
      </p>
      <FieldGroup legend={<Trans>L'entreprise</Trans>}>{fields(ofFirm)}</FieldGroup>
      <FieldGroup legend={<Trans>Le projet</Trans>}>
        {fields(ofProject)}
        <Point {...each} subject={{ kind: "plan" }} name={<Trans>Le plan de financement</Trans>} />
      </FieldGroup>
      <FieldGroup legend={<Trans>Les pièces</Trans>}>
        {told.documents.map(({ id, name }) => (
          <Point
            key={id}
            {...each}
            subject={{ kind: "document", document: id }}
            name={`${name[locale].slice(0, 1).toUpperCase()}${name[locale].slice(1)}`}
          />
        ))}
      </FieldGroup>
      <DateField label={<Trans>Réponse attendue pour le</Trans>} value={dueOn} onChange={setDue} />
    </Asked>
  );
}

interface PointProps {
  subject: CorrectionSubject;
  name: ReactNode;
  chosen: Readonly<Record<string, Chosen>>;
  onChange: (chosen: Readonly<Record<string, Chosen>>) => void;
  /** What it says now. */
  children?: ReactNode;
}

function Point({ subject, name, chosen, onChange, children }: PointProps) {
  const key = subjectKey(subject);
  const { [key]: own, ...others } = chosen;
  return (
    <div>
      <Checkbox
        size="md"
        label={
          children === undefined ? (
            name
          ) : (
            <Trans>
              {name} : {children}
            </Trans>
          )
        }
        checked={own !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          onChange(checked ? { ...others, [key]: { subject, word: "" } } : others)
        }
      />
      {own === undefined ? null : (
        <Textarea
          size="md"
          required
          autosize
          minRows={2}
          maxLength={1000}
          label={<Trans>Ce qui est à revoir : {name}</Trans>}
          value={own.word}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...chosen, [key]: { subject, word: value } })
          }
        />
      )}
    </div>
  );
}
