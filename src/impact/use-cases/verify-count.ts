import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { EvidenceKind } from "../domain/commitment.ts";
import { latestCount } from "../domain/standing-counts.ts";
import type { CommitmentAct, Commitments } from "./commitments.ts";
import { readAfterAct } from "./read-commitment.ts";

/** The evidence was seen: from now on the count is what is known of these jobs. */
export async function verifyCount(
  commitments: Commitments,
  transaction: Transaction,
  request: CommitmentAct & {
    readonly count: string;
    readonly evidence: EvidenceKind;
    readonly reference: string;
    readonly verifiedOn: PlainDate;
  },
) {
  const { territory, evidence, reference, verifiedOn, person, now } = request;
  const commitment = await commitments.lock(transaction, request);
  if (commitment === null) return refuse("commitment-unknown");
  const { lapsedOn, firm } = commitment;
  if (lapsedOn !== null) return refuse("commitment-lapsed", { firm: firm.name, lapsedOn });
  const count = commitment.counts.find(({ id }) => id === request.count);
  if (count === undefined) return refuse("count-unknown", {}, "count");

  const { months, countedOn, verification } = count;
  if (verification !== null)
    return refuse("already-verified", { months, verifiedOn: verification.verifiedOn });
  const latest = latestCount(commitment, months);
  if (latest !== null && latest.id !== count.id)
    return refuse("count-replaced", { months, hired: latest.hired, answeredOn: latest.answeredOn }, "count");
  const today = await businessDateOf(transaction, territory);
  if (verifiedOn > today) return refuse("date-in-the-future", { on: verifiedOn, today }, "verifiedOn");
  if (verifiedOn < countedOn)
    return refuse("verified-before-counted", { verifiedOn, countedOn }, "verifiedOn");

  const which = { territory, count: count.id };
  const verified = { evidence, reference, verifiedOn, verifiedBy: person, recordedAt: now };
  await commitments.addVerification(transaction, which, verified);
  return readAfterAct(commitments, transaction, request);
}
