import type { PlainDate } from "#kernel/plain-date.ts";
import type { Amendment, AmendmentEnd } from "./amendment.ts";
import type { Convention } from "./convention.ts";
import type { Party } from "./party.ts";
import type { Pledge } from "./pledge.ts";
import type { ConventionRecord } from "./record.ts";
import { retrench } from "./retrench.ts";

/** A convention as it was first signed, with its amendments beside it. */
export type WrittenRecord = Omit<ConventionRecord, "parties" | "pledges" | "honouredDays"> & {
  readonly parties: readonly (Party & BroughtBy)[];
  readonly pledges: readonly (Pledge & BroughtBy)[];
  readonly amendments: readonly Amendment[];
};

/** The amendment that brought it; null for what was there at the signature. */
type BroughtBy = { readonly amendment: string | null };

export type SignedAmendment = Amendment & { readonly end: Extract<AmendmentEnd, { outcome: "signed" }> };

/** The terms on a day: past figures keep the old ones. Null for every amendment that is signed. */
export function inForce(
  written: WrittenRecord,
  on: PlainDate | null,
): Omit<ConventionRecord, "honouredDays"> {
  const { amendments: all, ...record } = written;
  return termsAfter(
    record,
    all.filter(isSigned).filter(({ effectiveOn }) => on === null || effectiveOn <= on),
  );
}

/** The terms just before an amendment: those of all that came before it. */
export function termsBefore(
  { amendments, ...record }: WrittenRecord,
  { number }: Pick<Amendment, "number">,
): Omit<ConventionRecord, "honouredDays"> {
  return termsAfter(
    record,
    amendments.filter(isSigned).filter((earlier) => earlier.number < number),
  );
}

export function isSigned(amendment: Amendment): amendment is SignedAmendment {
  return amendment.end?.outcome === "signed";
}

function termsAfter(
  record: Omit<WrittenRecord, "amendments">,
  amendments: readonly SignedAmendment[],
): Omit<ConventionRecord, "honouredDays"> {
  const inEffect = amendments.toSorted((a, b) => a.number - b.number);
  const known = new Set<string | null>([null, ...inEffect.map(({ id }) => id)]);
  return {
    ...record,
    convention: inEffect.reduce(amendConvention, record.convention),
    parties: record.parties
      .filter(({ amendment }) => known.has(amendment))
      .map(({ amendment: _amendment, ...party }) => leaving(party, inEffect)),
    pledges: record.pledges
      .filter(({ amendment }) => known.has(amendment))
      .map(({ amendment: _amendment, ...pledge }) => inEffect.reduce(movePledge, pledge)),
  };
}

export function amendConvention(convention: Convention, { terms }: Pick<Amendment, "terms">): Convention {
  const { endsOn, perimeter, rule, jobTarget } = terms;
  return {
    ...convention,
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(perimeter === undefined ? {} : { perimeterOn: perimeter.on, extension: perimeter.extension }),
    ...(rule === undefined ? {} : { preset: rule.preset, lines: rule.lines, dayRate: rule.dayRate }),
    ...(jobTarget === undefined ? {} : { jobTarget }),
  };
}

function leaving(party: Party, amendments: readonly SignedAmendment[]): Party {
  const left = amendments.find(({ terms }) => terms.leaver === party.organisation);
  return left === undefined ? party : { ...party, leftOn: left.effectiveOn };
}

function movePledge(pledge: Pledge, { end, effectiveOn }: SignedAmendment): Pledge {
  const change = end.changes.find((one) => one.pledge === pledge.id);
  if (change === undefined) return pledge;
  return movedBy(pledge, { difference: change.difference, from: effectiveOn });
}

export function movedBy(pledge: Pledge, moved: { difference: bigint; from: PlainDate }): Pledge {
  return {
    ...pledge,
    amount: pledge.amount + moved.difference,
    tranches: retrench(pledge.tranches, moved),
  };
}
