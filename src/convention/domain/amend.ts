import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { Amendment, NewParty, NewRule, PledgeChange } from "./amendment.ts";
import { type AmendmentRefusal, checkAmendment, type KnownToAmend } from "./check-amendment.ts";
import type { Convention } from "./convention.ts";
import { type DraftPledge, draftStake } from "./draw-up-convention.ts";
import { amendConvention, movedBy } from "./in-force.ts";
import type { Party } from "./party.ts";
import type { Pledge } from "./pledge.ts";
import { stateOf } from "./pledge-states.ts";
import type { ConventionRecord } from "./record.ts";
import { carriersOf, rematch } from "./rematch.ts";
import type { Authority } from "./signing.ts";
import { areInOrder, type TranchePlan } from "./tranches.ts";

/** What an amendment makes of the terms in force, and by how much it moves each promise. */
export type Amended = {
  readonly convention: Convention;
  readonly party: Party | null;
  readonly added: readonly DraftPledge[];
  readonly changes: readonly PledgeChange[];
};

type Draft = Pick<Amendment, "kind" | "terms" | "effectiveOn">;
type Moved = Outcome<Pick<Amended, "added" | "changes">, AmendmentRefusal>;

export function amend(
  record: ConventionRecord,
  draft: Draft,
  known: KnownToAmend,
): Outcome<Amended, AmendmentRefusal> {
  const checked = checkAmendment(record, draft, known);
  if (!checked.ok) return checked;
  const moved = move(record, draft, known);
  if (!moved.ok) return moved;
  const { party } = draft.terms;
  return accept({
    convention: amendConvention(record.convention, draft),
    party: party === undefined ? null : partyOf(party),
    ...moved.value,
  });
}

/** The terms in force once it is signed, as a record to read figures from. */
export function amendedRecord(
  record: ConventionRecord,
  { convention, party, added, changes }: Amended,
  { terms: { leaver }, effectiveOn }: Draft,
): ConventionRecord {
  const difference = new Map(changes.map((one) => [one.pledge, one.difference]));
  const parties = record.parties.map((one) =>
    one.organisation === leaver ? { ...one, leftOn: effectiveOn } : one,
  );
  return {
    ...record,
    convention,
    parties: party === null ? parties : [...parties, party],
    pledges: [
      ...record.pledges.map((pledge) =>
        movedBy(pledge, { difference: difference.get(pledge.id) ?? 0n, from: effectiveOn }),
      ),
      ...added.map((pledge, index) => ({ ...pledge, id: `added ${index}` })),
    ],
  };
}

function move(record: ConventionRecord, { terms }: Draft, known: KnownToAmend): Moved {
  const { party, leaver, pledge, rule } = terms;
  if (party !== undefined) return join(record, party, known);
  if (leaver !== undefined) return leave(record, leaver, known);
  if (pledge !== undefined) return change(record, pledge, known);
  return rule === undefined ? accept({ added: [], changes: [] }) : changeRule(record, rule, known);
}

function join(record: ConventionRecord, party: NewParty, { nameOf }: KnownToAmend): Moved {
  const { organisation, cash, halfDays, role, tranches } = party;
  const name = nameOf(organisation);
  const at = "terms.party";
  if (record.parties.some((one) => one.organisation === organisation))
    return refuse("party-twice", { name }, `${at}.organisation`);
  if (cash < 0n || halfDays < 0n) return refuse("pledge-negative", { name }, at);
  if (cash === 0n && halfDays === 0n && role === "contributor") return refuse("pledge-empty", { name }, at);
  if (!areInOrder(tranches.map(({ dueOn }) => dueOn)))
    return refuse("tranches-out-of-order", {}, `${at}.tranches`);
  const stakes = draftStake({ ...party, organisation }, tranches);
  return followedBy(record, { added: stakes, changes: [] }, tranches);
}

/** What is called stays due; the rest is freed, and the public part follows. */
function leave(record: ConventionRecord, leaver: string, { nameOf, freeDays }: KnownToAmend): Moved {
  const party = record.parties.find(({ organisation }) => organisation === leaver);
  if (party === undefined) return refuse("party-unknown", {}, "terms.leaver");
  if (party.leftOn !== undefined)
    return refuse("party-left", { name: nameOf(leaver), leftOn: party.leftOn }, "terms.leaver");
  const changes = record.pledges
    .filter(({ holder }) => holder === leaver)
    .map((pledge) => ({ pledge: pledge.id, difference: -freeOf(pledge, record, freeDays) }))
    .filter(({ difference }) => difference !== 0n);
  return followedBy(record, { added: [], changes }, [], leaver);
}

function change(
  record: ConventionRecord,
  { id, amount }: { readonly id: string; readonly amount: bigint },
  { nameOf, freeDays }: KnownToAmend,
): Moved {
  const at = "terms.pledge.amount";
  const pledge = record.pledges.find((one) => one.id === id);
  if (pledge === undefined) return refuse("pledge-unknown", {}, "terms.pledge.id");
  const name = nameOf(pledge.holder);
  if (pledge.origin.kind === "matching") return refuse("pledge-follows-rule", { name }, "terms.pledge.id");
  if (amount < 0n) return refuse("pledge-negative", { name }, at);
  const difference = amount - pledge.amount;
  if (difference === 0n) return refuse("nothing-changed", {}, at);
  const free = freeOf(pledge, record, freeDays);
  if (-difference > free) {
    const facts = { name, unit: pledge.unit, wanted: amount, least: pledge.amount - free };
    return refuse("change-below-called", facts, at);
  }
  return followedBy(record, { added: [], changes: [{ pledge: id, difference }] }, []);
}

function changeRule(record: ConventionRecord, rule: NewRule, { nameOf }: KnownToAmend): Moved {
  const seated = new Set(record.parties.filter(({ leftOn }) => leftOn === undefined).map(organisationOf));
  for (const [index, { contributor, organisation }] of rule.authorities.entries()) {
    const at = `terms.rule.authorities.${index}`;
    const name = nameOf(organisation);
    if (!seated.has(organisation)) return refuse("holder-not-a-party", { name }, at);
    if (!rule.lines.some((line) => line.contributor === contributor))
      return refuse("authority-without-line", { contributor, name }, at);
  }
  const twice = rule.authorities.find((one, index) =>
    rule.authorities.slice(0, index).some(isSameCarrier(one)),
  );
  if (twice !== undefined)
    return refuse("pledge-twice", { name: nameOf(twice.organisation) }, "terms.rule.authorities");
  if (!areInOrder(rule.tranches.map(({ dueOn }) => dueOn)))
    return refuse("tranches-out-of-order", {}, "terms.rule.tranches");
  return rematch(record, {
    stakes: record.pledges,
    rule,
    carriers: rule.authorities,
    tranches: rule.tranches,
  });
}

/** The public pledges follow the private ones, by the rule in force. */
function followedBy(
  record: ConventionRecord,
  moved: Pick<Amended, "added" | "changes">,
  tranches: TranchePlan,
  leaver?: string,
): Moved {
  const difference = new Map(moved.changes.map((one) => [one.pledge, one.difference]));
  const stakes = [
    ...record.pledges.map((pledge) => ({
      ...pledge,
      amount: pledge.amount + (difference.get(pledge.id) ?? 0n),
    })),
    ...moved.added,
  ];
  const followed = rematch(record, {
    stakes,
    rule: record.convention,
    carriers: carriersOf(record),
    tranches,
  });
  if (!followed.ok) return followed;
  const own = new Set(record.pledges.filter(({ holder }) => holder === leaver).map(({ id }) => id));
  return accept({
    added: [...moved.added, ...followed.value.added],
    changes: [...moved.changes, ...followed.value.changes.filter(({ pledge }) => !own.has(pledge))],
  });
}

/** Neither called, given nor planned: what can still be taken back. */
function freeOf(pledge: Pledge, record: ConventionRecord, freeDays: KnownToAmend["freeDays"]): bigint {
  return pledge.unit === "EUR" ? stateOf(pledge, record).toCall : freeDays(pledge.holder);
}

function partyOf({ organisation, college, role }: NewParty): Party {
  return { organisation, college, role };
}

function organisationOf({ organisation }: Party): string {
  return organisation;
}

function isSameCarrier(one: Authority) {
  return (other: Authority): boolean =>
    one.contributor === other.contributor &&
    one.organisation === other.organisation &&
    one.purpose === other.purpose;
}
