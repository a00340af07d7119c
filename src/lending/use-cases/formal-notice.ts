import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances, WhichAdvance } from "./advances.ts";
import { readOpenCase } from "./read-case.ts";

interface ServedNotice {
  readonly servedOn: PlainDate;
  /** The last day to pay before the committee may call the whole advance due. */
  readonly cureUntil: PlainDate;
}

/** The formal notice that was sent in the open arrears of an advance; null where none was sent. */
export async function formalNoticeOf(
  advances: Advances,
  transaction: Transaction,
  { territory, advance }: WhichAdvance,
): Promise<ServedNotice | null> {
  const on = await businessDateOf(transaction, territory);
  const found = await readOpenCase(advances, transaction, { territory, advance, on });
  const notice = found?.state.notice;
  if (!notice?.servedOn || notice.cureUntil === null) return null;
  return { servedOn: notice.servedOn, cureUntil: notice.cureUntil };
}
