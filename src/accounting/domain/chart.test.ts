import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { accountOf, type Chart, chartOn, checkChange } from "./chart.ts";
import { accountRoles } from "./role.ts";

const from = (year: number) => plainDate(`${year}-01-01`);
const chart: Chart = [
  { role: "advances", from: from(2027), number: "274899", label: "Prêts" },
  { role: "advances", from: from(2026), number: "274801", label: "Premier" },
  { role: "advances", from: from(2026), number: "274802", label: "Corrigé" },
  { role: "losses", from: from(2026), number: null, label: "" },
];

describe("the chart", () => {
  it("gives the account of the day, the last one told for it", () => {
    const numberOn = (on: string) => {
      const account = accountOf(chart, "advances", plainDate(on));
      return account.ok && account.value.number;
    };
    expect(numberOn("2025-12-31")).toBe("274800");
    expect(numberOn("2026-01-01")).toBe("274802");
    expect(numberOn("2026-12-31")).toBe("274802");
    expect(numberOn("2027-01-01")).toBe("274899");
  });

  it("names the role that has no account", () => {
    expect(accountOf(chart, "losses", from(2026))).toMatchObject({
      refusal: { reason: "role-without-account", facts: { role: "losses" } },
    });
    expect(accountOf(chart, "losses", plainDate("2025-12-31")).ok).toBe(true);
  });

  it("has every role, each under a number of its own", () => {
    const rows = chartOn([], from(2026));
    expect(rows.map(({ role }) => role)).toEqual(accountRoles);
    expect(new Set(rows.map(({ account }) => account?.number)).size).toBe(accountRoles.length);
  });
});

describe("changing an account", () => {
  const change = { role: "advances", from: from(2026), number: "2748PH", label: "Prêts" } as const;
  const reasonOf = (changes: object, closedUntil: string | null = null) => {
    const checked = checkChange(
      chart,
      { ...change, ...changes },
      closedUntil === null ? null : plainDate(closedUntil),
    );
    return checked.ok ? null : checked.refusal.reason;
  };

  it.each([
    ["", "account-number-unreadable"],
    ["27", "account-number-unreadable"],
    ["27A", "account-number-unreadable"],
    ["274 800", "account-number-unreadable"],
    ["274", null],
    ["27480000000000000000", null],
    ["274800000000000000000", "account-number-unreadable"],
    ["512100", "account-taken"],
    [null, null],
  ])("to %j: %j", (number, reason) => {
    expect(reasonOf({ number })).toBe(reason);
  });

  it.each([
    ["2025-12-31", null],
    ["2026-01-01", "chart-year-closed"],
    ["2026-01-31", "chart-year-closed"],
  ])("with books closed until %s: %j", (closedUntil, reason) => {
    expect(reasonOf({}, closedUntil)).toBe(reason);
  });
});
