import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Amendment, type AmendmentField, amendmentFields } from "./amendment.ts";
import type { MatchingRefusal } from "./leverage.ts";
import type { ConventionRecord } from "./record.ts";

export type AmendmentRefusal =
  | MatchingRefusal
  | Refusal<
      | "field-outside-kind"
      | "amendment-empty"
      | "nothing-changed"
      | "effect-before-base"
      | "term-not-later"
      | "term-over-renewal"
      | "perimeter-not-later"
      | "party-twice"
      | "party-unknown"
      | "party-left"
      | "holder-not-a-party"
      | "pledge-negative"
      | "pledge-empty"
      | "pledge-unknown"
      | "pledge-follows-rule"
      | "pledge-twice"
      | "change-below-called"
      | "tranches-out-of-order"
      | "authority-missing"
      | "authority-without-line"
    >;

/** What the terms alone do not say. */
export type KnownToAmend = {
  readonly nameOf: (organisation: string) => string;
  /** The half-days of a holder that are neither given nor planned: the journal knows them. */
  readonly freeDays: (organisation: string) => bigint;
  /** When the convention that renews this one starts. */
  readonly renewedOn: PlainDate | null;
  /** When the last signed amendment took effect. */
  readonly lastEffectOn: PlainDate | null;
};

type Draft = Pick<Amendment, "kind" | "terms" | "effectiveOn">;

/** Whether an amendment says what its kind may say, from a day on when its base stands. */
export function checkAmendment(
  { convention }: ConventionRecord,
  { kind, terms, effectiveOn }: Draft,
  { lastEffectOn, renewedOn }: KnownToAmend,
): Outcome<Draft, AmendmentRefusal> {
  const allowed: readonly AmendmentField[] = amendmentFields[kind];
  const [wanted] = allowed;
  const given = (Object.keys(terms) as AmendmentField[]).filter((field) => terms[field] !== undefined);
  const outside = given.find((field) => !allowed.includes(field));
  if (outside !== undefined)
    return refuse("field-outside-kind", { kind, field: outside }, `terms.${outside}`);
  if (wanted === undefined || terms[wanted] === undefined)
    return refuse("amendment-empty", { kind }, "terms");

  const base = lastEffectOn ?? convention.signedOn;
  if (effectiveOn < base) return refuse("effect-before-base", { effectiveOn, base }, "effectiveOn");
  const refused = checkTerm(convention, terms, renewedOn) ?? checkScalars(convention, terms);
  return refused ?? accept({ kind, terms, effectiveOn });
}

function checkTerm(
  { endsOn: before }: ConventionRecord["convention"],
  { endsOn }: Amendment["terms"],
  renewedOn: PlainDate | null,
) {
  if (endsOn === undefined) return null;
  if (endsOn <= before) return refuse("term-not-later", { endsOn, before }, "terms.endsOn");
  return renewedOn !== null && endsOn >= renewedOn
    ? refuse("term-over-renewal", { endsOn, startsOn: renewedOn }, "terms.endsOn")
    : null;
}

function checkScalars(
  { perimeterOn, jobTarget: planned }: ConventionRecord["convention"],
  { perimeter, jobTarget, endsOn }: Amendment["terms"],
) {
  if (perimeter !== undefined && perimeter.on <= perimeterOn)
    return refuse("perimeter-not-later", { on: perimeter.on, before: perimeterOn }, "terms.perimeter.on");
  const isAlone = perimeter === undefined && endsOn === undefined;
  return isAlone && jobTarget !== undefined && jobTarget === planned
    ? refuse("nothing-changed", {}, "terms.jobTarget")
    : null;
}
