import { centsOf } from "#banking/domain/messages/grammar/value-findings.ts";
import { Unreadable } from "#banking/domain/messages/statement-refusals.ts";
import { type Cents, cents, negate } from "#kernel/money.ts";
import { refuse } from "#kernel/outcome.ts";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { allAt, textAt, type XmlTree } from "./read-trees.ts";

/** The amount at a path, above zero for a credit. */
export function signedAmount(tree: XmlTree, path: string, direction: string | null): Cents {
  const amount = amountOf(allAt(tree, path)[0], tree);
  if (direction !== "CRDT" && direction !== "DBIT") throw unreadable(tree, "CdtDbtInd", direction);
  return direction === "DBIT" ? negate(amount) : amount;
}

export function amountOf(found: XmlTree | undefined, within: XmlTree): Cents {
  const amount = centsOf(found?.text ?? "");
  if (found === undefined || amount === null) throw unreadable(found ?? within, "Amt", found?.text ?? null);
  const currency = found.attributes["Ccy"] ?? "";
  if (currency !== "EUR")
    throw new Unreadable(refuse("statement-not-in-euros", { currency, line: found.line }).refusal);
  return cents(amount);
}

/** A day, or the day of an instant. */
export function dayAt(tree: XmlTree, path: string): PlainDate | null {
  const text = textAt(tree, `${path}/Dt`, `${path}/DtTm`);
  if (text === null) return null;
  const day = parsePlainDate(text.slice(0, 10));
  if (!day.ok) throw unreadable(tree, path, text);
  return day.value;
}

export function unreadable(tree: XmlTree, element: string, value: string | null): Unreadable {
  const facts = { element: `${tree.name}/${element}`, value: (value ?? "").slice(0, 80), line: tree.line };
  return new Unreadable(refuse("statement-value-unreadable", facts).refusal);
}
