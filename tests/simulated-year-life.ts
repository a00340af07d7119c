import { type Cents, cents } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { must, type YearDesk } from "./simulated-year-desk.ts";

/** Numbers that only the seed decides (mulberry32). */
export function chanceFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    isUnder: (share: number) => next() < share,
    /** From one to the other, both included. */
    between: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    pick: <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)],
  };
}

export type Line = Awaited<ReturnType<YearDesk["list"]>>[number];

export interface Year {
  readonly desk: YearDesk;
  readonly chance: ReturnType<typeof chanceFrom>;
  today: PlainDate;
  /** What is to be done on a later day. */
  readonly later: { readonly on: PlainDate; readonly act: () => Promise<void> }[];
  /** Advances of which something is still to be told: no other story begins there. */
  readonly busy: Set<string>;
  /** How often each thing was done. */
  readonly done: Map<string, number>;
}

export const decision = (on: PlainDate) => ({ on, by: "committee", reference: `PV du ${on}` }) as const;
let references = 0;
export const reference = (word: string) => `${word} ${(references += 1)}`;

export function count(year: Year, what: string): void {
  year.done.set(what, (year.done.get(what) ?? 0) + 1);
}

export function inDays(year: Year, least: number, most: number, act: () => Promise<void>): void {
  year.later.push({ on: addDays(year.today, year.chance.between(least, most)), act });
}

/** One that is running and of which nothing is to come but its debits. */
export async function choose(
  year: Year,
  which: (line: Line) => boolean = () => true,
): Promise<Line | undefined> {
  const lines = await year.desk.list();
  return year.chance.pick(
    lines.filter(
      (line) =>
        line.status === "running" && !year.busy.has(line.id) && line.outstanding > 100n && which(line),
    ),
  );
}

/** Today, or, told late, a day of a month that is closed already: before other news of the advance, perhaps. */
export async function dayOf({ desk, chance, today }: Year, advance: string): Promise<PlainDate> {
  if (!chance.isUnder(0.25)) return today;
  const day = addDays(plainDate(`${today.slice(0, 8)}01`), -chance.between(1, 12));
  const { disbursedOn } = await desk.read(advance);
  return disbursedOn !== null && disbursedOn <= day ? day : today;
}

/** What is left of a debt, in part: never a round amount. */
export function partOf({ chance }: Year, amount: bigint): Cents {
  return cents((amount * BigInt(chance.between(11, 67))) / 100n + 1n);
}

export async function receive(year: Year, advance: string, amount: Cents, on = year.today): Promise<void> {
  const { desk } = year;
  const body = { amount, receivedOn: on, bankReference: reference("VIR") };
  must(await desk.lending.recordRepayment({ params: desk.which(advance), body, key: desk.key() }));
  desk.saw(amount, on);
  count(year, "transfers");
}
