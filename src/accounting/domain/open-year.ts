import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { type AccountingLine, signedAmount } from "./accounting-entry.ts";
import type { AccountingEvent, RoleLine, ThirdParty } from "./accounting-event.ts";
import { type AccountRole, accountRoles, resultRoles, volunteerRoles } from "./role.ts";

const results: ReadonlySet<AccountRole> = new Set<AccountRole>(resultRoles);
const forgotten: ReadonlySet<AccountRole> = new Set<AccountRole>(volunteerRoles);

/** What a year opens with: each balance the year before left, funder by funder and firm by firm, and its result carried. */
export function openYear(year: number, before: Iterable<LeftLine>): AccountingEvent {
  const left = new Map<string, Balance>();
  for (const line of before) add(left, line);
  const lines = [...left.values()]
    .filter(({ amount }) => amount !== 0n)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || compareCodes(a.third, b.third))
    .map(({ role, third, amount }): RoleLine => ({ role, third, amount: cents(amount) }));
  return {
    kind: "opening",
    on: plainDate(`${year}-01-01`),
    piece: `AN-${year}`,
    label: `À-nouveaux ${year}`,
    source: { kind: "year" },
    lines,
  };
}

/** A line of the year before, or what several come to. */
export type LeftLine = Pick<AccountingLine, "role" | "third" | "debit" | "credit">;

interface Balance {
  readonly role: AccountRole;
  readonly third: ThirdParty | null;
  amount: bigint;
}

function add(left: Map<string, Balance>, line: LeftLine): void {
  if (forgotten.has(line.role)) return;
  const isResult = results.has(line.role);
  const role = isResult ? "result-carried" : line.role;
  const third = isResult ? null : line.third;
  const key = `${role} ${third?.code ?? ""}`;
  const balance = left.get(key) ?? { role, third, amount: 0n };
  balance.amount += signedAmount(line);
  left.set(key, balance);
}

function placeOf({ role }: Balance): number {
  return accountRoles.indexOf(role);
}

function compareCodes(a: ThirdParty | null, b: ThirdParty | null): number {
  const [one, other] = [a?.code ?? "", b?.code ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}
