import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DelayRequest } from "../domain/delay-request.ts";
import { delayDeclinedMail } from "../domain/mails.ts";
import type { Advances, LendingOffice, WhichAdvance } from "./advances.ts";
import { readAdvance } from "./read-advance.ts";
import { tellOwners } from "./tell-owners.ts";

/** A delay that cannot be granted is declined with its reason; granting one is putting the instalments off. */
export async function declineDelay(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly request: string;
    readonly answeredOn: PlainDate;
    readonly why: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, answeredOn: on, why, person, now } = request;
  const advance = await office.advances.lock(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, "answeredOn");
  const asked = await findPendingDelay(office.advances, transaction, { ...request, on });
  if (!asked.ok) return asked;

  const which = { territory, delay: request.request };
  const answer = { answer: "declined", on, by: person, why, deferral: null } as const;
  await office.advances.answerDelay(transaction, which, answer, now);
  return tellOwners(office, transaction, await readAdvance(office, transaction, request), {
    act: `lending.answerDelay/${request.request}`,
    now,
    write: (locale, facts) => delayDeclinedMail(locale, { ...facts, why }),
  });
}

/** The request that is answered on that day, if one is named; the advance's lock keeps a second answer waiting. */
export async function findPendingDelay(
  advances: Advances,
  transaction: Transaction,
  { request, on, ...which }: WhichAdvance & { readonly request: string | null; readonly on: PlainDate },
): Promise<
  Outcome<DelayRequest | null, Refusal<"delay-unknown" | "delay-already-answered" | "answered-before-asked">>
> {
  if (request === null) return accept(null);
  const delays = await advances.listDelays(transaction, which);
  const asked = delays.find(({ id }) => id === request);
  if (asked === undefined) return refuse("delay-unknown", {}, "request");
  const { askedOn, answered } = asked;
  if (answered !== null) return refuse("delay-already-answered", { answeredOn: answered.on }, "request");
  if (on < askedOn) return refuse("answered-before-asked", { on, askedOn });
  return accept(asked);
}
