import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice } from "./advances.ts";
import type { WhichCase } from "./arrears-cases.ts";
import { answerCase, openArrears } from "./open-case.ts";

/** The registered letter has left: the time to pay counts from its day. */
export async function serveFormalNotice(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichCase & {
    readonly servedOn: PlainDate;
    readonly registeredNumber: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { servedOn, registeredNumber, person, now } = request;
  const opened = await openArrears(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const { followed, today } = opened.value;
  const { notice } = followed.state;
  if (notice === null) return refuse("notice-not-made");
  if (followed.sent !== null) {
    const { sent } = followed;
    return refuse("notice-already-sent", {
      servedOn: sent.servedOn,
      registeredNumber: sent.registeredNumber,
    });
  }
  if (servedOn > today) return refuse("date-in-the-future", { on: servedOn, today }, "servedOn");
  const { madeOn, number } = notice;
  if (servedOn < madeOn) return refuse("sent-before-written", { servedOn, madeOn }, "servedOn");

  const sent = { number, servedOn, registeredNumber, by: person };
  await office.advances.cases.addNotice(transaction, request, sent, now);
  return answerCase(office, transaction, request);
}
