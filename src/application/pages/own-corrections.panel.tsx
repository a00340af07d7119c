import { Plural, Trans } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { cents } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import type { FileContent } from "../domain/file-content.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import { AskedField } from "./asked.field.tsx";
import { CorrectionRounds } from "./correction-rounds.tsx";
import { CorrectionValue } from "./correction-value.tsx";
import styles from "./entry.module.css";
import { HandInDocument } from "./hand-in-document.form.tsx";
import { PlanLinesFields } from "./plan-lines.fields.tsx";
import type { FileParams, ReadDocument } from "./read-application.ts";
import type { ReadCorrectionItem, ReadCorrections, ReadRound } from "./read-entry.ts";

/** What the coordinator asks to be corrected, and nothing else; sent back once, whole. Nothing shows where nothing ever was asked. */
export function OwnCorrections({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "readCorrections", { params });
  return (
    <Reading of={read}>
      {(told) => {
        const last = told.rounds.at(-1);
        if (last === undefined) return null;
        return last.turn === "firm" ? (
          <ToCorrect key={`${last.id} ${told.hash}`} params={params} told={told} round={last} />
        ) : (
          <Card title={<Trans>Vos corrections</Trans>}>
            <CorrectionRounds rounds={told.rounds} />
          </Card>
        );
      }}
    </Reading>
  );
}

interface ToCorrectProps {
  params: FileParams;
  told: ReadCorrections;
  round: ReadRound;
}

function ToCorrect({ params, told, round }: ToCorrectProps) {
  const [content, setContent] = useState<FileContent>(told.content);
  const [lines, setLines] = useState<readonly FinancingLine[]>(() => planOf(round));
  const [words, setWords] = useState<Readonly<Record<number, string>>>({});
  const [exact, setExact] = useState<readonly number[]>([]);
  const send = useWrite(applicationContract, "sendCorrections");
  const isPlanAsked = round.items.some(({ subject }) => subject.kind === "plan");

  async function submit() {
    const { siren: _, siret: __, ...typed } = content;
    const answers = round.items.map(({ position }) => ({
      position,
      isExact: exact.includes(position),
      word: words[position] ?? "",
    }));
    const body = { hash: told.hash, typed, lines: isPlanAsked ? [...lines] : null, answers };
    await send.send({ params: { ...params, round: round.id }, body });
  }

  return (
    <Card
      title={<Plural value={round.items.length} one="# point à corriger" other="# points à corriger" />}
      lead={
        <Trans>
          {round.askedBy} vous le demande depuis le <Day date={round.askedOn} />, pour le{" "}
          <Day date={round.dueOn} />. Corrigez, ou dites que c'est exact, puis renvoyez le tout.
        </Trans>
      }
    >
      {round.items.map((item) => {
        const { position } = item;
        const isExact = exact.includes(position);
        return (
          <Point key={position} item={item}>
            {isExact ? null : (
              <Correcting
                params={params}
                item={item}
                communes={told.communes}
                content={content}
                onChange={(some) => setContent({ ...content, ...some })}
                lines={lines}
                onLines={setLines}
              />
            )}
            <Checkbox
              size="md"
              label={<Trans>C'est exact : je ne change rien</Trans>}
              checked={isExact}
              onChange={({ currentTarget: { checked } }) =>
                setExact(checked ? [...exact, position] : exact.filter((one) => one !== position))
              }
            />
            <TextInput
              size="md"
              maxLength={1000}
              label={<Trans>Un mot pour l'animateur (facultatif)</Trans>}
              value={words[position] ?? ""}
              onChange={({ currentTarget: { value } }) => setWords({ ...words, [position]: value })}
            />
          </Point>
        );
      })}
      <Asked {...send} submit={<Trans>Renvoyer mes corrections</Trans>} onSubmit={() => void submit()} />
    </Card>
  );
}

/** The plan as it stands, where it is asked. */
function planOf({ items }: ReadRound): readonly FinancingLine[] {
  const now = items.map((item) => item.now).find(({ kind }) => kind === "plan");
  if (now?.kind !== "plan") return [];
  return now.plan.map(
    ({ amountCents, ...line }) => ({ ...line, amount: cents(amountCents) }) as FinancingLine,
  );
}

function Point({ item, children }: { item: ReadCorrectionItem; children: ReactNode }) {
  const locale = useLocale();
  const name = item.name[locale];
  return (
    <FieldGroup legend={`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`}>
      <p className={styles.words}>
        <strong>{item.word}</strong>
      </p>
      <div>
        <Trans>Au dossier :</Trans> <CorrectionValue of={item.now} item={item} />
      </div>
      {children}
    </FieldGroup>
  );
}

interface CorrectingProps {
  params: FileParams;
  item: ReadCorrectionItem;
  communes: ReadCorrections["communes"];
  content: FileContent;
  onChange: (changed: Partial<FileContent>) => void;
  lines: readonly FinancingLine[];
  onLines: (lines: readonly FinancingLine[]) => void;
}

function Correcting({ params, item, communes, content, onChange, lines, onLines }: CorrectingProps) {
  switch (item.subject.kind) {
    case "field":
      return <AskedField of={item.subject.field} communes={communes} content={content} onChange={onChange} />;
    case "plan":
      return <PlanLinesFields lines={lines} onChange={onLines} />;
    case "document":
      return <AskedDocument params={params} document={item.subject.document} />;
  }
}

/** The document comes at once, as any other does; it counts as the answer when the round is sent back. */
function AskedDocument({ params, document: id }: { params: FileParams; document: string }) {
  const read = useRead(applicationContract, "listDocuments", { params });
  return (
    <Reading of={read}>
      {({ documents }) => {
        const document: ReadDocument | undefined = documents.find((one) => one.id === id);
        return document === undefined ? null : <HandInDocument params={params} document={document} />;
      }}
    </Reading>
  );
}
