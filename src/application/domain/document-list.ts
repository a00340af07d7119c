import type { PlainDate } from "#kernel/plain-date.ts";
import type { DocumentKind } from "./document.ts";
import type { DocumentValidity } from "./document-validity.ts";

/** What a firm is when it asks: it decides which documents it is asked for. */
export const situations = ["creation", "takeover", "existing"] as const;

export type Situation = (typeof situations)[number];

/** A kind of document that a territory asks for. */
export interface AskedKind {
  readonly kind: DocumentKind;
  /** The name of a document of another kind; null for those everyone knows. */
  readonly label: string | null;
  readonly isRequired: boolean;
  readonly askedOf: readonly Situation[];
  readonly validity: DocumentValidity;
}

/** What a territory asks for, from a day until its next list. */
export interface DatedDocumentList {
  readonly fromOn: PlainDate;
  readonly asked: readonly AskedKind[];
}

const usual = { label: null, askedOf: situations, isRequired: true } as const;

/** What every file starts with where a territory says nothing else. */
export const usualList: readonly AskedKind[] = [
  { ...usual, kind: "registration", validity: { mode: "until" } },
  { ...usual, kind: "accounts", validity: { mode: "until" } },
  { ...usual, kind: "forecast", validity: { mode: "this-file" } },
  { ...usual, kind: "bank-details", validity: { mode: "until" } },
  { ...usual, kind: "quotes", validity: { mode: "this-file" } },
  { ...usual, kind: "tax-and-social", isRequired: false, validity: { mode: "until" } },
];

/** The list of a day; the programme's, of no date, before the territory's first one. */
export function listAt(
  dated: readonly DatedDocumentList[],
  on: PlainDate,
): { readonly fromOn: PlainDate | null; readonly asked: readonly AskedKind[] } {
  const begun = dated.filter(({ fromOn }) => fromOn <= on);
  const last = begun.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0];
  return last ?? { fromOn: null, asked: usualList };
}

export function askedOf(asked: readonly AskedKind[], situation: Situation): AskedKind[] {
  return asked.filter((one) => one.askedOf.includes(situation));
}

/** The same document, whatever is asked of it: those of another kind are told apart by their names. */
export function isSameKind(
  one: Pick<AskedKind, "kind" | "label">,
  other: Pick<AskedKind, "kind" | "label">,
): boolean {
  return one.kind === other.kind && nameKey(one.label) === nameKey(other.label);
}

/** Where a list asks twice for one document of somebody; -1 where it does not. */
export function askedTwiceAt(asked: readonly AskedKind[]): number {
  return asked.findIndex((one, index) =>
    asked
      .slice(0, index)
      .some(
        (before) =>
          isSameKind(one, before) && before.askedOf.some((situation) => one.askedOf.includes(situation)),
      ),
  );
}

/** A firm that has not begun yet is being created. */
export function situationOf({ createdOn }: { createdOn: PlainDate | null }, on: PlainDate): Situation {
  return createdOn === null || createdOn > on ? "creation" : "existing";
}

function nameKey(label: string | null): string {
  return (label ?? "").trim().toLocaleLowerCase("fr");
}
