import { accept, refuse } from "#kernel/outcome.ts";
import { findAdvance, holdAdvancesForBank, receiveFromBank } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { LineMatch } from "../domain/line-match.ts";
import { checkShares, type LineShare } from "../domain/line-shares.ts";
import { bankReferenceOf, type Deciding, takeWaiting } from "./match-line.ts";
import type { BankingOffice } from "./office.ts";

/** A person says which advances one credit pays, and how much of each: all of it, at once. */
export async function splitLine(
  office: BankingOffice,
  transaction: Transaction,
  request: Deciding & { readonly shares: readonly LineShare[] },
) {
  const { territory, shares, person: by, now: at } = request;
  const found = await takeWaiting(office, transaction, request);
  if (!found.ok) return found;
  const line = found.value;
  if (line.amount < 0n) return refuse("line-is-a-debit", { amount: line.amount });
  const checked = checkShares(shares, line.amount);
  if (!checked.ok) return checked;
  await holdAdvancesForBank(transaction, { territory, ids: new Set(shares.map(({ advance }) => advance)) });

  const kept = [];
  for (const share of shares) {
    const lent = await findAdvance(transaction, { territory, advance: share.advance });
    if (lent === null || lent.fund !== line.fund) return refuse("advance-unknown");
    const id = newId(at);
    const bankReference = bankReferenceOf(id);
    const receipt = { territory, ...share, receivedOn: line.bookedOn, bankReference, now: at };
    const received = await receiveFromBank(transaction, receipt);
    if (!received.ok) return refuse("line-refused-by-advance", { firm: lent.firm.name, on: line.bookedOn });
    kept.push({ ...share, id, line: line.id, reference: bankReference });
  }
  await office.lineShares.add(transaction, territory, kept);
  const match = { as: "advance" as const, run: null, item: null, advance: null, by, at, why: null };
  await office.statements.setMatch(transaction, line, match);
  return accept(line);
}

/** Of the lines shown, what each gave to which advance. */
export async function sharesOf(
  { lineShares }: BankingOffice,
  transaction: Transaction,
  {
    territory,
    lines,
  }: {
    readonly territory: string;
    readonly lines: readonly {
      readonly id: string;
      readonly matchedAs: LineMatch;
      readonly advance: string | null;
    }[];
  },
) {
  const shared = lines.flatMap(({ id, matchedAs, advance }) =>
    matchedAs === "advance" && advance === null ? [id] : [],
  );
  const told = [];
  for (const { line, advance, amount } of await lineShares.list(transaction, { territory, lines: shared })) {
    const lent = await findAdvance(transaction, { territory, advance });
    told.push({ line, advance, firm: lent?.firm.name ?? "", amount });
  }
  return told.toSorted((a, b) => Number(b.amount - a.amount) || a.firm.localeCompare(b.firm, "fr"));
}
