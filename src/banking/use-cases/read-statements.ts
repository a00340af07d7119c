import { accept } from "#kernel/outcome.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { findAdvance, listUnpaidInstalments } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { foundLine, messageOf } from "../domain/found-line.ts";
import { paymentReason } from "../domain/reason-codes.ts";
import { suggestAdvances } from "../domain/suggest-advances.ts";
import { unbackedAmong } from "./keep-for-firms.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import type { KeptLine } from "./statement-book.ts";

/** As many lines in suspense as a page shows: suggestions are looked for of these alone. */
export const linesShown = 50;

/** What the bank told, some of what waits for someone with whose money it may be, what was recognised. */
export async function readStatements(
  office: BankingOffice,
  transaction: Transaction,
  { after, ...which }: WhichFund & { readonly after: number },
) {
  const { count } = await office.statements.countWaiting(transaction, which);
  const page = { ...which, after, most: linesShown };
  const waiting = await office.statements.listWaiting(transaction, page);
  const lines = await office.statements.listMatched(transaction, which);
  return accept({
    ...which,
    on: await businessDateOf(transaction, which.territory),
    files: await office.statements.list(transaction, which),
    waitingCount: count,
    after,
    waiting: await explained(office, transaction, which, waiting),
    matched: await named(transaction, which.territory, lines),
  });
}

/** Each with whose it may be, or which of our transfers it brings back. */
async function explained(
  office: BankingOffice,
  transaction: Transaction,
  which: WhichFund,
  lines: readonly KeptLine[],
) {
  const credits = lines.filter(mayRepay);
  const suggestions = await suggestionsOf(transaction, which, credits);
  const back = lines.filter(({ amount, endToEnd }) => amount > 0n && endToEnd !== null);
  const endToEnds = back.flatMap(({ endToEnd }) => endToEnd ?? []);
  const { runs } = office;
  const items = await runs.listSentItems(transaction, { ...which, endToEnds });
  const messages = lines.flatMap((line) => messageOf(line) ?? []);
  const sent = await runs.listSentRuns(transaction, { ...which, messageIds: messages });
  const collections = new Set(sent.flatMap((run) => (run.kind === "collection" ? [run.messageId] : [])));
  const known = {
    itemOf: (endToEnd: string) => items.get(endToEnd),
    returnsOf: () => [],
    runOf: () => undefined,
  };
  const unbacked = await unbackedAmong(office, transaction, { ...which, lines });
  return lines.map((line) => {
    const found = foundLine(line, known);
    const isBack = found?.as === "transfer-returned";
    const owedBack = unbacked.get(line.id) ?? [];
    return {
      ...line,
      isPart: line.partOf !== null,
      isRun: line.amount > 0n && collections.has(messageOf(line) ?? "") && !items.has(line.endToEnd ?? ""),
      owedBack: owedBack.map(({ advance, firm, amount }) => ({ advance, firm, amount })),
      suggestions: isBack || owedBack.length > 0 ? [] : (suggestions.get(line.id) ?? []),
      transfer: isBack ? { advance: found.item.advance, firm: found.item.firm } : null,
    };
  });
}

/** A transfer of ours that comes back repays nothing. */
function mayRepay({ amount, kind }: KeptLine): boolean {
  return amount > 0n && kind !== "transfer-returned";
}

async function suggestionsOf(transaction: Transaction, which: WhichFund, lines: readonly KeptLine[]) {
  if (lines.length === 0) return new Map<string, never[]>();
  const always = { from: plainDate("1600-01-01"), until: plainDate("9999-12-31") };
  const due = await listUnpaidInstalments(transaction, { ...which, ...always });
  const open = [...Map.groupBy(due, ({ advance }) => advance)].map(([advance, instalments]) => ({
    advance,
    firm: instalments[0]?.firm.name ?? "",
    instalments: instalments.map(({ instalment: number, payOn, amount: left }) => ({ number, payOn, left })),
  }));
  const suggest = suggestAdvances(open);
  return new Map(
    lines.map(({ id, otherParty, words, ...line }) => [
      id,
      suggest({ ...line, text: `${otherParty ?? ""} ${words}` }),
    ]),
  );
}

async function named(transaction: Transaction, territory: string, lines: readonly KeptLine[]) {
  const firms = new Map<string, string | null>();
  for (const { match } of lines) {
    const advance = match?.advance ?? null;
    if (advance === null || firms.has(advance)) continue;
    const lent = await findAdvance(transaction, { territory, advance });
    firms.set(advance, lent?.firm.name ?? null);
  }
  return lines.map((line) => {
    const advance = line.match?.advance ?? null;
    const reason = line.returnCode === null ? null : paymentReason(line.returnCode);
    return {
      ...line,
      matchedAs: line.match?.as ?? ("set-aside" as const),
      advance,
      firm: advance === null ? null : (firms.get(advance) ?? null),
      reason: reason && { code: reason.code, meaning: reason.meaning, action: reason.action },
    };
  });
}
