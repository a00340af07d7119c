import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { ShortfallOutcome } from "../domain/commitment.ts";
import { type ShortfallMonths, shortfallAt } from "../domain/shortfall.ts";
import { verifiedCount } from "../domain/standing-counts.ts";
import type { CommitmentAct, Commitments } from "./commitments.ts";
import { readAfterAct } from "./read-commitment.ts";

/** What the committee decided where jobs are missing: nothing follows from it by itself. */
export async function noteShortfall(
  commitments: Commitments,
  transaction: Transaction,
  request: CommitmentAct & {
    readonly months: ShortfallMonths;
    readonly outcome: ShortfallOutcome;
    readonly reason: string;
    readonly decidedOn: PlainDate;
    readonly isInContract: boolean;
  },
) {
  const { territory, months, outcome, reason, decidedOn, isInContract, person, now } = request;
  const commitment = await commitments.lock(transaction, request);
  if (commitment === null) return refuse("commitment-unknown");
  const { lapsedOn, firm } = commitment;
  if (lapsedOn !== null) return refuse("commitment-lapsed", { firm: firm.name, lapsedOn });
  if (shortfallAt(commitment, months) === null) return refuse("no-shortfall", { months }, "months");
  if (outcome === "early-repayment" && !isInContract)
    return refuse("early-repayment-not-in-contract", { firm: firm.name }, "isInContract");
  const today = await businessDateOf(transaction, territory);
  if (decidedOn > today) return refuse("date-in-the-future", { on: decidedOn, today }, "decidedOn");
  const verifiedOn = verifiedCount(commitment, months)?.verification?.verifiedOn;
  if (verifiedOn !== undefined && decidedOn < verifiedOn)
    return refuse("decided-before-verified", { decidedOn, verifiedOn }, "decidedOn");

  await commitments.addShortfallNote(transaction, request, {
    id: newId(now),
    months,
    outcome,
    reason,
    decidedOn,
    isInContract,
    notedBy: person,
    recordedAt: now,
  });
  return readAfterAct(commitments, transaction, request);
}
