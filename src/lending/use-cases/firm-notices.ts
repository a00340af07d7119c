import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { FirmNoticeKind } from "../domain/firm-notice.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { tellWarnings } from "./tell-warnings.ts";

interface By {
  readonly person: string;
  readonly now: string;
}

/** Someone read a notice about the firm: every advance that it still owes warns of it. */
export async function recordNotice(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance &
    By & {
      readonly kind: FirmNoticeKind;
      readonly publishedOn: PlainDate;
      readonly reference: string;
      readonly note: string | null;
    },
) {
  const { territory, kind, publishedOn, reference, note, person: by, now } = request;
  const { advances } = office;
  const advance = await advances.find(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (publishedOn > today) return refuse("date-in-the-future", { on: publishedOn, today }, "publishedOn");
  const notice = { id: newId(now), firm: advance.firm.id, advance: advance.id };
  const added = await advances.warnings.addNotice(
    transaction,
    territory,
    { ...notice, kind, publishedOn, reference, note },
    { by, at: now },
  );
  if (!added) return refuse("notice-already-told", { reference }, "reference");
  return tellWarnings(office, transaction, request);
}

/** A notice about another firm, or that was annulled, is withdrawn with a reason: it stays, and warns no more. */
export async function withdrawNotice(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & By & { readonly notice: string; readonly why: string },
) {
  const { territory, notice: id, why, person: by, now } = request;
  const { advances } = office;
  // Locked: withdrawn twice at once, the second one reads that it is done.
  const advance = await advances.lock(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const told = await advances.warnings.listToldNotices(transaction, territory, advance.firm.id);
  const notice = told.find((one) => one.id === id);
  if (notice === undefined) return refuse("notice-unknown");
  if (notice.withdrawn !== null) return refuse("notice-already-withdrawn", { why: notice.withdrawn.why });
  await advances.warnings.withdrawNotice(transaction, territory, id, { by, at: now, why });
  return tellWarnings(office, transaction, request);
}
