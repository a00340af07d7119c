import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { ReminderChannel } from "../domain/commitment.ts";
import { type FollowUpMonths, opensOn } from "../domain/follow-up.ts";
import { latestCount } from "../domain/standing-counts.ts";
import type { CommitmentAct, Commitments } from "./commitments.ts";
import { readAfterAct } from "./read-commitment.ts";

/** The firm was asked again: it shows in the history, and changes nothing else. */
export async function remindSurvey(
  commitments: Commitments,
  transaction: Transaction,
  request: CommitmentAct & {
    readonly months: FollowUpMonths;
    readonly remindedOn: PlainDate;
    readonly channel: ReminderChannel;
    readonly note: string | null;
  },
) {
  const { territory, months, remindedOn, channel, note, person, now } = request;
  const commitment = await commitments.lock(transaction, request);
  if (commitment === null) return refuse("commitment-unknown");
  const { lapsedOn, firm, followUps } = commitment;
  if (lapsedOn !== null) return refuse("commitment-lapsed", { firm: firm.name, lapsedOn });
  const today = await businessDateOf(transaction, territory);
  if (remindedOn > today) return refuse("date-in-the-future", { on: remindedOn, today }, "remindedOn");
  const followUp = followUps.find((known) => known.months === months);
  if (followUp !== undefined && remindedOn < opensOn(followUp))
    return refuse("follow-up-not-open", { months, opensOn: opensOn(followUp), today }, "months");
  const answer = latestCount(commitment, months);
  if (answer !== null) return refuse("survey-answered", { months, answeredOn: answer.answeredOn }, "months");

  const reminder = { id: newId(now), months, remindedOn, channel, note, remindedBy: person, recordedAt: now };
  await commitments.addReminder(transaction, request, reminder);
  return readAfterAct(commitments, transaction, request);
}
