import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { checkPromises } from "../domain/promise-to-pay.ts";
import type { LendingOffice } from "./advances.ts";
import type { WhichCase } from "./arrears-cases.ts";
import { answerCase, openArrears, refusedDay } from "./open-case.ts";

/** What the owner says they will pay of what is late, and when. */
export async function notePromises(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichCase & {
    readonly toldOn: PlainDate;
    readonly toldBy: string;
    readonly promises: readonly { readonly promisedOn: PlainDate; readonly amount: Cents }[];
    readonly person: string;
    readonly now: string;
  },
) {
  const { toldOn, toldBy, promises, person, now } = request;
  const opened = await openArrears(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const wrongDay = refusedDay(opened.value, toldOn, "toldOn");
  if (wrongDay !== null) return wrongDay;
  const { late } = opened.value.followed.advanceState;
  const checked = checkPromises(promises, { toldOn, late });
  if (!checked.ok) return checked;

  const arrangement = newId(now);
  const told = promises.map(({ promisedOn, amount }, index) => ({
    id: newId(now),
    arrangement,
    rank: index + 1,
    toldOn,
    toldBy,
    promisedOn,
    amount,
    lateWhenTold: late,
    notedBy: person,
  }));
  await office.advances.cases.addPromises(transaction, request, told, now);
  return answerCase(office, transaction, request);
}
