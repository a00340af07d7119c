import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type AccountingEntry, writtenNumber } from "#accounting/domain/accounting-entry.ts";
import type { AccountingEvent, ThirdParty } from "#accounting/domain/accounting-event.ts";
import { trialBalance } from "#accounting/domain/balances.ts";
import { chartOn } from "#accounting/domain/chart.ts";
import { indicatorsOf } from "#accounting/domain/indicators.ts";
import { isInBooks, journals } from "#accounting/domain/journals.ts";
import { writeEntries } from "#accounting/domain/write-entries.ts";
import { fecHeader, fecLinesOf } from "#accounting/domain/write-fec.ts";
import { type Cents, cents, euros } from "#kernel/money.ts";
import { dateOf, daysInMonth, type PlainDate, partsOf, plainDate } from "#kernel/plain-date.ts";
import oracle from "./oracles/ledger.json" with { type: "json" };

type Told = (typeof oracle.entries)[number];

/** The events of the oracle, in its order: an entry of commitments is told by the entry it goes with. */
const events = oracle.entries.flatMap((entry) => {
  const isEcho = entry.journal === "EN" && (entry.event === "cash_call" || entry.event === "disbursed");
  return isEcho ? [] : [eventOf(entry)];
});

function eventOf(entry: Told): AccountingEvent {
  const { date, piece, label } = entry;
  const common = { on: plainDate(date), piece, label, source: null };
  const amount = euros(entry.lines[0]?.debit ?? "0");
  const third = thirdOf(entry);
  const accounts = entry.lines.map(({ account }) => account);
  const told = { ...common, amount };
  switch (entry.event) {
    case "pledge_signed":
      return { ...told, kind: "pledge-signed", funder: third };
    case "cash_call": {
      const into = accounts.includes("103410") ? "with-resumption" : "without-resumption";
      return { ...told, kind: "cash-called", funder: third, into };
    }
    case "cash_received": {
      const into = accounts.includes("512200") ? "operation" : "fund";
      return { ...told, kind: "call-paid", funder: third, into };
    }
    case "grant_notified":
      return { ...told, kind: "subsidy-notified", funder: third };
    case "loan_granted":
      return { ...told, kind: "advance-granted", firm: third };
    case "disbursed":
      return { ...told, kind: "disbursed", firm: third };
    case "instalment_due":
      return { ...told, kind: "instalment-due", firm: third };
    case "sdd_remitted":
      return { ...told, kind: "debit-remitted", firm: third };
    case "sdd_credited":
      return { ...told, kind: "debit-credited" };
    case "sdd_rejected":
      return { ...told, kind: "debit-rejected", firm: third };
    case "bank_fee":
      return { ...told, kind: "bank-fee" };
    case "rescheduled":
      return { ...told, kind: "rescheduled", firm: third };
    case "doubtful":
      return { ...told, kind: "doubtful", firm: third, due: cents(0n) };
    case "provision":
      return { ...told, kind: "depreciated", firm: third };
    case "provision_reversal":
      return { ...told, kind: "depreciation-released", firm: third };
    case "write_off":
      return {
        ...common,
        kind: "written-off",
        firm: third,
        due: cents(0n),
        early: cents(0n),
        doubtful: amount,
      };
    case "recovery":
      return { ...told, kind: "recovered" };
    case "volunteer_day_valued":
      return { ...told, kind: accounts.includes("864000") ? "volunteers" : "days-lent" };
    case "dedicated_funds":
      return { ...told, kind: "dedicated-funds-carried", funder: third };
    case "fund_returned":
      return { ...told, kind: "contribution-returned", funder: third, into: "with-resumption" };
    default:
      throw new Error(`the oracle tells of ${entry.event}`);
  }
}

function thirdOf({ lines }: Told): ThirdParty {
  const code = lines.find(({ aux }) => aux !== null)?.aux ?? "";
  return { code, name: Object.entries(oracle.third_parties).find(([known]) => known === code)?.[1] ?? "" };
}

function monthEnd(on: PlainDate): PlainDate {
  const { year, month } = partsOf(on);
  return dateOf({ year, month, day: daysInMonth(year, month) });
}

function books(until = "2026-12-31"): AccountingEntry[] {
  const writing = { chart: [], validatedOn: monthEnd, until: plainDate(until) };
  const written = writeEntries(events, writing);
  if (!written.ok) throw new Error(written.refusal.reason);
  return written.value;
}

function withoutEvent({ num, date, journal, piece, label, in_fec, lines }: Told) {
  return { num, date, journal, piece, label, in_fec, lines };
}

const decimal = (amount: Cents) => {
  const digits = String(amount).replace("-", "").padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe("the year 2026 of the oracle", () => {
  it("makes its entries from its events, line by line", () => {
    expect(
      books().map((entry) => ({
        num: entry.number === null ? null : writtenNumber(entry.number),
        date: entry.on,
        journal: entry.journal,
        piece: entry.piece,
        label: entry.label,
        in_fec: isInBooks(entry.journal),
        lines: entry.lines.map((line) => ({
          account: line.account,
          aux: line.third?.code ?? null,
          debit: decimal(line.debit),
          credit: decimal(line.credit),
        })),
      })),
    ).toEqual(oracle.entries.map((entry) => withoutEvent(entry)));
  });

  it("makes its trial balance, account by account", () => {
    expect(
      trialBalance(books()).map(({ account, label, debit, credit, balance }) => ({
        account,
        label,
        debit: decimal(debit),
        credit: decimal(credit),
        balance: decimal(balance),
      })),
    ).toEqual(oracle.trial_balance);
  });

  it("makes its indicators", () => {
    const found = indicatorsOf(books());
    expect({
      fund_cash: decimal(found.fundCash),
      outstanding_sound: decimal(found.outstandingSound),
      due_unpaid: decimal(found.dueUnpaid),
      engagements_given: decimal(found.commitmentsGiven),
      engagements_received_not_called: decimal(found.commitmentsReceived),
      available_to_lend: decimal(found.availableToLend),
      result_classes_6_7: decimal(found.result),
      funds_with_resumption_right: decimal(found.contributionsWithResumption),
      volunteering_valued: decimal(found.volunteering),
    }).toEqual(oracle.kpi);
  });

  it("knows its journals and the accounts of its chart", () => {
    expect(journals).toMatchObject(oracle.journals);
    const chart = chartOn([], plainDate("2026-01-01")).flatMap(({ account }) => account ?? []);
    expect(Object.fromEntries(chart.map(({ number, label }) => [number, label]))).toMatchObject(oracle.chart);
  });

  it("writes its FEC to the last character", async () => {
    const sample = await readFile(new URL("oracles/fec/ok-utf8-bom.txt", import.meta.url), "utf8");
    const written = [fecHeader, ...books().flatMap(fecLinesOf)].map((line) => `${line}\r\n`).join("");
    expect(`\ufeff${written}`).toBe(sample);
  });

  it("opens the next year with what it leaves, its result carried", () => {
    const opening = books("2027-01-31").filter(({ kind }) => kind === "opening");
    expect(opening.map(({ number, on, journal }) => [number, on, journal])).toEqual([
      [1, "2027-01-01", "AN"],
      [null, "2027-01-01", "EN"],
    ]);
    expect(
      opening.flatMap(({ lines }) =>
        lines.map(({ account, third, debit, credit }) => [
          account,
          third?.code ?? "",
          decimal(cents(debit - credit)),
        ]),
      ),
    ).toEqual([
      ["110000", "", "179.17"],
      ["274800", "B042", "14583.34"],
      ["512100", "", "21237.49"],
      ["512200", "", "12000.00"],
      ["102410", "F002", "-30000.00"],
      ["103410", "F001", "-15000.00"],
      ["194100", "F003", "-3000.00"],
      ["802800", "F001", "40000.00"],
      ["809200", "", "-40000.00"],
    ]);
  });
});
