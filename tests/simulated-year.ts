import { cents, sum } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { acts, returnLater } from "./simulated-year-acts.ts";
import { checkMonthEnd, checkYear, type MonthEnd, seeMonthEnd } from "./simulated-year-checks.ts";
import { inWords, must, takenOverOn, type YearDesk, yearDesk } from "./simulated-year-desk.ts";
import { chanceFrom, type Year } from "./simulated-year-life.ts";

export interface YearAsked {
  readonly advances: number;
  readonly seed: number;
  /** How many advances are seen at each end of a quarter, and a few at each month end, to be read again as they were known then. */
  readonly sample: number;
  /** The days of a month on which advances fall due. */
  readonly dueDays: readonly number[];
  /** Those on which people work: what happens between two of them is told on the second. */
  readonly workDays: readonly number[];
  readonly onMonth?: (month: PlainDate) => void;
}

export interface YearTold {
  /** What does not hold, in words; nothing when the year is right. */
  readonly broken: readonly string[];
  readonly done: ReadonlyMap<string, number>;
  readonly debits: number;
  readonly entries: bigint;
  /** Asked for a closed day, posted on the first open one. */
  readonly toldLate: number;
  readonly fecLines: number;
  /** What the `hledger` program said, or null where there is none. */
  readonly hledger: string | null;
}

/** Months after which a story of that kind must have happened, however few the advances; then, how often a month for each hundred. */
const plan: readonly (readonly [name: keyof typeof acts, months: readonly number[], perHundred: number])[] = [
  ["grant, at once", [2, 4, 7, 9], 1],
  ["grant, in two tranches", [3, 8], 0.4],
  ["grant, transfer rejected", [5], 0.05],
  ["deferral, longer", [3, 8], 0.8],
  ["deferral, term kept", [4, 10], 0.5],
  ["prepayment, next-first", [2], 0.3],
  ["prepayment, last-first", [5], 0.3],
  ["prepayment, spread", [7], 0.3],
  ["prepayment, usual rule", [9], 0.3],
  ["delay asked, then answered", [2, 5, 11], 0.4],
  ["extension", [6], 0.2],
  ["due date moved", [3, 11], 0.3],
  ["replan", [7], 0.2],
  ["early settlement", [10], 0.3],
  ["overpayment refunded", [4, 9], 0.2],
  ["overpayment moved", [6], 0.2],
  ["mistake", [3, 8], 0.2],
  ["write-off", [3, 9], 0.1],
  ["liquidation", [6], 0.05],
  ["redressement", [4], 0.05],
  ["told after the month is closed", [2, 6, 10], 0.3],
];

export const kindsOfStories = Object.keys(acts);

/** The day of a month on which the month before is closed. */
const closingDay = "-05";
const lastDay = plainDate("2012-01-20");

/** Plays a year of a fund through the product's own doors, day by day, and says what does not hold. */
export async function playYear(database: Database, asked: YearAsked): Promise<YearTold> {
  const desk = await yearDesk(database, cents(BigInt(asked.advances + 30) * 20_000_00n));
  try {
    const chance = chanceFrom(asked.seed);
    const year: Year = {
      desk,
      chance,
      today: takenOverOn,
      later: [],
      busy: new Set(),
      done: new Map(),
    };
    await takeOver(year, asked);
    const told = { broken: [] as string[], seen: [] as MonthEnd[], debits: 0 };
    while (year.today <= lastDay) {
      desk.clock.moveTo(year.today);
      if (year.today.endsWith("-01")) planMonth(year, asked.advances);
      await liveDay(year);
      if (year.today.endsWith(closingDay)) {
        const until = addDays(plainDate(`${year.today.slice(0, 8)}01`), -1);
        told.seen.push(await closeBooks(desk, until, asked.sample));
        told.broken.push(...(await checkMonthEnd(desk, told.seen.at(-1) as MonthEnd)));
        asked.onMonth?.(until);
      }
      told.debits += await closeNights(year, asked, told.broken);
    }
    desk.clock.moveTo(year.today);
    const { broken, ...checked } = await checkYear(desk, told.seen);
    return { ...checked, broken: [...told.broken, ...broken], done: year.done, debits: told.debits };
  } finally {
    await desk.stop();
  }
}

/** What happens that month, each on its day; in January of the next year, late news alone. */
function planMonth(year: Year, advances: number): void {
  const { chance, today, later } = year;
  const month = today >= "2012" ? 0 : Number(today.slice(5, 7));
  for (const [name, months, perHundred] of plan) {
    const isAfter = name === "told after the month is closed";
    const expected = (advances * perHundred) / 100;
    const some = Math.floor(expected) + (chance.isUnder(expected % 1) ? 1 : 0);
    const timesAfter = isAfter ? 2 : 0;
    const times = month === 0 ? timesAfter : Math.max(some, months.includes(month) ? 1 : 0);
    for (let time = 0; time < times; time += 1) {
      const day = chance.between(8, isAfter ? 15 : 26);
      later.push({ on: addDays(today, day - 1), act: async () => happen(year, name, 12) });
    }
  }
}

async function liveDay({ later, today }: Year): Promise<void> {
  const due = later.filter(({ on }) => on <= today);
  later.splice(0, later.length, ...later.filter(({ on }) => on > today));
  for (const { act } of due) await act();
}

/** Where it finds no advance to happen to, it tries again some days later. */
async function happen(year: Year, name: keyof typeof acts, tries: number): Promise<void> {
  const { done, later, today } = year;
  const act: (lived: Year) => Promise<boolean> = acts[name];
  if (await act(year)) done.set(name, (done.get(name) ?? 0) + 1);
  else if (tries > 1) later.push({ on: addDays(today, 3), act: async () => happen(year, name, tries - 1) });
}

/** The month, and the year with its last one: by the treasurer. */
async function closeBooks(desk: YearDesk, until: PlainDate, sample: number): Promise<MonthEnd> {
  desk.sit("treasurer");
  const kinds = until.endsWith("-12-31") ? (["month", "year"] as const) : (["month"] as const);
  for (const kind of kinds)
    must(await desk.funds.closePeriod({ params: desk.params, body: { kind, until }, key: desk.key() }));
  desk.closed(until);
  const isQuarter = Number(until.slice(5, 7)) % 3 === 0;
  const seen = await seeMonthEnd(desk, until, isQuarter ? sample : Math.min(sample, 5));
  desk.sit("coordinator");
  return seen;
}

/** The debits of the day are presented, those that the list announced, no other; some will come back. Nights without anything follow. */
async function closeNights(year: Year, { workDays }: YearAsked, broken: string[]): Promise<number> {
  const { desk, chance, today } = year;
  const lines = await desk.list();
  const announced = lines.filter(({ nextDebit }) => nextDebit?.on === today);
  const until =
    announced.length > 0
      ? addDays(today, 1)
      : nextEvent(
          today,
          lines.flatMap(({ nextDebit }) => nextDebit?.on ?? []),
          workDays,
        );
  const expected = sum(announced.map(({ nextDebit }) => nextDebit?.amount ?? cents(0n)));
  desk.clock.moveOnTo(addDays(until, -1));
  const body = { until };
  const closed = must(await desk.lending.closeDays({ params: desk.params, body, key: desk.key() }));
  // Two instalments of one advance may fall on one day.
  if (closed.debits < announced.length || closed.amount !== expected)
    broken.push(`${today}: ${inWords(closed)} instead of ${announced.length} debits of ${expected} cents`);
  desk.saw(closed.amount, today);
  for (const { id } of announced) if (chance.isUnder(0.06)) returnLater(year, id, today);
  year.today = until;
  return closed.debits;
}

/** The next day on which there is something to do. */
function nextEvent(today: PlainDate, debits: readonly PlainDate[], workDays: readonly number[]): PlainDate {
  let day = addDays(today, 1);
  while (!isEvent(day)) day = addDays(day, 1);
  return day;

  function isEvent(on: PlainDate): boolean {
    const isFixed = on.endsWith("-01") || on.endsWith(closingDay) || on > lastDay;
    return isFixed || debits.includes(on) || workDays.includes(Number(on.slice(8)));
  }
}

const heading = [
  ..."référence,entreprise,siren,code commune,commune,décidée le,versée le,montant versé,reste dû".split(","),
  ..."dont en retard,en retard depuis,prochaine échéance,échéances restantes".split(","),
];

/** One in five is late already; each tenth firm has two. */
async function takeOver({ desk, chance }: Year, { advances, dueDays }: YearAsked): Promise<void> {
  const rows = Array.from({ length: advances }, (_, index) => {
    const firm = index % 10 === 1 ? index - 1 : index;
    const left = chance.between(5, 140) * 100 + chance.between(0, 99) / 100;
    const late = chance.isUnder(0.2) ? left / 8 : 0;
    const isLate = late > 0;
    const due = String(chance.pick(dueDays) ?? 1).padStart(2, "0");
    const firmCells = [`A-${index}`, `Entreprise ${firm}`, sirenOf(firm), "54323", "Longwy"];
    const lateCells = isLate ? [late.toFixed(2), "2010-11-17"] : ["", ""];
    return [
      ...firmCells,
      "2009-01-05",
      "2009-02-08",
      "20000",
      left.toFixed(2),
      ...lateCells,
      `2011-01-${due}`,
      String(chance.between(4, 40)),
    ];
  });
  const body = { fund: desk.fund, on: takenOverOn, heading, rows };
  const { outstanding } = must(
    await desk.lending.takeOverAdvances({ params: desk.params, body, key: desk.key() }),
  );
  desk.gave(outstanding, takenOverOn);
}

/** Its last digit is a key (Luhn). */
function sirenOf(index: number): string {
  const digits = String(10_000_000 + index);
  const total = digits.split("").reduce((added, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return added + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (total % 10)) % 10}`;
}
