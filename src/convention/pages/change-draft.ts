import type { College, PartyRole } from "../domain/party.ts";
import { type ConventionDraft, type DraftParty, linesOf } from "./convention-draft.ts";
import type { KnownOrganisation } from "./draft-props.ts";

/** The college in which an organisation of this kind usually sits. */
const usualCollege: Record<KnownOrganisation["kind"], College> = {
  company: "partner-firms",
  association: "partner-firms",
  bank: "banks",
  "local-authority": "local-authorities",
  state: "state",
  chamber: "chambers",
  accountants: "accountants",
  other: "associations",
};

/** A party comes with the row by which it usually gives: a private stake, or its part of a public line. */
export function addParty(
  draft: ConventionDraft,
  { id, kind }: KnownOrganisation,
  key: string,
): ConventionDraft {
  const college = usualCollege[kind];
  const role: PartyRole = kind === "chamber" ? "operator" : "contributor";
  const parties = [...draft.parties, { organisation: id, college, role }];
  const promised = { key, organisation: id, purpose: "fund", nature: "gift" } as const;
  const contributor = college === "local-authorities" ? "local" : college === "state" ? "state" : null;
  if (contributor !== null) {
    const isInRule = linesOf(draft.rule).some((line) => line.contributor === contributor);
    const carriers = isInRule ? [...draft.carriers, { ...promised, contributor, weight: 1 }] : draft.carriers;
    return { ...draft, parties, carriers };
  }
  if (college !== "partner-firms") return { ...draft, parties };
  return { ...draft, parties, stakes: [...draft.stakes, { ...promised, euros: 0, days: 0 }] };
}

/** What a party gives leaves with it. */
export function removeParty(draft: ConventionDraft, organisation: string): ConventionDraft {
  const isOther = (one: { organisation: string }) => one.organisation !== organisation;
  return {
    ...draft,
    parties: draft.parties.filter(isOther),
    stakes: draft.stakes.filter(isOther),
    carriers: draft.carriers.filter(isOther),
  };
}

export function changeParty(
  draft: ConventionDraft,
  organisation: string,
  changed: Partial<DraftParty>,
): ConventionDraft {
  return {
    ...draft,
    parties: draft.parties.map((party) =>
      party.organisation === organisation ? { ...party, ...changed } : party,
    ),
  };
}

/** One row of a list, changed. */
export function changeRow<Row extends { key: string }>(
  rows: readonly Row[],
  key: string,
  changed: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...changed } : row));
}

export function removeRow<Row extends { key: string }>(rows: readonly Row[], key: string): Row[] {
  return rows.filter((row) => row.key !== key);
}
