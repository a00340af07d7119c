import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { accountsOf, mandateReference, mandateStanding } from "./mandate.ts";
import { maskIban } from "./masked-iban.ts";

const signed = { signedOn: plainDate("2026-01-31"), lastPresentedOn: null, state: "standing" as const };

describe("a mandate", () => {
  it.each([
    ["2029-01-30", "valid"],
    ["2029-01-31", "valid"],
    ["2029-02-01", "lapsed"],
  ])("without any debit is, on %s, %s", (on, standing) => {
    expect(mandateStanding(signed, { hasAccount: true, on: plainDate(on) })).toBe(standing);
  });

  it("counts its 36 months from its last debit", () => {
    const collected = { ...signed, lastPresentedOn: plainDate("2028-06-15") };
    expect(mandateStanding(collected, { hasAccount: true, on: plainDate("2031-06-15") })).toBe("valid");
    expect(mandateStanding(collected, { hasAccount: true, on: plainDate("2031-06-16") })).toBe("lapsed");
  });

  it("waits for its account, unless it is set aside", () => {
    const on = plainDate("2026-06-01");
    expect(mandateStanding(signed, { hasAccount: false, on })).toBe("account-to-confirm");
    expect(mandateStanding({ ...signed, state: "revoked" }, { hasAccount: true, on })).toBe("revoked");
  });

  it("has a reference of its own, the same each time, within what banks carry", () => {
    const asked = { advance: "0199aaaa-0000-7000-8000-00003f9a01c2", number: 12 };
    expect(mandateReference({ ...asked, rank: 1 })).toBe("ALIZE-12-3F9A01C2");
    expect(mandateReference({ ...asked, rank: 2 })).toBe("ALIZE-12-3F9A01C2-2");
    expect(mandateReference({ ...asked, number: 999_999_999, rank: 999 }).length).toBeLessThanOrEqual(35);
  });

  it("uses the last account that was confirmed, whatever was declined or waits after it", () => {
    const account = (name: string, answer: "confirmed" | "declined" | null) => ({
      name,
      answer,
      proposedBy: "",
      proposedAt: "",
      answeredBy: null,
    });
    const accounts = [account("first", "confirmed"), account("second", "declined"), account("third", null)];
    const { inUse, waiting } = accountsOf(accounts);
    expect([inUse?.name, waiting?.name]).toEqual(["first", "third"]);
  });
});

it("an account number is shown by its ends", () => {
  expect(maskIban("FR1420041010050500013M02606")).toBe("FR14 •••• •••• 606");
});
