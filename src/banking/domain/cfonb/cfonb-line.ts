import { type Cents, cents } from "#kernel/money.ts";
import { refuse } from "#kernel/outcome.ts";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { ibanOfRib } from "../iban.ts";
import { type StatementRefusal, Unreadable } from "../messages/statement-refusals.ts";

export const cfonbLength = 120;

/** 01 former balance, 04 movement, 05 what more is said of it, 07 new balance. */
export type CfonbKind = "01" | "04" | "05" | "07";

/** A line of 120 characters and its number in the file. */
export type CfonbLine = { readonly text: string; readonly number: number };

export function kindOf({ text, number }: CfonbLine): CfonbKind {
  const kind = text.slice(0, 2);
  if (kind !== "01" && kind !== "04" && kind !== "05" && kind !== "07")
    throw refused("statement-line-misplaced", { line: number, kind });
  return kind;
}

/** Characters `from` to `to`, counted from 1 as the format does, without the spaces around. */
export function field({ text }: CfonbLine, from: number, to: number): string {
  return text.slice(from - 1, to).trim();
}

/** The account's IBAN, made of its bank, branch and number. */
export function accountOf(line: CfonbLine): string {
  const iban = ibanOfRib({
    bank: field(line, 3, 7),
    branch: field(line, 12, 16),
    account: field(line, 22, 32),
  });
  if (!iban.ok) throw unreadable(line, "account", field(line, 3, 32));
  return iban.value;
}

/** Fourteen characters, the last of which carries the sign with its figure: { A–I credit, } J–R debit. */
export function amountOf(line: CfonbLine): Cents {
  checkCurrency(line);
  const text = field(line, 91, 104);
  const match = /^(\d{1,13})([{A-I}J-R])$/.exec(text);
  if (match === null) throw unreadable(line, "amount", text);
  const [, figures = "", sign = ""] = match;
  const rank = "{ABCDEFGHI".indexOf(sign);
  const last = rank >= 0 ? rank : "}JKLMNOPQR".indexOf(sign);
  const amount = BigInt(`${figures}${last}`);
  return cents(rank >= 0 ? amount : -amount);
}

/** "091226" is 9 December 2026; the format has no century. */
export function dayOf(line: CfonbLine, from: number): PlainDate {
  const text = field(line, from, from + 5);
  const day = parsePlainDate(`20${text.slice(4, 6)}-${text.slice(2, 4)}-${text.slice(0, 2)}`);
  if (!/^\d{6}$/.test(text) || !day.ok) throw unreadable(line, "date", text);
  return day.value;
}

export function refused(reason: StatementRefusal["reason"], facts: StatementRefusal["facts"]): Unreadable {
  return new Unreadable(refuse(reason, facts).refusal);
}

function checkCurrency(line: CfonbLine): void {
  const currency = field(line, 17, 19);
  if (currency !== "EUR") throw refused("statement-not-in-euros", { currency, line: line.number });
  const decimals = field(line, 20, 20);
  if (decimals !== "2") throw unreadable(line, "decimals", decimals);
}

function unreadable(line: CfonbLine, element: string, value: string): Unreadable {
  return refused("statement-value-unreadable", { element, value: value.slice(0, 80), line: line.number });
}
