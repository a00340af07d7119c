import type { EntryDetail, StatementEntry, StatementHead, StatementPart } from "../messages/statement.ts";
import { Unreadable } from "../messages/statement-refusals.ts";
import { addEntry, closeStatement, noSums, type StatementSums } from "../messages/statement-sums.ts";
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

type Block = {
  readonly first: CfonbLine;
  readonly head: StatementHead;
  readonly sums: StatementSums;
  movement: Movement | null;
};

/**
 * The statements of a CFONB 120 file part by part, each account's from its former to its new balance. What cannot be read is
 * thrown, `Unreadable`: what was handed over before must then be given up.
 */
export function* cfonbParts(lines: Iterable<string>): Generator<StatementPart> {
  let block: Block | null = null;
  let statements = 0;
  for (const line of numbered(lines)) {
    const kind = kindOf(line);
    if (kind === "01" && block === null) {
      block = openBlock(line);
      yield { kind: "statement", statement: block.head };
    } else if (kind === "04" && block !== null) {
      yield* movementOf(block);
      block.movement = { line, said: new Map() };
    } else if (kind === "05" && block !== null) addComplement(block, line);
    else if (kind === "07" && block !== null) {
      yield* movementOf(block);
      yield closingOf(block, line);
      block = null;
      statements += 1;
    } else throw refused("statement-line-misplaced", { line: line.number, kind });
  }
  if (block !== null || statements === 0)
    throw refused("statement-balance-missing", {
      statement: "",
      balance: block === null ? "opening" : "closing",
    });
}

function* numbered(lines: Iterable<string>): Generator<CfonbLine> {
  let number = 0;
  for (const text of lines) {
    number += 1;
    if (text.trim() !== "") yield { text: text.padEnd(cfonbLength), number };
  }
}

function openBlock(first: CfonbLine): Block {
  const account = accountOf(first);
  const id = `${account} ${dayOf(first, 35)}`;
  const head = { source: "cfonb-120", messageId: "", id, account, currency: "EUR" } as const;
  return { first, head, sums: noSums(), movement: null };
}

function addComplement({ movement }: Block, line: CfonbLine): void {
  if (movement === null) throw refused("statement-line-misplaced", { line: line.number, kind: "05" });
  const qualifier = field(line, 46, 48);
  const said = line.text.slice(48, 118).trimEnd();
  movement.said.set(qualifier, [...(movement.said.get(qualifier) ?? []), said]);
}

/** The movement that ends where the next line begins another. */
function* movementOf({ movement, head, sums }: Block): Generator<StatementPart> {
  if (movement === null) return;
  if (accountOf(movement.line) !== head.account)
    throw refused("statement-line-misplaced", { line: movement.line.number, kind: "04" });
  const entry = entryOf(movement);
  addEntry(sums, entry);
  yield { kind: "entry", entry };
}

function closingOf({ first, head, sums }: Block, last: CfonbLine): StatementPart {
  const opening = { amount: amountOf(first), on: dayOf(first, 35) };
  const closing = { amount: amountOf(last), on: dayOf(last, 35) };
  const closed = closeStatement({ ...head, id: `${head.id} ${closing.on}` }, { opening, closing }, sums);
  if (!closed.ok) throw new Unreadable(closed.refusal);
  return { kind: "end", statement: closed.value };
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
