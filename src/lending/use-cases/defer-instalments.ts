import { refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { findPendingDelay } from "./answer-delay.ts";
import { checkDeferral, type Deferring } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";
import { takeAdvance, toldOf, writeEvent } from "./write-event.ts";

type Request = WhichAdvance &
  Deferring & {
    readonly reason: string;
    /** The delay that this grants, where one was asked. */
    readonly request?: string;
    readonly person: string;
    readonly now: string;
  };

/** Puts instalments off: the term grows by as many, or those that follow carry them. Nothing is added to the debt. */
export async function deferInstalments(office: LendingOffice, transaction: Transaction, request: Request) {
  const { territory, from, count, keepTerm, decidedOn, reason, now } = request;
  const open = await takeAdvance(office.advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (decidedOn > today) return refuse("date-in-the-future", { on: decidedOn, today }, "decidedOn");
  const checked = checkDeferral(open, request);
  if (!checked.ok) return checked;
  const asked = await findPendingDelay(office.advances, transaction, {
    ...request,
    request: request.request ?? null,
    on: decidedOn,
  });
  if (!asked.ok) return asked;

  const told = toldOf(open, { on: decidedOn, reason }, now);
  await writeEvent(office.advances, transaction, open, { ...told, kind: "deferral", from, count, keepTerm });
  if (asked.value !== null) {
    const which = { territory, delay: asked.value.id };
    const answer = {
      answer: "granted",
      on: decidedOn,
      by: request.person,
      why: null,
      deferral: told.id,
    } as const;
    await office.advances.answerDelay(transaction, which, answer, now);
  }
  return readAdvance(office, transaction, request);
}
