import type { Cents } from "#kernel/money.ts";
import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ProceedingsNature } from "../domain/advance-event.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { changePlan, openDecision } from "./change-plan.ts";
import { refusedByStanding } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";
import { latestState, toldOf, writeEvent } from "./write-event.ts";

/** A court protects the firm: nothing is debited nor accelerated, and the debt is declared within two months. */
export async function openProceedings(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly nature: ProceedingsNature;
    readonly judgedOn: PlainDate;
    readonly publishedOn: PlainDate | null;
    readonly now: string;
  },
) {
  const { nature, judgedOn, publishedOn, now } = request;
  const { advances } = office;
  const decided = { ...request, decidedOn: judgedOn };
  const opened = await openDecision(advances, transaction, decided, "judgedOn");
  if (!opened.ok) return opened;
  const open = opened.value;
  const frozen = refusedByStanding(open);
  if (frozen !== null) return frozen;
  if (latestState(open.advance, open.events).outstanding <= 0n)
    return refuse("nothing-owed", { firm: open.advance.firm.name });
  if (publishedOn !== null) {
    if (publishedOn < judgedOn)
      return refuse("before-judgment", { on: publishedOn, judgedOn }, "publishedOn");
    const later = await openDecision(
      advances,
      transaction,
      { ...request, decidedOn: publishedOn },
      "publishedOn",
    );
    if (!later.ok) return later;
  }

  const judgment = { ...toldOf(open, { on: judgedOn }, now), kind: "proceedings", nature } as const;
  await writeEvent(advances, transaction, open, judgment);
  if (publishedOn !== null) {
    const judged = { ...open, events: [...open.events, judgment] };
    const told = toldOf(judged, { on: publishedOn }, now);
    await writeEvent(advances, transaction, judged, { ...told, kind: "publication" });
  }
  return readAdvance(office, transaction, request);
}

type AfterObservation = WhichAdvance & { readonly on: PlainDate; readonly now: string };

/** The court adopts a plan: its instalments are debited in place of all that was left. */
export async function adoptPlan(
  office: LendingOffice,
  transaction: Transaction,
  request: AfterObservation & {
    readonly instalments: readonly { readonly dueOn: PlainDate; readonly principal: Cents }[];
    readonly reason: string;
  },
) {
  const { on, instalments, reason, now } = request;
  const open = await openObservation(office, transaction, request);
  if (!open.ok) return open;
  const changed = await changePlan(office.advances, transaction, open.value, {
    words: { kind: "adopted-plan", instalments },
    decidedOn: on,
    reason,
    now,
  });
  return changed.ok ? readAdvance(office, transaction, request) : changed;
}

/** The court ends the proceedings without a plan: the schedule is debited again as it stands. */
export async function endProceedings(
  office: LendingOffice,
  transaction: Transaction,
  request: AfterObservation,
) {
  const { on, now } = request;
  const open = await openObservation(office, transaction, request);
  if (!open.ok) return open;
  const told = toldOf(open.value, { on }, now);
  await writeEvent(office.advances, transaction, open.value, { ...told, kind: "end-of-proceedings" });
  return readAdvance(office, transaction, request);
}

async function openObservation(
  { advances }: LendingOffice,
  transaction: Transaction,
  asked: AfterObservation,
) {
  const opened = await openDecision(advances, transaction, { ...asked, decidedOn: asked.on }, "on");
  if (!opened.ok) return opened;
  const { advance, events } = opened.value;
  const insolvency = latestState(advance, events).insolvency;
  if (advance.status !== "in-proceedings" || insolvency === null)
    return refuse("not-in-proceedings", { firm: advance.firm.name });
  const { openedOn: judgedOn } = insolvency;
  if (asked.on < judgedOn) return refuse("before-judgment", { on: asked.on, judgedOn }, "on");
  return opened;
}
