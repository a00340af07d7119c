import { assert, bigInt, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { euros, sum } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { readTakeOver } from "./read-take-over.ts";
import { remainingInstalments, totalsOf } from "./take-over.ts";
import { placeColumns, takeOverColumnKeys, takeOverColumns } from "./take-over-columns.ts";

const on = plainDate("2026-01-01");
const heading = takeOverColumnKeys.map((key) => takeOverColumns[key].name);
const { places } = placeColumns(heading);

const bakery = {
  reference: "A-17",
  firm: "Boulangerie du Fort",
  siren: "732 829 320",
  communeInsee: "54323",
  communeName: "Longwy",
  activity: "boulangerie",
  headcount: "4",
  decidedOn: "12/03/2024",
  disbursedOn: "02/04/2024",
  principal: "15 000,00 €",
  outstanding: "10 000,01",
  late: "",
  lateSince: "",
  nextDueOn: "31/01/2026",
  instalments: "24",
  frequency: "mensuelle",
  mandate: "ALZ-17",
};

function row(changes: Partial<typeof bakery> = {}): string[] {
  const cells: Record<string, string> = { ...bakery, ...changes };
  return takeOverColumnKeys.map((key) => cells[key] ?? "");
}

function read(...rows: string[][]) {
  return readTakeOver(rows, { places, on });
}

describe("the heading of the sheet", () => {
  it("is known whatever its accents, capitals and order, and other names are admitted", () => {
    const { places: found, missing } = placeColumns([
      "CRD",
      "  Entreprise ",
      "REFERENCE",
      "prochaine  echeance",
    ]);
    expect([...found]).toEqual([
      ["reference", 2],
      ["firm", 1],
      ["outstanding", 0],
      ["nextDueOn", 3],
    ]);
    expect(missing).toContain("siren");
    expect(missing).not.toContain("mandate");
  });

  it("tells the words that no column has", () => {
    expect(placeColumns([...heading, "taux d'intérêt", ""]).unknown).toEqual(["taux d'intérêt"]);
  });
});

describe("reading a row", () => {
  it("gives the advance with what is left of its schedule, the last instalment taking the remainder", () => {
    const { taken, findings } = read(row());
    expect(findings).toEqual([]);
    const advance = taken[0]?.advance;
    expect(advance).toMatchObject({
      reference: "A-17",
      firm: { siren: "732829320", headcount: 4 },
      disbursedOn: "2024-04-02",
      principal: euros(15_000),
      frequency: "monthly",
      mandate: "ALZ-17",
    });
    expect(advance?.instalments.slice(0, 2)).toEqual([
      { dueOn: "2026-01-31", principal: euros("416.66") },
      { dueOn: "2026-02-28", principal: euros("416.66") },
    ]);
    expect(advance?.instalments.at(-1)).toEqual({ dueOn: "2027-12-31", principal: euros("416.83") });
  });

  it("keeps what is late on its day, before what is to come", () => {
    const { taken } = read(
      row({ late: "833,32", lateSince: "30/11/2025", outstanding: "1 666,64", instalments: "2" }),
    );
    expect(taken[0]?.advance.instalments).toEqual([
      { dueOn: "2025-11-30", principal: euros("833.32") },
      { dueOn: "2026-01-31", principal: euros("416.66") },
      { dueOn: "2026-02-28", principal: euros("416.66") },
    ]);
    expect(
      totalsOf(
        taken.map(({ advance }) => advance),
        on,
      ),
    ).toEqual({
      advances: 1,
      disbursed: euros(15_000),
      outstanding: euros("1666.64"),
      late: euros("833.32"),
    });
  });

  it("needs no schedule where all is late, and passes over empty rows", () => {
    const all = row({
      outstanding: "500",
      late: "500",
      lateSince: "2025-10-05",
      nextDueOn: "",
      instalments: "",
    });
    const { taken, findings } = read(
      row().map(() => " "),
      all,
    );
    expect(findings).toEqual([]);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.row).toBe(3);
  });

  it("gives back the zeros that a spreadsheet drops", () => {
    const kept = read(row({ siren: "5520044", communeInsee: "1004" }));
    expect(kept.taken[0]?.advance.firm.siren).toBe("005520044");
    expect(kept.taken[0]?.advance.firm.communeInsee).toBe("01004");
  });

  it.each([
    ["reference", { reference: "" }, "cell-empty"],
    ["reference", { reference: "R".repeat(36) }, "reference-too-long"],
    ["siren", { siren: "732829321" }, "siren-wrong"],
    ["communeInsee", { communeInsee: "Longwy" }, "commune-wrong"],
    ["headcount", { headcount: "quatre" }, "number-unreadable"],
    ["decidedOn", { decidedOn: "31/02/2024" }, "date-unreadable"],
    ["disbursedOn", { disbursedOn: "11/03/2024" }, "disbursed-before-decision"],
    ["disbursedOn", { disbursedOn: "02/01/2026" }, "disbursed-after-take-over"],
    ["principal", { principal: "quinze mille" }, "amount-unreadable"],
    ["principal", { principal: "-15 000" }, "amount-not-positive"],
    ["outstanding", { outstanding: "15 000,01" }, "more-left-than-disbursed"],
    ["outstanding", { outstanding: "0" }, "amount-not-positive"],
    ["late", { late: "10 000,02", lateSince: "30/11/2025" }, "more-late-than-left"],
    ["lateSince", { late: "100" }, "late-without-day"],
    ["lateSince", { late: "100", lateSince: "01/01/2026" }, "late-day-not-past"],
    ["nextDueOn", { nextDueOn: "31/12/2025" }, "next-due-not-to-come"],
    ["nextDueOn", { nextDueOn: "" }, "to-come-without-schedule"],
    ["instalments", { instalments: "" }, "to-come-without-schedule"],
    ["instalments", { instalments: "0" }, "instalments-out-of-bounds"],
    ["instalments", { instalments: "121" }, "instalments-out-of-bounds"],
    ["frequency", { frequency: "annuelle" }, "frequency-unknown"],
  ] as const)("names the cell at fault: %s %o", (column, changes, reason) => {
    const { taken, findings } = read(row(changes));
    expect(taken).toEqual([]);
    expect(findings).toContainEqual(expect.objectContaining({ row: 2, column, reason }));
  });

  it("tells every fault of every row at once", () => {
    const { findings } = read(
      row({ siren: "1", principal: "x" }),
      row({ reference: "B", decidedOn: "hier" }),
    );
    expect(findings.map(({ row: at, column }) => [at, column])).toEqual([
      [2, "siren"],
      [2, "principal"],
      [3, "decidedOn"],
    ]);
  });

  it("tells a reference told twice, and a firm with two names", () => {
    const { findings } = read(row(), row(), row({ reference: "B", firm: "Boulangerie du Port" }));
    expect(findings.map(({ row: at, reason }) => [at, reason])).toEqual([
      [3, "reference-twice"],
      [4, "siren-of-two-names"],
    ]);
  });
});

it("what is left is the sum of its instalments, whatever the cents", () => {
  assert(
    property(bigInt(0n, 3_000_000n), bigInt(1n, 3_000_000n), integer({ min: 1, max: 120 }), (a, b, count) => {
      const [late, toCome] = [euros(Number(a) / 100), euros(Number(b) / 100)];
      const rows = remainingInstalments({
        late,
        lateSince: plainDate("2025-12-31"),
        toCome,
        nextDueOn: plainDate("2026-01-31"),
        count,
        frequency: "quarterly",
      });
      expect(sum(rows.map(({ principal }) => principal))).toBe(late + toCome);
      expect(rows.every(({ principal }) => principal >= 0n)).toBe(true);
    }),
  );
});
