import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { AccountingEntry } from "./accounting-entry.ts";
import { letterAt } from "./letter-lines.ts";
import { fecFileName, fecLinesOf } from "./write-fec.ts";

const entry: AccountingEntry = {
  number: 12,
  on: plainDate("2026-05-05"),
  journal: "BQ1",
  piece: "JAL-000012",
  label: "Versement\tde « L|R »\r\nSARL\u2028  ",
  kind: "disbursed",
  source: null,
  validatedOn: null,
  lines: [
    {
      role: "advances",
      account: "274800",
      accountLabel: "Avances",
      third: { code: "B001", name: "L|R\tSARL" },
      debit: cents(5n),
      credit: cents(0n),
      letter: null,
      letteredOn: null,
    },
  ],
};

describe("a line of the FEC", () => {
  it("holds neither separators nor line ends within a field, and eighteen fields", () => {
    const [line = ""] = fecLinesOf(entry);
    const fields = line.split("\t");
    expect(fields).toHaveLength(18);
    expect(fields.slice(7, 13)).toEqual([
      "L R SARL",
      "JAL-000012",
      "20260505",
      "Versement de « L R » SARL",
      "0,05",
      "0,00",
    ]);
  });

  it("keeps a label to two hundred characters, whole ones", () => {
    const [line = ""] = fecLinesOf({ ...entry, label: "𝄞".repeat(300) });
    expect(line.split("\t")[10]).toBe("𝄞".repeat(200));
  });

  it("is not written of a commitment", () => {
    expect(fecLinesOf({ ...entry, number: null, journal: "EN" })).toEqual([]);
  });

  it("stands in a file named after the closing date", () => {
    expect(fecFileName("123456782", plainDate("2026-12-31"))).toBe("123456782FEC20261231.txt");
  });
});

describe("letters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("number %i is %s", (place, letter) => {
    expect(letterAt(place)).toBe(letter);
  });
});
