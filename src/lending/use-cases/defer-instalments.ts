import { refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DecisionReference } from "../domain/advance.ts";
import { mostMonthsAlone } from "../domain/delay-request.ts";
import { delayGrantedMail } from "../domain/mails.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { findPendingDelay } from "./answer-delay.ts";
import { changePlan } from "./change-plan.ts";
import { checkDeferral, type Deferring } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";
import { tellOwners } from "./tell-owners.ts";
import { takeAdvance } from "./write-event.ts";

type Request = WhichAdvance &
  Deferring & {
    readonly reason: string;
    /** Where a moratorium longer than a coordinator may grant was decided. */
    readonly decision?: DecisionReference | undefined;
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
  const months = count * (open.advance.terms.frequency === "monthly" ? 1 : 3);
  if (months > mostMonthsAlone && request.decision === undefined)
    return refuse("decision-needed", { months, most: mostMonthsAlone }, "decision");
  const asked = await findPendingDelay(office.advances, transaction, {
    ...request,
    request: request.request ?? null,
    on: decidedOn,
  });
  if (!asked.ok) return asked;

  const { decision = null } = request;
  const words = { kind: "deferral", from, count, keepTerm } as const;
  const change = { words, decidedOn, reason, decision, now };
  const changed = await changePlan(office.advances, transaction, open, change);
  if (!changed.ok) return changed;
  if (asked.value !== null) {
    const which = { territory, delay: asked.value.id };
    const answer = {
      answer: "granted",
      on: decidedOn,
      by: request.person,
      why: null,
      deferral: changed.value.events.at(-1)?.id ?? null,
    } as const;
    await office.advances.answerDelay(transaction, which, answer, now);
  }
  const told = await readAdvance(office, transaction, request);
  if (asked.value === null) return told;
  return tellOwners(office, transaction, told, {
    act: `lending.deferInstalments/${asked.value.id}`,
    now,
    write: (locale, facts) => delayGrantedMail(locale, { ...facts, from, count, keepTerm }),
  });
}
