import { accept } from "#kernel/outcome.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { findAdvance, listUnpaidInstalments } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { paymentReason } from "../domain/reason-codes.ts";
import { type OpenAdvance, suggestAdvances } from "../domain/suggest-advances.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import type { KeptLine } from "./statement-book.ts";

/** What the bank told, what waits for someone with whose money it may be, what was recognised. */
export async function readStatements(office: BankingOffice, transaction: Transaction, which: WhichFund) {
  const on = await businessDateOf(transaction, which.territory);
  const waiting = await office.statements.listWaiting(transaction, which);
  const open = waiting.some(({ amount }) => amount > 0n) ? await openAdvances(transaction, which) : [];
  const lines = (await office.statements.listLines(transaction, which)).filter(({ match }) => match !== null);
  return accept({
    ...which,
    on,
    files: await office.statements.list(transaction, which),
    waiting: waiting.map((line) => ({ ...line, suggestions: suggestionsFor(line, open) })),
    matched: await named(transaction, which.territory, lines),
  });
}

function suggestionsFor(line: KeptLine, open: readonly OpenAdvance[]) {
  // A transfer of ours that comes back repays nothing.
  if (line.amount <= 0n || line.kind === "transfer-returned") return [];
  return suggestAdvances({ ...line, text: `${line.otherParty ?? ""} ${line.words}` }, open);
}

async function openAdvances(transaction: Transaction, which: WhichFund): Promise<OpenAdvance[]> {
  const always = { from: plainDate("1600-01-01"), until: plainDate("9999-12-31") };
  const due = await listUnpaidInstalments(transaction, { ...which, ...always });
  return [...Map.groupBy(due, ({ advance }) => advance)].map(([advance, instalments]) => ({
    advance,
    firm: instalments[0]?.firm.name ?? "",
    instalments: instalments.map(({ instalment: number, payOn, amount: left }) => ({ number, payOn, left })),
  }));
}

async function named(transaction: Transaction, territory: string, lines: readonly KeptLine[]) {
  const told = [];
  for (const line of lines) {
    const advance = line.match?.advance ?? null;
    const firm = advance === null ? null : await findAdvance(transaction, { territory, advance });
    const reason = line.returnCode === null ? null : paymentReason(line.returnCode);
    told.push({
      ...line,
      matchedAs: line.match?.as ?? ("set-aside" as const),
      advance,
      firm: firm?.firm.name ?? null,
      reason: reason && { code: reason.code, meaning: reason.meaning, action: reason.action },
    });
  }
  return told;
}
