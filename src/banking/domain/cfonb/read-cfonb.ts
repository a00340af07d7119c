import { accept, type Outcome } from "#kernel/outcome.ts";
import type { EntryDetail, Statement, StatementEntry } from "../messages/statement.ts";
import { type StatementRefusal, Unreadable } from "../messages/statement-refusals.ts";
import { addEntry, closeStatement, noSums } from "../messages/statement-sums.ts";
import {
  accountOf,
  amountOf,
  type CfonbLine,
  cfonbLength,
  dayOf,
  field,
  kindOf,
  refused,
} from "./cfonb-line.ts";

/** The movement being read and what its complements say, by qualifier: "NPY", "RCN", "RUM"… */
type Movement = { readonly line: CfonbLine; readonly said: Map<string, string[]> };

type Block = { readonly first: CfonbLine; readonly movements: Movement[] };

/** The statements of a CFONB 120 file, each account's from its former to its new balance; all of them or none. */
export function readCfonb(text: string): Outcome<Statement[], StatementRefusal> {
  try {
    const statements: Statement[] = [];
    let block: Block | null = null;
    for (const line of linesOf(text)) {
      const kind = kindOf(line);
      if (kind === "01" && block === null) block = { first: line, movements: [] };
      else if (kind === "04" && block !== null) block.movements.push({ line, said: new Map() });
      else if (kind === "05" && block !== null) addComplement(block, line);
      else if (kind === "07" && block !== null) {
        statements.push(statementOf(block, line));
        block = null;
      } else throw refused("statement-line-misplaced", { line: line.number, kind });
    }
    if (block !== null || statements.length === 0)
      throw refused("statement-balance-missing", {
        statement: "",
        balance: block === null ? "opening" : "closing",
      });
    return accept(statements);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Lines may end or not: without ends, they follow one another every 120 characters. */
function linesOf(text: string): CfonbLine[] {
  const pieces = /[\r\n]/.test(text.trim())
    ? text.split(/\r\n|\r|\n/)
    : (text.match(new RegExp(`.{1,${cfonbLength}}`, "gu")) ?? []);
  return pieces
    .map((piece, index) => ({ text: piece.padEnd(cfonbLength), number: index + 1 }))
    .filter((line) => line.text.trim() !== "");
}

function addComplement({ movements }: Block, line: CfonbLine): void {
  const movement = movements.at(-1);
  if (movement === undefined) throw refused("statement-line-misplaced", { line: line.number, kind: "05" });
  const qualifier = field(line, 46, 48);
  const said = line.text.slice(48, 118).trimEnd();
  movement.said.set(qualifier, [...(movement.said.get(qualifier) ?? []), said]);
}

function statementOf({ first, movements }: Block, last: CfonbLine): Statement {
  const account = accountOf(first);
  const sums = noSums();
  const lines = movements.map((movement) => {
    if (accountOf(movement.line) !== account)
      throw refused("statement-line-misplaced", { line: movement.line.number, kind: "04" });
    return entryOf(movement);
  });
  for (const entry of lines) addEntry(sums, entry);
  const opening = { amount: amountOf(first), on: dayOf(first, 35) };
  const closing = { amount: amountOf(last), on: dayOf(last, 35) };
  const id = `${account} ${opening.on} ${closing.on}`;
  const head = { source: "cfonb-120", messageId: "", id, account, currency: "EUR" } as const;
  const closed = closeStatement(head, { opening, closing }, sums);
  if (!closed.ok) throw new Unreadable(closed.refusal);
  return { ...closed.value, lines };
}

function entryOf({ line, said }: Movement): StatementEntry {
  const label = field(line, 49, 79);
  return {
    amount: amountOf(line),
    isReversal: false,
    bookedOn: dayOf(line, 35),
    valueOn: field(line, 43, 48) === "" ? null : dayOf(line, 43),
    // The number of an entry is often all zeros, and starts again each day: it names nothing.
    entryReference: null,
    bankReference: null,
    code: { iso: null, own: field(line, 33, 34) },
    text: [label, ...textsOf(said, "LIB")].filter((text) => text !== "").join(" "),
    batch: null,
    details: [detailOf(line, said)],
  };
}

/** RCN holds the reference from end to end in its first half; RUM the reference of the mandate. */
function detailOf(line: CfonbLine, said: Movement["said"]): EntryDetail {
  const amount = amountOf(line);
  const parties = amount > 0n ? ["NPY", "NBE"] : ["NBE", "NPY"];
  const name = parties.flatMap((qualifier) => textsOf(said, qualifier))[0] ?? null;
  return {
    amount,
    endToEndId: firstHalf(said, "RCN"),
    instructionId: null,
    messageId: null,
    paymentId: null,
    rum: firstHalf(said, "RUM"),
    bankReference: textsOf(said, "REF")[0] ?? null,
    otherParty: { name, iban: null },
    remittance: ["LCC", "LC2", "LCS"].flatMap((qualifier) => textsOf(said, qualifier)).join(" "),
    reason: field(line, 41, 42) === "" || field(line, 41, 42) === "00" ? null : field(line, 41, 42),
  };
}

function textsOf(said: Movement["said"], qualifier: string): string[] {
  return (said.get(qualifier) ?? []).map((text) => text.trim()).filter((text) => text !== "");
}

function firstHalf(said: Movement["said"], qualifier: string): string | null {
  const text = (said.get(qualifier)?.[0] ?? "").slice(0, 35).trim();
  return text === "" || text === "NOTPROVIDED" ? null : text;
}
