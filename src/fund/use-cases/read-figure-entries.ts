import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { entryFigures } from "../domain/entry-figures.ts";
import { type FigureDefinition, figureDefinition } from "../domain/figure-dictionary.ts";
import { type EntryFigureKey, type MeasuredKey, promiseFigureKeys } from "../domain/figure-keys.ts";
import {
  addUpPromises,
  type FigureLine,
  type FigurePlace,
  readPlace,
  writePlace,
} from "../domain/figure-line.ts";
import { type AskedAsOf, getFund } from "./get-fund.ts";
import type { AsOf, FundOffice, WhichFund } from "./office.ts";

export type AskedEntries = WhichFund &
  AskedAsOf & { readonly figure: MeasuredKey; readonly after?: string | undefined; readonly limit: number };

export type FigureEntries = {
  readonly figure: FigureDefinition;
  readonly on: AsOf["on"];
  readonly entries: FigureLine[];
  readonly next: string | null;
};

/** Every figure opens: the lines that make it, each with what the figure had become. */
export async function readFigureEntries(
  office: FundOffice,
  transaction: Transaction,
  asked: AskedEntries,
): Promise<Outcome<FigureEntries, Refusal<"fund-unknown" | "page-unreadable">>> {
  const found = await getFund(office, transaction, asked);
  if (!found.ok) return found;
  const after = asked.after === undefined ? accept(null) : readPlace(asked.after);
  if (!after.ok) return after;

  const { territory, fund, figure, limit } = asked;
  const question = { territory, fund, ...found.value.asOf, after: after.value, limit: limit + 1 };
  const lines = isPromised(figure)
    ? await promisedLines(office, transaction, { ...question, figure })
    : await office.books.lines(transaction, {
        ...question,
        terms: entryFigures[figure as EntryFigureKey],
      });
  const entries = lines.slice(0, limit);
  return accept({
    figure: figureDefinition(figure),
    on: question.on,
    entries,
    next: lines.length > limit ? placeOf(entries.at(-1)) : null,
  });
}

function isPromised(figure: MeasuredKey): boolean {
  return promiseFigureKeys.some((key) => key === figure);
}

type PromisedQuestion = WhichFund &
  AsOf & { readonly figure: MeasuredKey; readonly after: FigurePlace | null; readonly limit: number };

/** Few enough to be added up here; a promise has its rank for place. */
async function promisedLines(
  { promises }: FundOffice,
  transaction: Transaction,
  question: PromisedQuestion,
): Promise<FigureLine[]> {
  const movements = await promises.movements(transaction, question);
  const told = movements.filter(
    ({ figure, effectiveOn }) => figure === question.figure && effectiveOn <= question.on,
  );
  const from = question.after?.position ?? 0;
  return addUpPromises(told).slice(from, from + question.limit);
}

function placeOf(line: FigureLine | undefined): string | null {
  return line === undefined ? null : writePlace({ ...line, number: line.number ?? 0n });
}
