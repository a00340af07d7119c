import { cents, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { PlannedRow } from "./budget.ts";
import type { ReportPeriod } from "./report-period.ts";

/** What a convention says of its pledges in euros: enough to plan a period. */
export interface PledgesPlanned {
  readonly pledges: readonly (
    | {
        readonly unit: "EUR";
        readonly purpose: "fund" | "operation";
        readonly holder: { readonly id: string };
        readonly tranches: readonly { readonly dueOn: PlainDate; readonly amount: bigint }[];
      }
    | { readonly unit: "HALF-DAY" }
  )[];
}

const kindOf = { fund: "contribution", operation: "operation-grant" } as const;

/** What the conventions' tranches bring in the period, funder by funder; the operation's part is spent as it comes. */
export function planFrom(
  conventions: readonly PledgesPlanned[],
  { startsOn, endsOn }: ReportPeriod,
): PlannedRow[] {
  const parts = conventions.flatMap(({ pledges }) =>
    pledges.flatMap((pledge) =>
      pledge.unit === "EUR"
        ? pledge.tranches
            .filter(({ dueOn }) => startsOn <= dueOn && dueOn <= endsOn)
            .map(({ amount }) => ({
              kind: kindOf[pledge.purpose],
              funder: pledge.holder.id,
              planned: cents(amount),
            }))
        : [],
    ),
  );
  const rows = [...Map.groupBy(parts, ({ kind, funder }) => `${kind} ${funder}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const planned = sum(same.map((one) => one.planned));
    return [{ side: "resource" as const, kind: first.kind, funder: first.funder, planned }];
  });
  const operation = sum(rows.flatMap(({ kind, planned }) => (kind === "operation-grant" ? [planned] : [])));
  return operation === 0n
    ? rows
    : [...rows, { side: "use", kind: "operation-paid", funder: null, planned: operation }];
}

/** What a person typed stands in place of what the conventions say, line by line. */
export function replacePlanned(planned: readonly PlannedRow[], typed: readonly PlannedRow[]): PlannedRow[] {
  const lineOf = ({ side, kind, funder }: PlannedRow) => `${side} ${kind} ${funder}`;
  const replaced = new Set(typed.map(lineOf));
  return [...planned.filter((row) => !replaced.has(lineOf(row))), ...typed];
}
