import { messageName } from "#banking/domain/messages/grammar/message-grammar.ts";
import type {
  Balance,
  Statement,
  StatementEntry,
  StatementHead,
  StatementPart,
} from "#banking/domain/messages/statement.ts";
import { type StatementRefusal, Unreadable } from "#banking/domain/messages/statement-refusals.ts";
import {
  addEntry,
  closeStatement,
  noSums,
  type StatementSums,
} from "#banking/domain/messages/statement-sums.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import { entryOfTree } from "./entry-of-tree.ts";
import { readTrees, textAt, type XmlTree } from "./read-trees.ts";
import type { Chunks, XmlRefusal } from "./read-xml.ts";
import { dayAt, signedAmount, unreadable } from "./tree-values.ts";

export type StatementsRead = { readonly statements: number; readonly entries: number };

type Reading = {
  source: StatementHead["source"] | null;
  messageId: string;
  open: OpenStatement | null;
  done: { statements: number; entries: number };
  readonly parts: StatementPart[];
};

type OpenStatement = {
  id: string;
  account: XmlTree | null;
  opening: Balance | null;
  closing: Balance | null;
  head: StatementHead | null;
  readonly sums: StatementSums;
};

/**
 * Reads a bank's statements (camt.053) or notices (camt.054) of any size, handing each part over as it comes. When the
 * outcome is a refusal, what was handed over must be given up: do it in a transaction.
 */
export async function readStatements(
  chunks: Chunks,
  receive: (part: StatementPart) => void | Promise<void>,
): Promise<Outcome<StatementsRead, StatementRefusal | XmlRefusal>> {
  const reading: Reading = {
    source: null,
    messageId: "",
    open: null,
    done: { statements: 0, entries: 0 },
    parts: [],
  };
  try {
    const read = await readTrees(chunks, {
      document: (namespace, line) => {
        reading.source = sourceOf(namespace, line);
      },
      gathers: (name, depth) => (name === "GrpHdr" && depth === 3) || (depth === 4 && gathered.has(name)),
      open: (name, depth) => openPart(reading, name, depth),
      close: (name, depth) => closePart(reading, name, depth),
      tree: (tree) => takeTree(reading, tree),
      pause: async () => {
        for (const part of reading.parts.splice(0)) await receive(part);
      },
    });
    return read.ok ? accept(reading.done) : read;
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** The same for a file small enough to be held. */
export async function readAllStatements(
  chunks: Chunks,
): Promise<Outcome<Statement[], StatementRefusal | XmlRefusal>> {
  const statements: Statement[] = [];
  let lines: StatementEntry[] = [];
  const read = await readStatements(chunks, (part) => {
    if (part.kind === "entry") lines.push(part.entry);
    if (part.kind !== "end") return;
    statements.push({ ...part.statement, lines });
    lines = [];
  });
  return read.ok ? accept(statements) : read;
}

const gathered = new Set(["Id", "Acct", "Bal", "Ntry"]);
const openings = new Set(["OPBD", "PRCD"]);

function sourceOf(namespace: string, line: number): StatementHead["source"] {
  const name = messageName(namespace);
  const source = (["camt.053", "camt.054"] as const).find((known) => name.startsWith(`${known}.001.`));
  if (source === undefined)
    throw new Unreadable(refuse("message-not-a-statement", { message: name.slice(0, 80), line }).refusal);
  return source;
}

function openPart(reading: Reading, name: string, depth: number): void {
  if (depth === 3 && (name === "Stmt" || name === "Ntfctn"))
    reading.open = { id: "", account: null, opening: null, closing: null, head: null, sums: noSums() };
}

function takeTree(reading: Reading, tree: XmlTree): void {
  const { open } = reading;
  if (tree.name === "GrpHdr") reading.messageId = textAt(tree, "MsgId") ?? "";
  if (open === null) return;
  if (tree.name === "Id") open.id = tree.text.trim();
  else if (tree.name === "Acct") open.account = tree;
  else if (tree.name === "Bal") takeBalance(open, tree);
  else if (tree.name === "Ntry") takeEntry(reading, open, tree);
}

function takeBalance(open: OpenStatement, tree: XmlTree): void {
  const type = textAt(tree, "Tp/CdOrPrtry/Cd") ?? "";
  if (!openings.has(type) && type !== "CLBD") return;
  const on = dayAt(tree, "Dt");
  if (on === null) throw unreadable(tree, "Dt", null);
  const balance = { amount: signedAmount(tree, "Amt", textAt(tree, "CdtDbtInd")), on };
  if (type === "CLBD") open.closing = balance;
  else open.opening ??= balance;
}

function takeEntry(reading: Reading, open: OpenStatement, tree: XmlTree): void {
  const entry = entryOfTree(tree);
  if (entry === null) return;
  headOf(reading, open);
  addEntry(open.sums, entry);
  reading.done.entries += 1;
  reading.parts.push({ kind: "entry", entry });
}

function closePart(reading: Reading, name: string, depth: number): void {
  const { open } = reading;
  if (open === null || depth !== 3 || (name !== "Stmt" && name !== "Ntfctn")) return;
  const closed = closeStatement(headOf(reading, open), open, open.sums);
  if (!closed.ok) throw new Unreadable(closed.refusal);
  reading.parts.push({ kind: "end", statement: closed.value });
  reading.done.statements += 1;
  reading.open = null;
}

/** Said once, before the first entry: identity and account come first in the file. */
function headOf({ source, messageId, parts }: Reading, open: OpenStatement): StatementHead {
  if (open.head !== null) return open.head;
  const account = open.account === null ? null : textAt(open.account, "Id/IBAN", "Id/Othr/Id");
  const head = {
    source: source ?? "camt.053",
    messageId,
    id: open.id,
    account: account ?? "",
    currency: (open.account === null ? null : textAt(open.account, "Ccy")) ?? "EUR",
  };
  open.head = head;
  parts.push({ kind: "statement", statement: head });
  return head;
}
