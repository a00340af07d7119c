import { type Cents, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { hideNumbers } from "./hide-numbers.ts";
import { type EntryKind, entryKind } from "./messages/entry-kind.ts";
import type { EntryDetail, StatementEntry } from "./messages/statement.ts";

/** One movement on the account, as far as the bank tells them apart. */
export type BankLine = {
  /** Under which it is taken once, whichever file brings it again. */
  readonly key: string;
  readonly bookedOn: PlainDate;
  readonly amount: Cents;
  readonly kind: EntryKind;
  readonly endToEnd: string | null;
  readonly rum: string | null;
  readonly messageId: string | null;
  readonly paymentId: string | null;
  readonly otherParty: string | null;
  readonly words: string;
  readonly returnCode: string | null;
};

/** An entry whose every movement is told with its amount is as many lines; another is one. */
export function linesOf(entry: StatementEntry, key: string): BankLine[] {
  const { details } = entry;
  const told = details.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const isTold = told.length === details.length && details.length > 1 && sum(told) === entry.amount;
  if (!isTold)
    return [lineOf(entry, details.length === 1 ? details[0] : undefined, { key, amount: entry.amount })];
  return details.map((detail, index) =>
    lineOf({ ...entry, details: [detail] }, detail, {
      key: `${key}/${index + 1}`,
      amount: detail.amount ?? entry.amount,
    }),
  );
}

function lineOf(
  entry: StatementEntry,
  detail: EntryDetail | undefined,
  { key, amount }: { readonly key: string; readonly amount: Cents },
): BankLine {
  const words = [entry.text, detail?.remittance ?? ""].filter((text) => text !== "").join(" ");
  return {
    key,
    bookedOn: entry.bookedOn,
    amount,
    kind: entryKind(entry),
    endToEnd: detail?.endToEndId ?? null,
    rum: detail?.rum ?? null,
    messageId: detail?.messageId ?? entry.batch?.messageId ?? null,
    paymentId: detail?.paymentId ?? entry.batch?.paymentId ?? null,
    otherParty: detail?.otherParty.name ?? null,
    words: hideNumbers(words),
    returnCode: detail?.reason ?? null,
  };
}
