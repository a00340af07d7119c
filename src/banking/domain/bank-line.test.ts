import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accountInForce } from "./bank-account.ts";
import { linesOf } from "./bank-line.ts";
import { controlSums, endToEndOf, messageIdOf } from "./bank-run.ts";
import type { EntryDetail, StatementEntry } from "./messages/statement.ts";

const detail: EntryDetail = {
  amount: cents(100),
  endToEndId: "A",
  instructionId: null,
  messageId: null,
  paymentId: null,
  rum: null,
  bankReference: null,
  otherParty: { name: "Garage", iban: null },
  remittance: "VIR DE FR14 2004 1010 0505 0001 3M02 606 MERCI",
  reason: null,
};
const entry: StatementEntry = {
  amount: cents(200),
  isReversal: false,
  bookedOn: plainDate("2026-12-02"),
  valueOn: null,
  entryReference: null,
  bankReference: null,
  code: { iso: "PMNT/RCDT/ESCT", own: null },
  text: "",
  batch: null,
  details: [detail, { ...detail, endToEndId: "B" }],
};

describe("an entry of a statement", () => {
  it("is as many lines as the movements it tells to the cent, else one", () => {
    expect(linesOf(entry, "k").map(({ key, endToEnd, amount }) => [key, endToEnd, amount])).toEqual([
      ["k/1", "A", 100n],
      ["k/2", "B", 100n],
    ]);
    const short = { ...entry, amount: cents(201) };
    expect(linesOf(short, "k").map(({ key, endToEnd, amount }) => [key, endToEnd, amount])).toEqual([
      ["k", null, 201n],
    ]);
  });

  it("keeps no account number that a payer wrote", () => {
    expect(linesOf(entry, "k")[0]?.words).not.toContain("2004");
  });

  it.each([
    "vir fr14 2004 1010 0505 0001 3m02 606",
    "IBANFR1420041010050500013M02606MERCI",
    "FR14-2004-1010-0505-0001-3M02-606",
    "RIB 20041 01005 0500013M026 06",
  ])("hides it however it is written: %s", (remittance) => {
    const told = linesOf({ ...entry, details: [{ ...detail, remittance }, detail] }, "k")[0]?.words ?? "";
    expect(told.replaceAll(/[ .-]/g, "").toUpperCase()).not.toContain("0500013M02");
  });

  it("leaves what is no account number, as the reference of a debit", () => {
    const remittance = "AV12-E7-3F9A01C2D4 du mois de mars 2026 facture 20260312";
    expect(linesOf({ ...entry, details: [{ ...detail, remittance }, detail] }, "k")[0]?.words).toBe(
      remittance,
    );
  });
});

it("the account in force is the latest confirmed whose day has come", () => {
  const account = (fromOn: string, answer: "confirmed" | "declined" | null) => ({
    fromOn: plainDate(fromOn),
    answer,
  });
  const held = [
    account("2026-01-01", "confirmed"),
    account("2026-06-01", "confirmed"),
    account("2026-03-01", null),
  ];
  expect(accountInForce(held, plainDate("2026-05-31"))?.fromOn).toBe("2026-01-01");
  expect(accountInForce(held, plainDate("2026-06-01"))?.fromOn).toBe("2026-06-01");
  expect(accountInForce(held, plainDate("2025-12-31"))).toBeNull();
});

it("a run and its orders have the names that banks carry, and sums that add up", () => {
  const run = "0199aaaa-0000-7000-8000-00003f9a01c2";
  expect(messageIdOf(run)).toHaveLength(35);
  expect(endToEndOf({ run, number: 12, instalment: 7, tranche: 1 })).toBe("AV12-E7-003F9A01C2");
  const item = (on: string, amount: number) => ({
    on: plainDate(on),
    sequence: "RCUR" as const,
    amount: cents(amount),
  });
  const sums = controlSums([item("2027-01-04", 3), item("2026-12-02", 1), item("2027-01-04", 2)]);
  expect(sums.map(({ on, count, total }) => [on, count, total])).toEqual([
    ["2026-12-02", 1, 1n],
    ["2027-01-04", 2, 5n],
  ]);
});
