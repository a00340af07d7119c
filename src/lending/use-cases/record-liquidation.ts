import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { refusedByLiquidation } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";
import {
  firstDisbursement,
  latestState,
  type OpenAdvance,
  takeAdvance,
  toldOf,
  writeEvent,
} from "./write-event.ts";

type Liquidating = {
  readonly judgedOn: PlainDate;
  /** Null until it is known. */
  readonly publishedOn: PlainDate | null;
};

/** The firm is put into liquidation: from the day of the judgment all that remains is due, and nothing is debited any more. */
export async function recordLiquidation(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & Liquidating & { readonly now: string },
) {
  const { territory, judgedOn, publishedOn, now } = request;
  const { advances } = office;
  const open = await takeAdvance(advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  const checked = checkLiquidation(open, { ...request, today });
  if (!checked.ok) return checked;

  const judgment = { ...toldOf(open, { on: judgedOn }, now), kind: "liquidation" } as const;
  await writeEvent(advances, transaction, open, judgment);
  if (publishedOn !== null) {
    const judged = { ...open, events: [...open.events, judgment] };
    const told = toldOf(judged, { on: publishedOn }, now);
    await writeEvent(advances, transaction, judged, { ...told, kind: "publication" });
  }
  return readAdvance(office, transaction, request);
}

function checkLiquidation(
  open: OpenAdvance,
  { judgedOn, publishedOn, today }: Liquidating & { readonly today: PlainDate },
): Outcome<
  true,
  Refusal<
    | "firm-in-liquidation"
    | "nothing-owed"
    | "date-in-the-future"
    | "judged-before-disbursement"
    | "before-judgment"
  >
> {
  const frozen = refusedByLiquidation(open);
  if (frozen !== null) return frozen;
  const paid = firstDisbursement(open.events);
  if (paid === undefined || latestState(open.advance, open.events).outstanding <= 0n)
    return refuse("nothing-owed", { firm: open.advance.firm.name });
  if (judgedOn > today) return refuse("date-in-the-future", { on: judgedOn, today }, "judgedOn");
  if (judgedOn < paid.on)
    return refuse("judged-before-disbursement", { judgedOn, paidOn: paid.on }, "judgedOn");
  if (publishedOn === null) return accept(true);
  if (publishedOn > today) return refuse("date-in-the-future", { on: publishedOn, today }, "publishedOn");
  if (publishedOn < judgedOn) return refuse("before-judgment", { on: publishedOn, judgedOn }, "publishedOn");
  return accept(true);
}
