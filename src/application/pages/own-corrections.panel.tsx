import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { cents } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Note } from "#web/design/page.tsx";
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
  const { preparation, isHelper } = told;
  const [content, setContent] = useState<FileContent>(() => preparedContent(told));
  const [lines, setLines] = useState<readonly FinancingLine[]>(() => preparation?.lines ?? planOf(round));
  const [words, setWords] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(preparation?.answers.map(({ position, word }) => [position, word]) ?? []),
  );
  const [exact, setExact] = useState<readonly number[]>(
    () => preparation?.answers.filter(({ isExact }) => isExact).map(({ position }) => position) ?? [],
  );
  const [version, setVersion] = useState(preparation?.version ?? 0);
  const [done, setDone] = useState("");
  const { t } = useLingui();
  const send = useWrite(applicationContract, "sendCorrections");
  const prepare = useWrite(applicationContract, "prepareCorrections");
  const isPlanAsked = round.items.some(({ subject }) => subject.kind === "plan");

  async function submit() {
    const { siren: _, siret: __, ...typed } = content;
    const answers = round.items.map(({ position }) => ({
      position,
      isExact: exact.includes(position),
      word: words[position] ?? "",
    }));
    const typedAll = { typed, lines: isPlanAsked ? [...lines] : null, answers };
    const one = { ...params, round: round.id };
    if (!isHelper) {
      await send.send({ params: one, body: { hash: told.hash, ...typedAll } });
      return;
    }
    const kept = await prepare.send({ params: one, body: { version, ...typedAll } });
    if (kept === null) return;
    setVersion(version + 1);
    setDone(t`C'est enregistré, et le dirigeant est prévenu. Lui seul renvoie.`);
  }

  return (
    <Card
      title={<Plural value={round.items.length} one="# point à corriger" other="# points à corriger" />}
      lead={<ToCorrectLead round={round} isHelper={isHelper} />}
    >
      <Prepared told={told} />
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
      {isHelper ? (
        <Asked
          {...prepare}
          done={done}
          submit={<Trans>Enregistrer pour le dirigeant</Trans>}
          onSubmit={() => void submit()}
        />
      ) : (
        <Asked {...send} submit={<Trans>Renvoyer mes corrections</Trans>} onSubmit={() => void submit()} />
      )}
    </Card>
  );
}

/** Who prepared what stands in the form, where someone did. */
function Prepared({ told: { preparation, isHelper } }: Pick<ToCorrectProps, "told">) {
  const locale = useLocale();
  if (preparation === null) return null;
  return (
    <Note>
      <Trans>
        Préparé par {preparation.by}, le {formatInstant(preparation.at, locale)}.
      </Trans>{" "}
      {isHelper ? null : (
        <Trans>Rien n'est parti : relisez, changez ce que vous voulez, puis renvoyez.</Trans>
      )}
    </Note>
  );
}

function ToCorrectLead({ round, isHelper }: { round: ReadRound; isHelper: boolean }) {
  const { askedBy, askedOn, dueOn } = round;
  return isHelper ? (
    <Trans>
      {askedBy} le demande au dirigeant depuis le <Day date={askedOn} />, pour le <Day date={dueOn} />.
      Préparez ses réponses : lui seul les renvoie.
    </Trans>
  ) : (
    <Trans>
      {askedBy} vous le demande depuis le <Day date={askedOn} />, pour le <Day date={dueOn} />. Corrigez, ou
      dites que c'est exact, puis renvoyez le tout.
    </Trans>
  );
}

/** The file as it stands, with what is prepared over it. */
function preparedContent({ content, preparation }: ReadCorrections): FileContent {
  const said = Object.entries(preparation?.typed ?? {}).filter(([, value]) => value !== undefined);
  return { ...content, ...(Object.fromEntries(said) as Partial<FileContent>) };
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
        if (document?.isReserved === true)
          return (
            <p>
              <Trans>Le dirigeant seul remet cette pièce : elle porte un compte bancaire.</Trans>
            </p>
          );
        return document === undefined ? null : <HandInDocument params={params} document={document} />;
      }}
    </Reading>
  );
}
