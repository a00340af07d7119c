import { type Cents, cents, minus, negate, plus, sum } from "#kernel/money.ts";
import { cashParts, type FunderFlow, type MoneyMoved } from "./money-moved.ts";

/** The classes of the plan comptable in which the report tells its lines. */
export const rowClasses = {
  contribution: "10",
  returned: "10",
  "advances-repaid": "27",
  "advances-written-off": "27",
  "advances-disbursed": "27",
  "owed-back": "46",
  "other-funds": "46",
  fees: "62",
  "operation-costs": "62",
  "operation-paid": "64",
  losses: "65",
  "operation-grant": "74",
  recovered: "75",
} as const;

export type RowKind = keyof typeof rowClasses;

/** A line of the report: for some, that of one funder. */
export interface MoneyRow {
  readonly kind: RowKind;
  readonly funder: string | null;
  readonly actual: Cents;
}

export interface MoneyTable {
  readonly opening: Cents;
  readonly resources: readonly MoneyRow[];
  readonly uses: readonly MoneyRow[];
  readonly totalResources: Cents;
  readonly totalUses: Cents;
  /** Opening + resources − uses. */
  readonly closing: Cents;
}

const disbursement = "disbursement";
const writeOff = "write-off";
const zero = cents(0n);

/**
 * Every line of the journal that moved the fund, as resources and uses: what is left over is what the fund's cash became, to the cent.
 * A loss moves no cash: it is a use beside the advance that it ends, a resource of the same amount.
 */
export function drawMoneyTable(moved: MoneyMoved): MoneyTable {
  const resources = resourcesOf(moved);
  const uses = usesOf(moved);
  const cashChange = cents(partSum(moved, cashParts));
  const told = minus(totalOf(resources), totalOf(uses));
  const rest = minus(cashChange, told);
  const allResources = rest > 0n ? [...resources, row("other-funds", rest)] : resources;
  const allUses = rest < 0n ? [...uses, row("other-funds", negate(rest))] : uses;
  return {
    opening: moved.opening,
    resources: allResources,
    uses: allUses,
    totalResources: totalOf(allResources),
    totalUses: totalOf(allUses),
    closing: plus(moved.opening, cashChange),
  };
}

function resourcesOf(moved: MoneyMoved): MoneyRow[] {
  const owedBack = negate(partSum(moved, ["owed-back"]));
  return [
    ...byFunder(moved, "contribution", ({ isReturn, capital, operation }) =>
      isReturn ? zero : negate(plus(capital, operation)),
    ),
    ...byFunder(moved, "operation-grant", ({ operation }) => operation),
    row(
      "advances-repaid",
      negate(partSum(moved, ["owed"], (kind) => kind !== disbursement && kind !== writeOff)),
    ),
    row("advances-written-off", negate(partSum(moved, ["owed"], (kind) => kind === writeOff))),
    row("recovered", negate(partSum(moved, ["recovery"]))),
    ...(owedBack > 0n ? [row("owed-back", owedBack)] : []),
  ].filter(isTold);
}

function usesOf(moved: MoneyMoved): MoneyRow[] {
  const owedBack = partSum(moved, ["owed-back"]);
  return [
    row(
      "advances-disbursed",
      partSum(moved, ["owed"], (kind) => kind === disbursement),
    ),
    row("operation-paid", sum(moved.ofFunders.map(({ operation }) => operation))),
    row("operation-costs", partSum(moved, ["operation"])),
    row("fees", partSum(moved, ["fees"])),
    row("losses", partSum(moved, ["loss"])),
    ...byFunder(moved, "returned", ({ isReturn, capital, operation }) =>
      isReturn ? plus(capital, operation) : zero,
    ),
    ...(owedBack > 0n ? [row("owed-back", owedBack)] : []),
  ].filter(isTold);
}

/** One line a funder, in the order of their first payment. */
function byFunder(
  { ofFunders }: MoneyMoved,
  kind: RowKind,
  amountOf: (flow: FunderFlow) => Cents,
): MoneyRow[] {
  return [...Map.groupBy(ofFunders, ({ funder }) => funder)].map(([funder, flows]) => ({
    kind,
    funder,
    actual: sum(flows.map(amountOf)),
  }));
}

function partSum(
  { flows }: MoneyMoved,
  parts: readonly string[],
  ofKind: (kind: string) => boolean = () => true,
): Cents {
  return sum(
    flows.filter(({ part, kind }) => parts.includes(part) && ofKind(kind)).map(({ amount }) => amount),
  );
}

function row(kind: RowKind, actual: Cents): MoneyRow {
  return { kind, funder: null, actual };
}

function isTold({ actual }: MoneyRow): boolean {
  return actual !== 0n;
}

function totalOf(rows: readonly MoneyRow[]): Cents {
  return sum(rows.map(({ actual }) => actual));
}
