import { listFunds } from "#fund/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { parseSiren } from "#kernel/siren.ts";
import { advanceHistories } from "#lending/index.ts";
import { businessDateOf, findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { MissingAccount } from "../domain/chart.ts";
import { openMonthsOf } from "../domain/closed-months.ts";
import { fecNotice } from "../domain/fec-notice.ts";
import { fecFileName, fecHeader, fecLineEnd, fecLinesOf } from "../domain/write-fec.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { entriesOfYear } from "./books-state.ts";
import { closedMonths, drawBooks } from "./draw-books.ts";

export type FecQuestion = {
  readonly territory: string;
  readonly year: number;
  readonly siren?: string | undefined;
  readonly isDraft: boolean;
  readonly denied: ReadonlySet<string>;
};

export type FecRefusal =
  | MissingAccount
  | Refusal<
      | "year-not-closed"
      | "siren-missing"
      | "siren-refused"
      | "year-without-entries"
      | "books-name-a-recused-file"
    >;

/** A file's name, and its text piece by piece. */
export type FecFile = { readonly name: string; readonly pieces: Iterable<string> };

/** The FEC of a year: a closed one, or its draft. */
export async function exportFec(
  office: AccountingOffice,
  transaction: Transaction,
  question: FecQuestion,
): Promise<Outcome<FecFile, FecRefusal>> {
  const { territory, year, isDraft, denied } = question;
  const siren = await sirenOf(transaction, question);
  if (!siren.ok) return siren;
  if (await namesDenied(transaction, territory, denied)) return refuse("books-name-a-recused-file");
  const openMonths = openMonthsOf(await closedMonths(transaction, territory), year);
  if (openMonths.length > 0 && !isDraft)
    return refuse("year-not-closed", { year, months: openMonths.join(", ") }, "year");

  const end = plainDate(`${year}-12-31`);
  const today = await businessDateOf(transaction, territory);
  // A draft of the year that runs stops at today: what falls due later has not happened.
  const until = end < today ? end : today;
  const drawn = await drawBooks(office, transaction, { territory, until, denied });
  if (!drawn.ok) return drawn;
  const entries = until < plainDate(`${year}-01-01`) ? [] : entriesOfYear(drawn.value, until);
  if (!entries.some(({ number }) => number !== null)) return refuse("year-without-entries", { year }, "year");

  function* pieces() {
    yield `${fecHeader}${fecLineEnd}`;
    for (const entry of entries) {
      const lines = fecLinesOf(entry);
      if (lines.length > 0) yield lines.map((line) => `${line}${fecLineEnd}`).join("");
    }
  }
  return accept({ name: fecFileName(siren.value, end), pieces: { [Symbol.iterator]: pieces } });
}

/** What goes with the file. */
export async function readFecNotice(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  { territory, year }: { readonly territory: string; readonly year: number },
): Promise<{ name: string; content: string }> {
  const chart = await shelf.listChartChanges(transaction, territory);
  const writtenOn: PlainDate = await businessDateOf(transaction, territory);
  return { name: `description-fec-${year}.txt`, content: fecNotice(chart, { year, writtenOn }) };
}

/** As given, or that of the one body that holds the funds. */
async function sirenOf(
  transaction: Transaction,
  { territory, siren }: FecQuestion,
): Promise<Outcome<string, Refusal<"siren-missing" | "siren-refused">>> {
  if (siren !== undefined && siren.trim() !== "") {
    const parsed = parseSiren(siren);
    return parsed.ok ? parsed : refuse("siren-refused", { siren }, "siren");
  }
  const funds = await listFunds(transaction, territory);
  const operators = [...new Set(funds.map(({ operator }) => operator))];
  const found = await findOrganisations(transaction, operators);
  const known = operators.flatMap((id) => found.get(id)?.siren ?? []);
  const [only] = known;
  return only === undefined || operators.length !== 1 ? refuse("siren-missing", {}, "siren") : accept(only);
}

async function namesDenied(
  transaction: Transaction,
  territory: string,
  denied: ReadonlySet<string>,
): Promise<boolean> {
  if (denied.size === 0) return false;
  const histories = await advanceHistories(transaction, territory);
  return histories.some(({ application }) => denied.has(application));
}
