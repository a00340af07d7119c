import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankLine } from "../domain/bank-line.ts";
import type { BankRun, RunItem } from "../domain/bank-run.ts";
import {
  advancesOf,
  type FoundLine,
  foundLine,
  messageOf,
  nameOfFound,
  nameOfTold,
  returnFeeOf,
} from "../domain/found-line.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import { unbackedDebits } from "./recall-debits.ts";

export type Finding = WhichFund & {
  readonly statement: string;
  readonly lines: readonly BankLine[];
  /** Beyond the debit that it takes back, what the bank may keep without a person looking. */
  readonly returnFeeLimit: Cents;
  /** The advances that are held: of no other is anything told. */
  readonly held: ReadonlySet<string>;
  /** What lines of this file were found to be, and their advances refused. */
  readonly refused: ReadonlySet<string>;
};

/** What each line of a chunk is, by its references, those before it being taken; null where a person has to look. */
export async function findLines(
  office: BankingOffice,
  transaction: Transaction,
  finding: Finding,
): Promise<(FoundLine | null)[]> {
  const { lines, held, returnFeeLimit } = finding;
  const items = await namedItems(office, transaction, finding);
  const { told, returns } = await toldOf(office, transaction, finding, [...items.values()]);
  const runs = await namedRuns(office, transaction, finding, items);
  const unbacked = await unbackedDebits(office, transaction, finding);
  const known = {
    itemOf: (endToEnd: string) => items.get(endToEnd),
    returnsOf: ({ id }: RunItem) => returns.get(id) ?? [],
    runOf: (messageId: string) => runs.get(messageId),
  };
  return lines.map((line) => {
    const found = foundLine(line, known);
    if (found === null || !advancesOf(found).every((advance) => held.has(advance))) return null;
    // Money that no loan stands behind is nobody's repayment: a person keeps it for its firm.
    if (itemsReceived(found).some(({ id }) => unbacked.has(id))) return null;
    if (found.as === "return" && returnFeeOf(line, found.item) > returnFeeLimit) return null;
    const name = nameOfFound(found);
    // The same debit told twice in a file is other money under its name: a person looks.
    if (name !== null && told.has(name)) return null;
    if (name !== null) told.add(name);
    if (found.as === "return") returns.set(found.item.id, [...known.returnsOf(found.item), line.bookedOn]);
    return found;
  });
}

/** A return brings its debit and takes it back at once: nothing stays. */
function itemsReceived(found: FoundLine): readonly RunItem[] {
  if (found.as === "debit") return [found.item];
  return found.as === "run" && found.run.kind === "collection" ? found.items : [];
}

async function namedItems(
  { runs }: BankingOffice,
  transaction: Transaction,
  { lines, ...which }: Finding,
): Promise<ReadonlyMap<string, RunItem>> {
  const endToEnds = lines.flatMap(({ endToEnd }) => endToEnd ?? []);
  return runs.listSentItems(transaction, { ...which, endToEnds });
}

/** What earlier lines told of these orders: those of this file by their names, the returns by their days. */
async function toldOf(
  { statements }: BankingOffice,
  transaction: Transaction,
  { territory, statement, refused }: Finding,
  items: readonly RunItem[],
) {
  const ids = items.map(({ id }) => id);
  const told = new Set(refused);
  const returns = new Map<string, PlainDate[]>();
  for (const line of await statements.listItemLines(transaction, { territory, items: ids })) {
    if (line.statement === statement) told.add(nameOfTold(line.as, line.item));
    if (line.as === "return") returns.set(line.item, [...(returns.get(line.item) ?? []), line.bookedOn]);
  }
  return { told, returns };
}

/** The runs that the other lines name, whole. */
async function namedRuns(
  { runs }: BankingOffice,
  transaction: Transaction,
  { lines, territory, fund }: Finding,
  items: ReadonlyMap<string, RunItem>,
): Promise<ReadonlyMap<string, { readonly run: BankRun; readonly items: readonly RunItem[] }>> {
  const others = lines.filter(({ endToEnd }) => endToEnd === null || !items.has(endToEnd));
  const messageIds = others.flatMap((line) => messageOf(line) ?? []);
  const named = new Map<string, { run: BankRun; items: RunItem[] }>();
  for (const run of await runs.listSentRuns(transaction, { territory, fund, messageIds }))
    named.set(run.messageId, {
      run,
      items: await runs.listItems(transaction, { territory, run: run.id }),
    });
  return named;
}
