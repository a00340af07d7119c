import { array, assert, bigInt, boolean, constantFrom, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, minus, plus, sum } from "#kernel/money.ts";
import { compareBudget, hasGap, type PlannedRow } from "./budget.ts";
import { cashParts, type Flow, type FunderFlow, type MoneyMoved } from "./money-moved.ts";
import { drawMoneyTable } from "./money-table.ts";
import { checkNarrative, emptyNarrative } from "./narrative.ts";

const parts = ["free", "held", "in-transit", "owed", "owed-back", "loss", "recovery", "fees", "operation"];
const flow = (part: string, kind: string, amount: string): Flow => ({ part, kind, amount: euros(amount) });
const pays = (funder: string, amount: string): FunderFlow => ({
  funder,
  isReturn: false,
  capital: euros(`-${amount}`),
  operation: cents(0n),
});

const aYear: MoneyMoved = {
  opening: euros("1000"),
  flows: [
    flow("free", "payment", "500"),
    flow("free", "hold", "-300"),
    flow("held", "hold", "300"),
    flow("held", "disbursement", "-300"),
    flow("owed", "disbursement", "300"),
    flow("free", "repayment", "50"),
    flow("owed", "repayment", "-50"),
    flow("loss", "write-off", "20"),
    flow("owed", "write-off", "-20"),
    flow("free", "fee", "-2.50"),
    flow("fees", "fee", "2.50"),
  ],
  ofFunders: [pays("state", "400"), pays("firms", "100")],
};

describe("the table of a fund's money", () => {
  it("tells each movement once, and ends at what the cash became", () => {
    const table = drawMoneyTable(aYear);
    const told = (rows: typeof table.uses) => rows.map(({ kind, funder, actual }) => [kind, funder, actual]);
    expect(told(table.resources)).toEqual([
      ["contribution", "state", euros("400")],
      ["contribution", "firms", euros("100")],
      ["advances-repaid", null, euros("50")],
      ["advances-written-off", null, euros("20")],
    ]);
    expect(told(table.uses)).toEqual([
      ["advances-disbursed", null, euros("300")],
      ["fees", null, euros("2.50")],
      ["losses", null, euros("20")],
    ]);
    expect([table.opening, table.closing]).toEqual([euros("1000"), euros("1247.50")]);
  });

  it("keeps the operation's money out of the fund: a grant spent as it comes", () => {
    const table = drawMoneyTable({
      opening: cents(0n),
      flows: [],
      ofFunders: [{ funder: "state", isReturn: false, capital: euros("-80"), operation: euros("80") }],
    });
    expect(table.resources).toEqual([{ kind: "operation-grant", funder: "state", actual: euros("80") }]);
    expect(table.uses).toEqual([{ kind: "operation-paid", funder: null, actual: euros("80") }]);
    expect(table.closing).toBe(0n);
  });

  it("says what a funder took back, and what went to another fund", () => {
    const table = drawMoneyTable({
      opening: euros("100"),
      flows: [flow("free", "return-to-funder", "-30"), flow("free", "fund-transfer", "-10")],
      ofFunders: [{ funder: "state", isReturn: true, capital: euros("30"), operation: cents(0n) }],
    });
    expect(table.uses.map(({ kind, actual }) => [kind, actual])).toEqual([
      ["returned", euros("30")],
      ["other-funds", euros("10")],
    ]);
    expect(table.closing).toBe(euros("60"));
  });

  it("always makes opening + resources − uses the closing, which is the journal's cash", () => {
    const amounts = bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }).map(cents);
    const flows = array(
      record({
        part: constantFrom(...parts),
        kind: constantFrom("payment", "disbursement", "write-off", "return", "fee"),
        amount: amounts,
      }),
    );
    const ofFunders = array(
      record({
        funder: constantFrom("a", "b"),
        isReturn: boolean(),
        capital: amounts,
        operation: amounts,
      }),
    );
    assert(
      property(amounts, flows, ofFunders, (opening, moved, funders) => {
        const table = drawMoneyTable({ opening, flows: moved, ofFunders: funders });
        const cash = sum(moved.filter(({ part }) => cashParts.includes(part)).map(({ amount }) => amount));
        expect(table.closing).toBe(plus(opening, cash));
        expect(minus(plus(table.opening, table.totalResources), table.totalUses)).toBe(table.closing);
      }),
    );
  });
});

describe("planned beside actual", () => {
  const planned: PlannedRow[] = [
    { side: "resource", kind: "contribution", funder: "state", planned: euros("400") },
    { side: "resource", kind: "contribution", funder: "region", planned: euros("200") },
    { side: "use", kind: "advances-disbursed", funder: null, planned: euros("450") },
  ];

  it("tells the gap and the share of each line, and what was planned and never came", () => {
    const { resources, uses, plannedResources } = compareBudget(drawMoneyTable(aYear), planned);
    const of = (funder: string) => resources.find((row) => row.funder === funder);
    expect(of("state")).toMatchObject({ account: "10", gap: 0n, share: 10_000 });
    expect(of("region")).toMatchObject({ planned: euros("200"), actual: 0n, gap: euros("-200"), share: 0 });
    expect(of("firms")).toMatchObject({ planned: null, gap: null, share: null });
    expect(uses.find(({ kind }) => kind === "advances-disbursed")).toMatchObject({ share: 6667 });
    expect(plannedResources).toBe(euros("600"));
  });

  it("has no gap where all came as planned, or where nothing was planned", () => {
    const table = drawMoneyTable(aYear);
    expect(hasGap(compareBudget(table, planned.slice(0, 1)))).toBe(false);
    expect(hasGap(compareBudget(table, []))).toBe(false);
    expect(hasGap(compareBudget(table, planned))).toBe(true);
  });
});

describe("the words of a report", () => {
  const told = {
    ...emptyNarrative,
    implementation: "Fait.",
    beneficiaries: "Dix firmes.",
    goals: "Atteints.",
  };

  it("are asked before anyone certifies", () => {
    expect(checkNarrative(emptyNarrative, { hasGap: false })).toMatchObject({
      refusal: { reason: "narrative-missing", field: "implementation" },
    });
    expect(checkNarrative(told, { hasGap: false }).ok).toBe(true);
  });

  it("explain the gaps where there are some", () => {
    expect(checkNarrative(told, { hasGap: true })).toMatchObject({ refusal: { reason: "gaps-unexplained" } });
    expect(checkNarrative({ ...told, gaps: "Un retard." }, { hasGap: true }).ok).toBe(true);
  });
});
