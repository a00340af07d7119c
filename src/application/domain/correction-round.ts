import type { Locale } from "#kernel/format.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type ApplicationDocument, documentName } from "./document.ts";
import type { DocumentVersion } from "./document-version.ts";
import {
  blankContent,
  type ConfirmedContent,
  type ContentKey,
  type ContentLine,
  contentName,
  type FileContent,
  isSamePlan,
} from "./file-content.ts";
import type { FinancingLine } from "./financing-plan.ts";
import { type ApplicationStatus, isOpenToChange, statusOnceRevised } from "./status.ts";

/** The data that an owner may be asked to correct: all they said but the firm's numbers, which are corrected with the coordinator. */
export const askableFields = [
  "name",
  "communeInsee",
  "activity",
  "legalForm",
  "ownerName",
  "createdOn",
  "headcount",
  "inInsolvency",
  "title",
  "description",
  "jobsCreated",
  "jobsKept",
  "amountCents",
  "instalments",
  "graceMonths",
  "halfDays",
] as const satisfies readonly ContentKey[];

export type AskableField = (typeof askableFields)[number];

/** What is asked to be corrected: a datum, the whole plan, or a document of the checklist. */
export type CorrectionSubject =
  | { readonly kind: "field"; readonly field: AskableField }
  | { readonly kind: "plan" }
  | { readonly kind: "document"; readonly document: string };

/** Some of the data of a file. */
export type SomeContent = { readonly [Key in ContentKey]?: FileContent[Key] | undefined };

/** What a subject says at a moment. */
export type SubjectValue =
  | { readonly kind: "field"; readonly content: SomeContent }
  | { readonly kind: "plan"; readonly plan: readonly ContentLine[] }
  | {
      readonly kind: "document";
      /** The version that stands; null where nothing came. */
      readonly version: string | null;
      readonly number: number | null;
      readonly receivedOn: PlainDate | null;
    };

export interface CorrectionItem {
  readonly position: number;
  readonly subject: CorrectionSubject;
  /** What is wrong, in the coordinator's words. */
  readonly word: string;
  /** What it said as it was asked. */
  readonly asked: SubjectValue;
  /** What came back; null until the round is sent back. */
  readonly answer: CorrectionAnswer | null;
}

export interface CorrectionAnswer {
  readonly given: SubjectValue;
  /** The owner says that it was right, and leaves it as it stands. */
  readonly isExact: boolean;
  readonly word: string;
}

export const correctionEnds = ["accepted", "asked-again", "withdrawn", "file-over"] as const;
export type CorrectionEnd = (typeof correctionEnds)[number];

interface Author {
  readonly person: string | null;
  readonly name: string;
}

/** One request of the coordinator and what came of it; its number, from 1, is its place in the file. */
export interface CorrectionRound {
  readonly id: string;
  readonly number: number;
  readonly askedBy: { readonly person: string; readonly name: string };
  readonly askedOn: PlainDate;
  readonly askedAt: string;
  readonly dueOn: PlainDate;
  readonly remindedOn: PlainDate | null;
  readonly sent: { readonly by: Author; readonly on: PlainDate; readonly at: string } | null;
  readonly ended: {
    readonly how: CorrectionEnd;
    readonly by: Author;
    readonly on: PlainDate;
    readonly at: string;
  } | null;
  readonly items: readonly CorrectionItem[];
}

/** A round that is not ended, as its file tells it. */
export interface OpenCorrections {
  readonly turn: "firm" | "desk";
  /** Since when it is their turn. */
  readonly since: PlainDate;
  readonly dueOn: PlainDate;
  readonly count: number;
}

/** Whose turn it is; null once the round is ended. */
export function turnOf({ sent, ended }: Pick<CorrectionRound, "sent" | "ended">): "firm" | "desk" | null {
  if (ended !== null) return null;
  return sent === null ? "firm" : "desk";
}

/** A file of which corrections are asked is in hand again: one that was ready, or that the committee gave back, is examined anew. */
export function statusOnceAsked(status: ApplicationStatus): ApplicationStatus {
  return status === "ready" || status === "adjourned" ? statusOnceRevised(status) : status;
}

/** Whether corrections may be asked: not while the committee holds the file, nor once it has decided. */
export function mayBeCorrected(status: ApplicationStatus): boolean {
  return isOpenToChange(status);
}

function keysOf(field: AskableField): readonly ContentKey[] {
  return field === "communeInsee" ? ["communeInsee", "communeName"] : [field];
}

/** A file as it stands: its data, its plan, and the version that stands in each line of its checklist. */
export interface FileState {
  readonly content: ConfirmedContent;
  readonly versions: readonly Pick<DocumentVersion, "id" | "document" | "number" | "receivedOn">[];
}

export function valueOf(subject: CorrectionSubject, { content, versions }: FileState): SubjectValue {
  switch (subject.kind) {
    case "field":
      return { kind: "field", content: pick(content, subject.field) };
    case "plan":
      return { kind: "plan", plan: content.plan };
    case "document": {
      const last = versions.findLast(({ document }) => document === subject.document);
      return {
        kind: "document",
        version: last?.id ?? null,
        number: last?.number ?? null,
        receivedOn: last?.receivedOn ?? null,
      };
    }
  }
}

function pick(content: FileContent, field: AskableField): SomeContent {
  return Object.fromEntries(keysOf(field).map((key) => [key, content[key]]));
}

export function isSameValue(a: SubjectValue, b: SubjectValue): boolean {
  if (a.kind === "field" && b.kind === "field") {
    const keys = Object.keys({ ...a.content, ...b.content }) as ContentKey[];
    return keys.every((key) => a.content[key] === b.content[key]);
  }
  if (a.kind === "plan" && b.kind === "plan") return isSamePlan(a.plan, b.plan);
  return a.kind === "document" && b.kind === "document" && a.version === b.version;
}

/** The file with what its owner typed, of what was asked and no more; what they call exact stays as it stands. */
export function contentCorrected(
  items: readonly Pick<CorrectionItem, "position" | "subject">[],
  before: ConfirmedContent,
  {
    typed,
    plan,
    exact,
  }: {
    readonly typed: SomeContent;
    readonly plan: readonly ContentLine[] | null;
    readonly exact: ReadonlySet<number>;
  },
): ConfirmedContent {
  const open = items.filter(({ position }) => !exact.has(position)).map(({ subject }) => subject);
  const fields = open.flatMap((subject) => (subject.kind === "field" ? keysOf(subject.field) : []));
  const said = fields.filter((key) => typed[key] !== undefined).map((key) => [key, typed[key]] as const);
  const isPlanOpen = open.some(({ kind }) => kind === "plan");
  return {
    ...before,
    ...(Object.fromEntries(said) as Partial<FileContent>),
    plan: isPlanOpen && plan !== null ? plan : before.plan,
  };
}

/** What is typed of a round before it is sent back. */
export interface PreparedCorrections {
  readonly typed: SomeContent;
  /** The whole plan; null where it was not asked. */
  readonly lines: readonly FinancingLine[] | null;
  readonly answers: readonly {
    readonly position: number;
    readonly isExact: boolean;
    readonly word: string;
  }[];
}

/** Of what is typed, what was asked and no more. */
export function preparedOf(
  items: readonly Pick<CorrectionItem, "position" | "subject">[],
  { typed, lines, answers }: PreparedCorrections,
): PreparedCorrections {
  const asked = items.flatMap(({ subject }) => (subject.kind === "field" ? keysOf(subject.field) : []));
  const said = asked.filter((key) => typed[key] !== undefined).map((key) => [key, typed[key]] as const);
  return {
    typed: Object.fromEntries(said),
    lines: items.some(({ subject }) => subject.kind === "plan") ? lines : null,
    answers: answers.filter(({ position }) => items.some((item) => item.position === position)),
  };
}

/** Each thing answered, or those that are not: neither another than it was, nor said to be right. */
export function answerItems(
  items: readonly CorrectionItem[],
  after: FileState,
  {
    answers,
    nameOf,
  }: {
    readonly answers: readonly {
      readonly position: number;
      readonly isExact: boolean;
      readonly word: string;
    }[];
    readonly nameOf: (subject: CorrectionSubject, locale: Locale) => string;
  },
): Outcome<
  (CorrectionItem & { readonly answer: CorrectionAnswer })[],
  Refusal<"correction-unanswered" | "correction-unknown">
> {
  if (answers.some(({ position }) => items.every((item) => item.position !== position)))
    return refuse("correction-unknown");
  const answered = items.map((item) => {
    const said = answers.find(({ position }) => position === item.position);
    const isExact = said?.isExact ?? false;
    return { ...item, answer: { given: valueOf(item.subject, after), isExact, word: said?.word ?? "" } };
  });
  const left = answered.filter(({ asked, answer }) => !answer.isExact && isSameValue(asked, answer.given));
  if (left.length === 0) return accept(answered);
  const list = (locale: Locale) => left.map(({ subject }) => nameOf(subject, locale)).join(", ");
  return refuse("correction-unanswered", { leftFr: list("fr"), leftEn: list("en"), count: left.length });
}

/** How a subject is called. */
export function subjectName(
  subject: CorrectionSubject,
  documents: readonly Pick<ApplicationDocument, "id" | "kind" | "label">[],
  locale: Locale,
): string {
  switch (subject.kind) {
    case "field":
      return contentName(subject.field, locale);
    case "plan":
      return locale === "fr" ? "le plan de financement" : "the financing plan";
    case "document": {
      const line = documents.find(({ id }) => id === subject.document);
      return line === undefined ? "" : documentName(line, locale);
    }
  }
}

/** Where something is asked twice in one round; -1 where nothing is. */
export function askedTwiceAt(subjects: readonly CorrectionSubject[]): number {
  const keys = subjects.map(subjectKey);
  return keys.findIndex((key, index) => keys.indexOf(key) !== index);
}

export function subjectKey(subject: CorrectionSubject): string {
  if (subject.kind === "field") return subject.field;
  return subject.kind === "plan" ? "plan" : subject.document;
}

/** Some data of a file, laid over what nothing says yet. */
export function wholeContent(some: SomeContent): FileContent {
  const said = Object.entries(some).filter(([, value]) => value !== undefined);
  return { ...blankContent, ...(Object.fromEntries(said) as Partial<FileContent>) };
}
