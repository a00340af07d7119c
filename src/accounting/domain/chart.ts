import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type PlainDate, partsOf } from "#kernel/plain-date.ts";
import { defaultChart } from "./default-chart.ts";
import { type AccountRole, accountRoles } from "./role.ts";

/** From a day on, this account holds that role; without a number, none does any more. */
export type ChartChange = {
  readonly role: AccountRole;
  readonly from: PlainDate;
  readonly number: string | null;
  readonly label: string;
};

/** The changes in the order in which they were told: the last one wins. Without any, the programme's own chart. */
export type Chart = readonly ChartChange[];

export type Account = { readonly number: string; readonly label: string };

export type MissingAccount = Refusal<"role-without-account">;

/** The account of this role on that day, or which role has none. */
export function accountOf(chart: Chart, role: AccountRole, on: PlainDate): Outcome<Account, MissingAccount> {
  const change = changeOf(chart, role, on);
  if (change === undefined) return accept(defaultChart[role]);
  if (change.number === null)
    return refuse("role-without-account", { role, purpose: defaultChart[role].label, on }, "role");
  return accept({ number: change.number, label: change.label });
}

export type ChartRow = {
  readonly role: AccountRole;
  readonly account: Account | null;
  /** Since when; null for the programme's own. */
  readonly from: PlainDate | null;
};

/** Every role with its account on that day; null where it has none. */
export function chartOn(chart: Chart, day: PlainDate): ChartRow[] {
  return accountRoles.map((role) => {
    const found = accountOf(chart, role, day);
    const from = changeOf(chart, role, day)?.from ?? null;
    return { role, account: found.ok ? found.value : null, from };
  });
}

function changeOf(chart: Chart, role: AccountRole, on: PlainDate): ChartChange | undefined {
  let last: ChartChange | undefined;
  for (const change of chart) {
    if (change.role !== role || change.from > on) continue;
    if (last === undefined || change.from >= last.from) last = change;
  }
  return last;
}

export type ChartRefusal = Refusal<
  "account-number-unreadable" | "account-taken" | "chart-changes-with-a-year" | "chart-year-closed"
>;

/** A number changes with a year whose books are all open: what an account holds never stands under two numbers. */
export function checkChange(
  chart: Chart,
  change: ChartChange,
  closedUntil: PlainDate | null,
): Outcome<ChartChange, ChartRefusal> {
  const { role, number, from } = change;
  if (number !== null && !isAccountNumber(number))
    return refuse("account-number-unreadable", { number }, "number");
  const { year, month, day } = partsOf(from);
  if (month !== 1 || day !== 1) return refuse("chart-changes-with-a-year", { from, year }, "from");
  if (closedUntil !== null && from <= closedUntil)
    return refuse("chart-year-closed", { from, closedUntil }, "from");
  const holder = chartOn(chart, from).find((row) => row.role !== role && row.account?.number === number);
  if (number !== null && holder !== undefined)
    return refuse("account-taken", { number, label: holder.account?.label ?? "" }, "number");
  return accept(change);
}

/** A number as accountants write it: three digits at least, then digits or capitals. */
function isAccountNumber(number: string): boolean {
  return /^\d{3}[0-9A-Z]{0,17}$/.test(number);
}
