import { array, assert, bigInt, constant, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { euros, sum } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { entryFigures, type FundPart, measure, type PartBalance } from "./entry-figures.ts";
import type { FundEntry } from "./fund-entry.ts";
import { traceUse } from "./fund-use.ts";
import type { DatedLossRule } from "./loss-sharing.ts";

const accounts: Partial<Record<FundPart, (who: string) => string>> = {
  capital: (who) => `capital:fund:${who}`,
  owed: (who) => `loan:${who}:owed`,
};

let told = 0n;

/** « kind part who amount, … »; an id of its own unless told. */
function entry(text: string, changes: Partial<FundEntry> = {}): FundEntry {
  told += 1n;
  const [kind = "", ...rest] = text.split(" ");
  const lines = rest
    .join(" ")
    .split(",")
    .map((line) => {
      const [part = "", who = "", amount = "0"] = line.trim().split(" ");
      const of = part as FundPart;
      return { part: of, account: accounts[of]?.(who) ?? `${part}:fund`, amount: euros(amount) };
    });
  return {
    number: told,
    entry: `entry ${told}`,
    on: plainDate("2008-01-15"),
    kind,
    act: text,
    reverses: null,
    lines,
    ...changes,
  };
}

const paid = () => [
  entry("contribution free - 300, capital town -300"),
  entry("contribution free - 100, capital plant -100"),
];

const usesOf = (entries: readonly FundEntry[], rules: readonly DatedLossRule[] = []) =>
  Object.fromEntries(
    traceUse(entries, rules).funders.map(({ funder, paidIn, lent, lost, recovered, available }) => [
      String(funder),
      [paidIn, lent, lost, recovered, available].map(Number),
    ]),
  );

describe("the use of a fund traced to its funders", () => {
  it("shares what is lent by the capital of that day, and gives back to those who lent it", () => {
    const lent = entry("disbursement owed bakery 100.01, held - -100.01");
    const later = entry("contribution free - 400, capital state -400");
    const repaid = entry("repayment free - 40, owed bakery -40");

    expect(usesOf([...paid(), lent, later])).toEqual({
      town: [30_000, 7_501, 0, 0, 22_499],
      plant: [10_000, 2_500, 0, 0, 7_500],
      state: [40_000, 0, 0, 0, 40_000],
    });
    expect(usesOf([...paid(), lent, later, repaid])).toEqual({
      town: [30_000, 4_501, 0, 0, 25_499],
      plant: [10_000, 1_500, 0, 0, 8_500],
      state: [40_000, 0, 0, 0, 40_000],
    });
  });

  it("shares a loss by the rules of its day, a recovery among those who bore the losses", () => {
    const entries = [
      ...paid(),
      entry("disbursement owed bakery 100, held - -100"),
      entry("write-off owed bakery -100, loss - 100"),
      entry("recovery free - 10, recovery - -10"),
    ];
    expect(usesOf(entries)).toEqual({
      town: [30_000, 0, 7_500, 750, 23_250],
      plant: [10_000, 0, 2_500, 250, 7_750],
    });
    const first = [
      { funder: "plant", version: 1, fromOn: plainDate("2008-01-15"), rule: "first-loss" as const },
    ];
    expect(usesOf(entries, first)).toEqual({
      town: [30_000, 0, 0, 0, 30_000],
      plant: [10_000, 0, 10_000, 1_000, 1_000],
    });
    const later = [{ ...first[0], fromOn: plainDate("2008-01-16") }] as DatedLossRule[];
    expect(usesOf(entries, later)).toEqual(usesOf(entries));
  });

  it("says a loss that the rules leave to nobody, and shares it all the same", () => {
    const none = ["town", "plant"].map((funder) => ({
      funder,
      version: 1,
      fromOn: plainDate("2008-01-01"),
      rule: "none" as const,
    }));
    const entries = [
      ...paid(),
      entry("disbursement owed bakery 100, held - -100"),
      entry("write-off owed bakery -100, loss - 100"),
    ];
    expect(traceUse(entries, none).notBorne).toMatchObject([{ loss: 10_000n, borne: 0n }]);
    expect(traceUse(entries, []).notBorne).toEqual([]);
    expect(usesOf(entries, none)).toEqual(usesOf(entries));
  });

  it("takes back by a reversal the very shares of what it reverses", () => {
    const lent = entry("disbursement owed bakery 100.01, held - -100.01");
    const more = entry("contribution free - 400, capital plant -400");
    const undone = entry("disbursement owed bakery -100.01, held - 100.01", { reverses: lent.entry });
    expect(usesOf([...paid(), lent, more, undone])).toEqual({
      town: [30_000, 0, 0, 0, 30_000],
      plant: [50_000, 0, 0, 0, 50_000],
    });
    expect(traceUse([...paid(), lent, more, undone], []).advances).toEqual([]);
  });

  it("leaves out what a funder gave for the operation, and counts running costs pro rata", () => {
    const entries = [
      entry("contribution operation - 100, capital town -100"),
      entry("contribution free - 60, operation - 40, capital town -100"),
      entry("contribution free - 20, capital plant -20"),
      entry("bank-fee fees - 0.04, free - -0.04"),
    ];
    expect(traceUse(entries, []).funders).toMatchObject([
      { funder: "town", paidIn: 6_000n, costs: 3n, capital: 5_997n },
      { funder: "plant", paidIn: 2_000n, costs: 1n, capital: 1_999n },
    ]);
  });

  it("gives to nobody what is spent before anyone gave", () => {
    expect(traceUse([entry("bank-fee fees - 1, free - -1")], []).funders).toMatchObject([
      { funder: null, costs: 100n, capital: -100n, available: -100n },
    ]);
  });

  it("keeps every euro: by funder and by advance it adds up to the fund's own figures, whatever happened", () => {
    const loans = ["bakery", "garage"];
    const gesture = record({
      what: constantFrom("pay", "return", "lend", "repay", "lose", "recover", "fee", "reverse"),
      who: constantFrom("town", "plant", "state"),
      loan: constantFrom(...loans),
      amount: bigInt(1n, 99_999n),
    });
    const rules = array(
      record({
        funder: constantFrom("town", "plant", "state"),
        version: integer({ min: 1, max: 3 }),
        fromOn: constant(plainDate("2008-01-01")),
        rule: constantFrom("none" as const, "pro-rata" as const, "first-loss" as const),
      }),
    );
    assert(
      property(array(gesture, { maxLength: 40 }), rules, (gestures, decided) => {
        const entries: FundEntry[] = [];
        for (const { what, who, loan, amount } of gestures) {
          const text = (signed: bigint) => `${signed / 100n}.${String(signed % 100n).padStart(2, "0")}`;
          const money = text(amount);
          const forms: Record<string, string> = {
            pay: `contribution free - ${money}, capital ${who} -${money}`,
            return: `return-to-funder free - -${money}, capital ${who} ${money}`,
            lend: `disbursement owed ${loan} ${money}, held - -${money}`,
            repay: `repayment free - ${money}, owed ${loan} -${money}`,
            lose: `write-off owed ${loan} -${money}, loss - ${money}`,
            recover: `recovery free - ${money}, recovery - -${money}`,
            fee: `bank-fee fees - ${money}, free - -${money}`,
          };
          const last = entries.findLast(
            (one) => one.reverses === null && !entries.some(({ reverses }) => reverses === one.entry),
          );
          const form = forms[what];
          if (form !== undefined) entries.push(entry(form));
          else if (last !== undefined) {
            const lines = last.lines.map((line) => ({ ...line, amount: -line.amount }));
            entries.push({ ...entry(""), kind: last.kind, lines, reverses: last.entry });
          }
        }
        const balances: PartBalance[] = entries.flatMap(({ kind, lines }) =>
          lines.map(({ part, amount }) => ({ part, kind, amount })),
        );
        const of = (key: keyof typeof entryFigures) => measure(entryFigures[key], balances);
        const { funders, advances } = traceUse(entries, decided);
        const total = (key: "paidIn" | "returned" | "lost" | "recovered" | "capital" | "lent") =>
          sum(funders.map((funder) => funder[key]));

        expect(total("capital")).toBe(of("capital-base"));
        expect(total("lent")).toBe(of("outstanding"));
        expect(total("lost")).toBe(of("written-off"));
        expect(total("recovered")).toBe(of("recovered"));
        expect(total("paidIn")).toBe(of("paid-in"));
        expect(total("returned")).toBe(of("returned-to-funders"));
        expect(sum(advances.map(({ outstanding }) => outstanding))).toBe(of("outstanding"));
        expect(sum(advances.map(({ disbursed }) => disbursed))).toBe(of("disbursed"));
      }),
    );
  });
});
