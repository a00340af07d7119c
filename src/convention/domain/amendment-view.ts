import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Amendment } from "./amendment.ts";
import { amendmentSigners } from "./amendment-to-sign.ts";
import { compareTerms, type PledgeMoved, type TermChange, termTotals } from "./compare-terms.ts";
import { contributorName } from "./contributor-name.ts";
import { conventionSentences } from "./convention-sentences.ts";
import { maySee, type Reader } from "./reader.ts";
import type { ConventionRecord } from "./record.ts";

/** An amendment between the terms it found and those it makes; or why it can make none. */
export type AmendmentCourse = {
  readonly amendment: Amendment;
  readonly before: ConventionRecord;
  readonly after: ConventionRecord | Refusal;
  /** The article on governance before it. */
  readonly governance: string | null;
  /** Every amendment before it is signed or withdrawn. */
  readonly baseIsSigned: boolean;
};

type ToldTo = { readonly reader: Reader; readonly nameOf: (organisation: string) => string };

export function amendmentView(course: AmendmentCourse, told: ToldTo) {
  const { amendment, before, after, baseIsSigned } = course;
  const { id, number, kind, reason, effectiveOn, preparedOn, end } = amendment;
  const blocked = "reason" in after ? after : null;
  return {
    id,
    number,
    kind,
    reason,
    effectiveOn,
    preparedOn,
    status: end === null ? ("prepared" as const) : end.outcome,
    endedOn: end?.on ?? null,
    withdrawnBecause: end?.outcome === "withdrawn" ? end.reason : null,
    baseIsSigned,
    blocked: blocked === null ? null : sentenceOf(blocked),
    changes: "reason" in after ? [] : changesTold(course, after, told),
    signers:
      "reason" in after
        ? []
        : amendmentSigners({ before, after }).map((party) => ({ id: party, name: told.nameOf(party) })),
    totals: "reason" in after ? null : { before: termTotals(before), after: termTotals(after) },
  };
}

function changesTold(
  { amendment, before, governance }: AmendmentCourse,
  after: ConventionRecord,
  { reader, nameOf }: ToldTo,
) {
  const article = amendment.terms.governance;
  return [
    ...compareTerms(before, after)
      .filter((change) => change.what !== "pledge" || maySee(reader, change.organisation))
      .map((change) => changeTold(change, nameOf)),
    ...(article === undefined ? [] : [{ what: "governance" as const, before: governance, after: article }]),
  ];
}

function changeTold(change: TermChange, nameOf: ToldTo["nameOf"]) {
  switch (change.what) {
    case "joins":
    case "leaves":
      return { what: change.what, organisation: nameOf(change.organisation) };
    case "pledge":
      return pledgeTold(change, nameOf);
    case "term":
    case "perimeter":
    case "job-target":
    case "day-rate":
    case "rule":
      return change;
  }
}

function pledgeTold(moved: PledgeMoved, nameOf: ToldTo["nameOf"]) {
  const organisation = nameOf(moved.organisation);
  if (moved.unit === "HALF-DAY")
    return {
      what: "days" as const,
      organisation,
      before: halfDays(moved.before),
      after: halfDays(moved.after),
    };
  const { contributor, purpose } = moved;
  return {
    what: "cash" as const,
    organisation,
    purpose: purpose ?? ("fund" as const),
    line:
      contributor === null
        ? null
        : { fr: contributorName(contributor, "fr"), en: contributorName(contributor, "en") },
    before: cents(moved.before),
    after: cents(moved.after),
  };
}

function sentenceOf({ reason, facts }: Refusal) {
  const say = conventionSentences[reason as keyof typeof conventionSentences];
  return { fr: say(facts, "fr"), en: say(facts, "en") };
}
