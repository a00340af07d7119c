import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { plainDate, weekday } from "#kernel/plain-date.ts";
import { type Instalment, type ScheduleInput, schedule } from "#kernel/schedule.ts";
import peers from "./oracles/peer-schedules.json" with { type: "json" };
import oracle from "./oracles/schedules.json" with { type: "json" };

type Terms = Pick<ScheduleInput, "principal" | "instalments"> & Partial<ScheduleInput>;

function plan(terms: Terms): readonly Instalment[] {
  const planned = schedule({
    graceMonths: 0,
    frequency: "monthly",
    disbursedOn: plainDate("2020-01-01"),
    ...terms,
  });
  if (!planned.ok) throw new Error(planned.refusal.reason);
  return planned.value;
}

type OracleRow = { readonly due: string; readonly amount: string; readonly outstanding_after: string };

const written = (rows: readonly OracleRow[]) =>
  rows.map((row) => ({
    dueOn: row.due,
    principal: euros(row.amount),
    outstanding: euros(row.outstanding_after),
  }));

const ours = (rows: readonly Instalment[]) =>
  rows.map(({ dueOn, principal, outstanding }) => ({ dueOn, principal, outstanding }));

describe("the programme's schedules", () => {
  it.each(oracle.schedules)("$id: $principal over $n", ({ principal, n, first_due, schedule: rows }) => {
    const planned = plan({ principal: euros(principal), instalments: n, firstDueOn: plainDate(first_due) });
    expect(ours(planned)).toEqual(written(rows));
  });

  it("the re-planned remainder", () => {
    const { remaining, new_n, new_first_due, new_schedule } = oracle.reschedule;
    const planned = plan({
      principal: euros(remaining),
      instalments: new_n,
      firstDueOn: plainDate(new_first_due),
    });
    expect(ours(planned)).toEqual(written(new_schedule));
  });
});

/** One peer rounds half to even: none of these facts falls on a half, so ours must agree. */
describe("the peers' schedules, where their rule is ours", () => {
  it.each([
    ["fineract-e2e-rs04-5000-over-18", "2022-11-01", 1],
    ["opencbs-flat-5000-over-5", "2013-01-01", 100],
  ] as const)("%s", (id, disbursedOn, unit) => {
    const fact = peers.curated.find((curated) => curated.id === id);
    const rows = fact?.expectSchedule ?? [];
    expect(rows.length).toBeGreaterThan(3);
    const planned = plan({
      principal: cents(fact?.loan.principalCents ?? 0),
      instalments: rows.length,
      disbursedOn: plainDate(disbursedOn),
      rounding: "nearest",
      roundingCents: cents(unit),
    });
    expect(planned.map(({ dueOn, principal }) => [dueOn, principal])).toEqual(
      rows.map((row) => [row.dueDate, BigInt(row.principalDueCents)]),
    );
    // Peers shift off weekends only; ours off TARGET's closing days too (1 April 2013 is Easter Monday).
    for (const [index, row] of rows.entries())
      if ("payOn" in row && weekday(plainDate(row.dueDate)) > 5)
        expect(planned[index]?.payOn).toBe(row.payOn);
  });

  it("one hundred euros over six, rounded to the euro: five of 17 and one of 15", () => {
    const fact = peers.curated.find((curated) => curated.id === "fineract-it-uc128-fixed-length-11m");
    const planned = plan({
      principal: euros(100),
      instalments: 6,
      rounding: "nearest",
      roundingCents: euros(1),
    });
    expect(planned.map((row) => Number(row.principal))).toEqual(
      fact?.expectSchedule?.map((row) => row.principalDueCents),
    );
  });

  const dated = peers.curated.filter((fact) => fact.expectDueDates !== undefined);

  it.each(dated)("$id never drifts", ({ expectDueDates }) => {
    const planned = plan({
      principal: euros(1000),
      instalments: expectDueDates.length,
      firstDueOn: plainDate(expectDueDates[0] ?? ""),
    });
    expect(planned.map((row) => row.dueOn)).toEqual(expectDueDates);
  });

  it.each(peers.ruleDerived)("$id: the amounts of its rule", (fact) => {
    const isFrappe = fact.id.startsWith("frappe");
    const planned = plan({
      principal: cents(fact.principalCents),
      instalments: fact.count,
      rounding: isFrappe ? "up" : "nearest",
      roundingCents: cents(isFrappe ? 100 : 1),
    });
    expect(planned[0]?.principal).toBe(BigInt(fact.instalmentCents));
    expect(planned.at(-1)?.principal).toBe(BigInt(fact.lastInstalmentCents));
  });
});
