import { array, assert, bigInt, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { FundEntry } from "./fund-entry.ts";
import { lowestFree, shareTransfer, stateOf, type TransferShare, unlentBy } from "./fund-transfer.ts";
import { traceUse } from "./fund-use.ts";

const unlent = (...amounts: readonly [string, number][]): TransferShare[] =>
  amounts.map(([funder, amount]) => ({ funder, amount: euros(amount) }));

function shared(amount: number | string, free: number, ...of: readonly [string, number][]) {
  const outcome = shareTransfer(euros(amount), { free: euros(free), unlent: unlent(...of) });
  return outcome.ok
    ? Object.fromEntries(outcome.value.map((share) => [share.funder, Number(share.amount)]))
    : outcome.refusal;
}

describe("a transfer between funds", () => {
  it("moves each funder's capital pro rata of what is lent to nobody, to the cent", () => {
    expect(shared("100", 300, ["town", 200], ["plant", 100])).toEqual({ town: 6_667, plant: 3_333 });
    expect(shared("0.01", 300, ["town", 100], ["plant", 100])).toEqual({ town: 1 });
  });

  it("is refused above what is free, not at it nor below, with what may leave", () => {
    expect(shared("99.99", 100, ["town", 300])).toEqual({ town: 9_999 });
    expect(shared("100", 100, ["town", 300])).toEqual({ town: 10_000 });
    expect(shared("100.01", 100, ["town", 300])).toMatchObject({
      reason: "transfer-beyond-free",
      facts: { amount: 10_001n, free: 10_000n },
    });
  });

  it("leaves what no funder gave where it is", () => {
    expect(shared("60", 100, ["town", 50])).toMatchObject({ facts: { free: 5_000n } });
    expect(shared("1", 100)).toMatchObject({ reason: "transfer-beyond-free", facts: { free: 0n } });
  });

  it("counts of a funder what is lent to nobody on its day and still today", () => {
    const use = (available: number) => traceUse([paid("a", available)], []).funders;
    expect(unlentBy(use(300), use(200))).toEqual([{ funder: "town", amount: 20_000n }]);
    expect(unlentBy(use(100), use(200))).toEqual([{ funder: "town", amount: 10_000n }]);
    expect(unlentBy(use(100), [])).toEqual([{ funder: "town", amount: 0n }]);
  });

  it("looks at what is free from its day on, not before", () => {
    const entries = [move("2026-01-01", 100), move("2026-02-01", -70), move("2026-03-01", 50)];
    expect(lowestFree(entries, plainDate("2026-01-31"))).toBe(euros(30));
    expect(lowestFree(entries, plainDate("2026-02-28"))).toBe(euros(30));
    expect(lowestFree(entries, plainDate("2026-03-01"))).toBe(euros(80));
    expect(lowestFree([], plainDate("2026-03-01"))).toBe(0n);
  });

  it("is waiting, then made or refused, then reversed", () => {
    const someone = { by: "x", at: "2026-01-01T08:00:00Z" };
    expect(stateOf({ decided: null, reversed: null })).toBe("waiting");
    expect(stateOf({ decided: { ...someone, outcome: "refused" }, reversed: null })).toBe("refused");
    const made = { ...someone, outcome: "made" as const };
    expect(stateOf({ decided: made, reversed: null })).toBe("made");
    expect(stateOf({ decided: made, reversed: { ...someone, why: "erreur" } })).toBe("reversed");
  });
});

const funders = ["town", "plant", "state"];
const anAct = record({
  kind: constantFrom("pay", "lend", "repay", "transfer", "reverse"),
  funder: integer({ min: 0, max: 2 }),
  cents: bigInt({ min: 1n, max: 100_000n }),
});

describe("the capital of each funder over two funds", () => {
  it("is what it paid, whatever was transferred, lent and reversed, and nothing moves beyond what is lent to nobody", () => {
    assert(
      property(array(anAct, { maxLength: 30 }), (acts) => {
        const books: Record<"a" | "b", FundEntry[]> = { a: [], b: [] };
        const given = new Map<string, bigint>();
        const moved: { entry: string; from: "a" | "b"; shares: readonly TransferShare[] }[] = [];
        for (const [index, { kind, funder: place, cents: amount }] of acts.entries()) {
          const from = place === 0 ? "b" : "a";
          const to = from === "a" ? "b" : "a";
          const funder = funders[place] ?? "";
          const free = cents(freeOf(books[from]));
          if (kind === "pay") {
            books.a.push(
              entryOf(index, "contribution", [["free", "fund:a", amount], capital("a", funder, -amount)]),
            );
            given.set(funder, (given.get(funder) ?? 0n) + amount);
          }
          if (kind === "lend" && amount <= free) {
            books[from].push(
              entryOf(index, "disbursement", [
                ["owed", `loan:${from}`, amount],
                ["free", "fund", -amount],
              ]),
            );
          }
          if (kind === "repay" && amount <= owedOf(books[from])) {
            books[from].push(
              entryOf(index, "repayment", [
                ["owed", `loan:${from}`, -amount],
                ["free", "fund", amount],
              ]),
            );
          }
          if (kind === "transfer") {
            const use = traceUse(books[from], []).funders;
            const shares = shareTransfer(cents(amount), { free, unlent: unlentBy(use, use) });
            if (!shares.ok) continue;
            expect(sum(shares.value.map((share) => share.amount))).toBe(amount);
            for (const share of shares.value) {
              const has = use.find((one) => one.funder === share.funder)?.available ?? 0n;
              expect(share.amount <= has).toBe(true);
            }
            transfer(books, { index, from, to, shares: shares.value });
            moved.push({ entry: `e${index}`, from, shares: shares.value });
          }
          if (kind === "reverse") {
            const last = moved.at(-1);
            if (last === undefined) continue;
            const back = last.from === "a" ? "b" : "a";
            if (sum(last.shares.map((share) => share.amount)) > freeOf(books[back])) continue;
            moved.pop();
            transfer(books, { index, from: back, to: last.from, shares: last.shares, reverses: last.entry });
          }
        }
        const [a, b] = [traceUse(books.a, []).funders, traceUse(books.b, []).funders];
        for (const funder of funders) {
          const has = [...a, ...b].filter((one) => one.funder === funder);
          expect(sum(has.map(({ capital: of }) => of))).toBe(given.get(funder) ?? 0n);
        }
      }),
    );
  });
});

type Parts = readonly [FundEntry["lines"][number]["part"], string, bigint][];

function entryOf(index: number, kind: string, parts: Parts, reverses: string | null = null): FundEntry {
  const lines = parts.map(([part, account, amount]) => ({ part, account, amount }));
  const on = plainDate("2026-01-01");
  return { number: BigInt(index), entry: `e${index}`, on, kind, act: kind, reverses, lines };
}

function capital(fund: string, funder: string, amount: bigint): Parts[number] {
  return ["capital", `capital:${fund}:${funder}`, amount];
}

function transfer(
  books: Record<"a" | "b", FundEntry[]>,
  {
    index,
    from,
    to,
    shares,
    reverses = null,
  }: {
    index: number;
    from: "a" | "b";
    to: "a" | "b";
    shares: readonly TransferShare[];
    reverses?: string | null;
  },
) {
  const amount = sum(shares.map((share) => share.amount));
  const side = (fund: "a" | "b", sign: bigint): Parts => [
    ["free", `fund:${fund}:free`, sign * amount],
    ...shares.map((share) => capital(fund, share.funder, -sign * share.amount)),
  ];
  books[from].push(entryOf(index, "fund-transfer", side(from, -1n), reverses));
  books[to].push(entryOf(index, "fund-transfer", side(to, 1n), reverses));
}

function freeOf(entries: readonly FundEntry[]): bigint {
  return totalOf(entries, "free");
}

function owedOf(entries: readonly FundEntry[]): bigint {
  return totalOf(entries, "owed");
}

function totalOf(entries: readonly FundEntry[], part: string): bigint {
  return entries
    .flatMap(({ lines }) => lines)
    .reduce((total, line) => (line.part === part ? total + line.amount : total), 0n);
}

function paid(entry: string, amount: number): FundEntry {
  const whole = euros(amount);
  return {
    ...entryOf(1, "contribution", [["free", "fund:a:free", whole], capital("a", "town", 0n - whole)]),
    entry,
  };
}

function move(on: string, amount: number): FundEntry {
  return { ...entryOf(1, "move", [["free", "fund:a:free", euros(amount)]]), on: plainDate(on) };
}
