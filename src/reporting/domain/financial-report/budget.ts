import { type BasisPoints, share } from "#kernel/basis-points.ts";
import { type Cents, cents, minus, sum } from "#kernel/money.ts";
import { type MoneyRow, type MoneyTable, type RowKind, rowClasses } from "./money-table.ts";

/** What was planned of a line: by the tranches of the conventions, or typed. */
export interface PlannedRow {
  readonly side: Side;
  readonly kind: RowKind;
  readonly funder: string | null;
  readonly planned: Cents;
}

export type Side = "resource" | "use";

export interface BudgetRow {
  readonly side: Side;
  readonly kind: RowKind;
  /** The first two figures of its account. */
  readonly account: string;
  readonly funder: string | null;
  /** Null where nobody planned it: missing is not zero. */
  readonly planned: Cents | null;
  readonly actual: Cents;
  /** Actual − planned. */
  readonly gap: Cents | null;
  /** Actual over planned. */
  readonly share: BasisPoints | null;
}

export interface Budget extends Omit<MoneyTable, "resources" | "uses"> {
  readonly resources: readonly BudgetRow[];
  readonly uses: readonly BudgetRow[];
  readonly plannedResources: Cents;
  readonly plannedUses: Cents;
}

/** Planned beside actual, line by line: what was planned and did not come is there too, at zero. */
export function compareBudget(table: MoneyTable, planned: readonly PlannedRow[]): Budget {
  const resources = sideOf("resource", table.resources, planned);
  const uses = sideOf("use", table.uses, planned);
  return { ...table, resources, uses, plannedResources: plannedOf(resources), plannedUses: plannedOf(uses) };
}

/** Whether any line differs from what was planned of it: the report then says why. */
export function hasGap({ resources, uses }: Budget): boolean {
  return [...resources, ...uses].some(({ gap }) => gap !== null && gap !== 0n);
}

function sideOf(side: Side, actual: readonly MoneyRow[], planned: readonly PlannedRow[]): BudgetRow[] {
  const onSide = planned.filter((one) => one.side === side);
  const missing = onSide
    .filter((one) => one.planned !== 0n && !actual.some(isSameLine(one)))
    .map(({ kind, funder }) => ({ kind, funder, actual: cents(0n) }));
  return [...actual, ...missing]
    .map((row) => budgetRow(side, row, onSide.find(isSameLine(row))?.planned ?? null))
    .toSorted((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0));
}

function budgetRow(side: Side, { kind, funder, actual }: MoneyRow, planned: Cents | null): BudgetRow {
  return {
    side,
    kind,
    account: rowClasses[kind],
    funder,
    planned,
    actual,
    gap: planned === null ? null : minus(actual, planned),
    share: planned === null ? null : share(actual, planned),
  };
}

type Line = Pick<MoneyRow, "kind" | "funder">;

function isSameLine(one: Line) {
  return (other: Line): boolean => one.kind === other.kind && one.funder === other.funder;
}

function plannedOf(rows: readonly BudgetRow[]): Cents {
  return sum(rows.flatMap(({ planned }) => (planned === null ? [] : [planned])));
}
