import { allocate } from "#kernel/allocate.ts";
import { halfDays } from "#kernel/days.ts";
import { cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { PledgeChange } from "./amendment.ts";
import type { AmendmentRefusal } from "./check-amendment.ts";
import type { DraftPledge } from "./draw-up-convention.ts";
import { computeLeverage } from "./leverage.ts";
import type { MatchedLine } from "./match.ts";
import type { Pledge } from "./pledge.ts";
import { carries, isDays, isPrivateCash, isPublicCash, stateOf } from "./pledge-states.ts";
import type { ConventionRecord } from "./record.ts";
import type { Authority } from "./signing.ts";
import { cutIntoTranches, type TranchePlan } from "./tranches.ts";

type Rematching = {
  /** What the private partners promise from now on. */
  readonly stakes: readonly Pick<Pledge, "unit" | "origin" | "amount">[];
  readonly rule: Pick<ConventionRecord["convention"], "lines" | "dayRate">;
  /** Who carries each line from now on. */
  readonly carriers: readonly Authority[];
  /** How a pledge that is new is cut. */
  readonly tranches: TranchePlan;
};

type Rematched = { readonly changes: readonly PledgeChange[]; readonly added: readonly DraftPledge[] };

/**
 * The public pledges on a private stake or a rule that moved: each line again, shared by weight among those who carry it. One who left
 * keeps what it owes, and none goes below what is called of it: what was called beyond is for the true-up.
 */
export function rematch(
  record: ConventionRecord,
  { stakes, rule, carriers, tranches }: Rematching,
): Outcome<Rematched, AmendmentRefusal> {
  const leverage = computeLeverage({
    ...rule,
    privateCash: sum(stakes.filter(isPrivateCash).map(({ amount }) => cents(amount))),
    halfDays: halfDays(stakes.filter(isDays).reduce((total, { amount }) => total + amount, 0n)),
  });
  if (!leverage.ok) return leverage;
  const { lines } = leverage.value;
  const orphan = lines.find(
    ({ contributor, amount }) => amount > 0n && !carriers.some((one) => one.contributor === contributor),
  );
  if (orphan !== undefined)
    return refuse("authority-missing", { contributor: orphan.contributor, amount: orphan.amount }, "terms");

  const wanted = lines.flatMap((line) => shareOf(line, carriers));
  const matched = record.pledges.filter(isPublicCash);
  const changes = matched.flatMap((pledge) => changeOf(pledge, record, wanted));
  const added = wanted
    .filter(({ amount, authority }) => amount > 0n && !matched.some((pledge) => isOf(pledge, authority)))
    .map(({ amount, authority }) => draft(authority, amount, tranches));
  return accept({ changes, added });
}

/** Those who carry the lines as they stand. */
export function carriersOf({ pledges }: ConventionRecord): Authority[] {
  return pledges.flatMap(({ holder, origin, purpose, nature }) =>
    origin.kind === "matching"
      ? [
          {
            contributor: origin.contributor,
            organisation: holder,
            weight: origin.weight,
            purpose: purpose ?? "fund",
            nature,
          },
        ]
      : [],
  );
}

type Wanted = { readonly authority: Authority; readonly amount: bigint };

function shareOf({ contributor, amount }: MatchedLine, carriers: readonly Authority[]): Wanted[] {
  const own = carriers.filter((carrier) => carrier.contributor === contributor);
  if (own.length === 0) return [];
  const parts = allocate(
    amount,
    own.map(({ weight }) => BigInt(weight)),
  );
  return own.map((authority, index) => ({ authority, amount: parts[index] ?? 0n }));
}

function changeOf(pledge: Pledge, record: ConventionRecord, wanted: readonly Wanted[]): PledgeChange[] {
  const hasLeft = record.parties.some(
    ({ organisation, leftOn }) => organisation === pledge.holder && leftOn !== undefined,
  );
  if (hasLeft) return [];
  const amount = wanted.find(({ authority }) => isOf(pledge, authority))?.amount ?? 0n;
  const { called, released } = stateOf(pledge, record);
  const least = called + released;
  const difference = (amount < least ? least : amount) - pledge.amount;
  return difference === 0n ? [] : [{ pledge: pledge.id, difference }];
}

function isOf(pledge: Pledge, { contributor, organisation, purpose }: Authority): boolean {
  return carries(contributor)(pledge) && pledge.holder === organisation && pledge.purpose === purpose;
}

function draft(authority: Authority, amount: bigint, plan: TranchePlan): DraftPledge {
  const { contributor, organisation, weight, purpose, nature } = authority;
  return {
    holder: organisation,
    unit: "EUR",
    purpose,
    nature,
    amount,
    origin: { kind: "matching", contributor, weight },
    tranches: cutIntoTranches(amount, plan),
  };
}
