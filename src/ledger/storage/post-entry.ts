import { sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { checkEntry, type EntryRefusal } from "../domain/check-entry.ts";
import type { Entry, Posted, Reversal, Unit } from "../domain/entry.ts";
import { ledgerOf } from "./tables.ts";

export type PostRefusal = EntryRefusal | Refusal<"already-posted" | "beyond-available">;

export type ReversalRefusal = Refusal<
  | "entry-unknown"
  | "already-reversed"
  | "reversal-of-a-reversal"
  | "reason-missing"
  | "already-posted"
  | "beyond-available"
>;

/**
 * Posts an entry, on the first open day when its own is closed, as the last thing before the transaction ends: from here to the commit the territory's other posts wait.
 * A refusal has written nothing and leaves the transaction usable. `beyond-available` tells the account and, in its unit,
 * what was available and what was wanted.
 */
export async function postEntry(
  transaction: Transaction,
  entry: Entry,
): Promise<Outcome<Posted, PostRefusal>> {
  const checked = checkEntry(entry);
  if (!checked.ok) return checked;

  const answer = await ledgerPost(transaction, wordsOf(entry));
  return readAnswer<PostRefusal["reason"]>(entry.id, answer);
}

/**
 * Posts entries in their order, each as `postEntry` would have after those before it, and answers each: the same chain and the same
 * balances, for a few statements in all. To be called last, as `postEntry`.
 */
export async function postEntries(
  transaction: Transaction,
  entries: readonly Entry[],
): Promise<Outcome<Posted, PostRefusal>[]> {
  const checks = entries.map(checkEntry);
  const checked = checks.flatMap((check) => (check.ok ? [check.value] : []));
  const answers = (await ledgerPostMany(transaction, checked)).values();
  return checks.map((check) => {
    if (!check.ok) return check;
    const { value: answer } = answers.next();
    invariant(answer !== undefined, "each entry has its answer");
    return readAnswer<PostRefusal["reason"]>(check.value.id, answer);
  });
}

/** Posts the exact opposite of an entry, once; neither entry is ever changed. To be called last, as `postEntry`. */
export async function reverseEntry(
  transaction: Transaction,
  { entryId, ...reversal }: Reversal,
): Promise<Outcome<Posted, ReversalRefusal>> {
  if (reversal.reason.trim() === "") return refuse("reason-missing", {}, "reason");

  const answer = await ledgerPost(transaction, { ...reversal, kind: "reversal", reverses: entryId });
  return readAnswer<ReversalRefusal["reason"]>(reversal.id, answer);
}

/** Erases the free text of an entry, which stays as it is, chained. Tells whether there was one. */
export async function eraseReason(
  transaction: Transaction,
  { territory, entryId }: { territory: string; entryId: string },
): Promise<boolean> {
  const { rows } = await sql<{ erased: boolean }>`
    select ledger_erase_reason(${territory}, ${entryId}) as erased`.execute(ledgerOf(transaction));
  return rows[0]?.erased === true;
}

type Answer =
  | { readonly refused: string; readonly [fact: string]: string }
  | {
      readonly refused?: never;
      readonly number: string;
      readonly recordedAt: string;
      readonly effectiveOn: PlainDate;
      readonly belowZero: readonly {
        readonly account: string;
        readonly unit: Unit;
        readonly amount: string;
      }[];
    };

function wordsOf({ id, territory, effectiveOn, recordedAt, kind, act, isVoluntary, reason, lines }: Entry) {
  return {
    id,
    territory,
    effectiveOn,
    recordedAt,
    kind,
    act,
    reason,
    voluntary: isVoluntary,
    lines: lines.map(({ account, unit, amount }) => ({ account, unit, amount: String(amount) })),
  };
}

async function ledgerPostMany(transaction: Transaction, entries: readonly Entry[]): Promise<Answer[]> {
  if (entries.length === 0) return [];
  const { rows } = await sql<{ answers: Answer[] }>`
    select ledger_post_many(${JSON.stringify(entries.map(wordsOf))}) as answers`.execute(
    ledgerOf(transaction),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("ledger_post_many answers one row");
  return row.answers;
}

async function ledgerPost(
  transaction: Transaction,
  entry: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { rows } = await sql<{ answer: Answer }>`
    select ledger_post(${JSON.stringify(entry)}) as answer`.execute(ledgerOf(transaction));
  const [row] = rows;
  if (row === undefined) throw new Error("ledger_post answers one row");
  return row.answer;
}

function readAnswer<Reason extends string>(id: string, answer: Answer): Outcome<Posted, Refusal<Reason>> {
  if (answer.refused !== undefined) {
    const { refused, ...facts } = answer;
    return refuse(refused as Reason, Object.fromEntries(Object.entries(facts).map(readFact)));
  }
  return accept({
    id,
    number: BigInt(answer.number),
    recordedAt: answer.recordedAt,
    effectiveOn: answer.effectiveOn,
    belowZero: answer.belowZero.map((balance) => ({ ...balance, amount: BigInt(balance.amount) })),
  });
}

function readFact([name, fact]: [string, string]): [string, string | bigint] {
  return [name, name === "account" || name === "unit" ? fact : BigInt(fact)];
}
