import { invariant } from "#kernel/invariant.ts";
import type { Cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankLine } from "../domain/bank-line.ts";
import { type FoundLine, nameOfFound } from "../domain/found-line.ts";
import { applyLines } from "./apply-lines.ts";
import { findLines } from "./find-lines.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import { readLines } from "./read-lines.ts";
import type { Match } from "./statement-book.ts";
import type { Vault } from "./vault.ts";

export type TakingLines = WhichFund & {
  readonly content: Uint8Array;
  readonly vault: Vault;
  readonly statement: string;
  readonly held: ReadonlySet<string>;
  readonly returnFeeLimit: Cents;
  /** How many of its lines an earlier file had brought. */
  readonly known: number;
  readonly now: string;
};

/** The second reading: each chunk is recognised, told to the books and kept, before the next is read. */
export async function takeLines(
  office: BankingOffice,
  transaction: Transaction,
  taking: TakingLines,
): Promise<{ readonly added: number; readonly matched: number }> {
  const taken = { added: 0, matched: 0 };
  const refused = new Set<string>();
  const read = await readLines(office, taking, {
    async take(chunk) {
      const lines = await freshOf(office, transaction, taking, chunk);
      const found = await findLines(office, transaction, { ...taking, lines, refused });
      const matches = await matchesOf(office, transaction, taking, { lines, found });
      for (const [index, what] of found.entries()) {
        const name = what === null ? null : nameOfFound(what);
        if (name !== null && matches[index] === null) refused.add(name);
      }
      const kept = lines.map((line, index) => ({
        ...line,
        id: newId(taking.now),
        match: matches[index] ?? null,
      }));
      await office.statements.addLines(transaction, taking, kept);
      taken.added += lines.length;
      taken.matched += matches.filter((match) => match !== null).length;
    },
  });
  invariant(read.ok && read.value.kind === "statements", "a file that was read once reads the same again");
  return taken;
}

async function freshOf(
  { statements }: BankingOffice,
  transaction: Transaction,
  { known, ...which }: TakingLines,
  lines: readonly BankLine[],
): Promise<readonly BankLine[]> {
  if (known === 0) return lines;
  const keys = lines.map(({ key }) => key);
  const told = await statements.listKnownKeys(transaction, { ...which, keys });
  return lines.filter(({ key }) => !told.has(key));
}

/** Of each line, in the same order; null while it waits for a person. */
async function matchesOf(
  office: BankingOffice,
  transaction: Transaction,
  { territory, fund, now }: TakingLines,
  { lines, found }: { readonly lines: readonly BankLine[]; readonly found: readonly (FoundLine | null)[] },
): Promise<(Match | null)[]> {
  const recognised = lines.flatMap((line, index) => {
    const what = found[index] ?? null;
    return what === null ? [] : [{ line, found: what, index }];
  });
  const applied = await applyLines(office, transaction, { territory, fund, now, lines: recognised });
  const matches: (Match | null)[] = lines.map(() => null);
  for (const [rank, { index }] of recognised.entries()) matches[index] = applied[rank] ?? null;
  return matches;
}
