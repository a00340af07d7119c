import { type Cents, cents, plus } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import type { PromiseMovement } from "./promises.ts";

/** One line behind a figure. */
export type FigureLine = {
  /** Its place in the journal; null for a promise. */
  readonly number: bigint | null;
  readonly position: number;
  readonly entry: string | null;
  readonly effectiveOn: PlainDate;
  readonly recordedAt: string;
  readonly kind: string;
  readonly act: string;
  readonly account: string;
  /** What it adds to the figure. */
  readonly amount: Cents;
  /** The figure once it is counted. */
  readonly balance: Cents;
};

/** Where a page ends and the next begins. */
export type FigurePlace = {
  readonly effectiveOn: PlainDate;
  readonly number: bigint;
  readonly position: number;
};

/** "2008-01-15.12.1". */
export function writePlace({ effectiveOn, number, position }: FigurePlace): string {
  return `${effectiveOn}.${number}.${position}`;
}

export function readPlace(text: string): Outcome<FigurePlace, Refusal<"page-unreadable">> {
  const match = /^(\d{4}-\d{2}-\d{2})\.(\d{1,18})\.(\d{1,4})$/.exec(text);
  const day = parsePlainDate(match?.[1] ?? "");
  if (!match || !day.ok) return refuse("page-unreadable", { after: text }, "after");
  return accept({
    effectiveOn: day.value,
    number: BigInt(match[2] ?? 0),
    position: Number(match[3] ?? 0),
  });
}

/** Promises in their order, each with what the figure has become. */
export function addUpPromises(movements: readonly PromiseMovement[]): FigureLine[] {
  let balance = cents(0n);
  return movements
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0))
    .map(({ effectiveOn, recordedAt, kind, act, account, amount }, index) => {
      balance = plus(balance, amount);
      return {
        effectiveOn,
        recordedAt,
        kind,
        act,
        account,
        amount,
        balance,
        number: null,
        position: index + 1,
        entry: null,
      };
    });
}
