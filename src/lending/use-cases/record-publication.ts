import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { openJudgment } from "./open-judgment.ts";
import { readAdvance } from "./read-advance.ts";
import { toldOf, writeEvent } from "./write-event.ts";

/** The judgment is published: from that day two months run to declare the debt. */
export async function recordPublication(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & { readonly publishedOn: PlainDate; readonly now: string },
) {
  const on = request.publishedOn;
  const opened = await openJudgment(office.advances, transaction, {
    ...request,
    on,
    field: "publishedOn",
  });
  if (!opened.ok) return opened;
  const { open, judgment } = opened.value;
  const { publishedOn } = judgment;
  if (publishedOn !== null) return refuse("already-published", { publishedOn }, "publishedOn");

  const told = toldOf(open, { on }, request.now);
  await writeEvent(office.advances, transaction, open, { ...told, kind: "publication" });
  return readAdvance(office, transaction, request);
}
