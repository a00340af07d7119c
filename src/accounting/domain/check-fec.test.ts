import { describe, expect, it } from "vitest";
import { changed, check, conform, entry, name, sound, written } from "../../../tests/fec-lines.ts";
import { concludeFecCheck, openFecCheck } from "./check-fec.ts";
import { type FecColumn, fecColumns } from "./fec-columns.ts";

describe("a file", () => {
  it("conforms when nothing is found", () => {
    expect(check([...entry("1"), ...entry("2")])).toEqual(conform);
  });

  it.each([
    ["FILENAME", { fileName: "export.txt" }],
    ["SEPARATOR", { header: fecColumns.join(";") }],
    ["SEPARATOR", { header: "" }],
  ])("is refused: %s", (refusal, parts) => {
    expect(check(entry("1"), parts)).toEqual({
      verdict: "refused",
      errors: [refusal],
      alerts: [],
      strict: [],
    });
  });

  it("is refused when it holds a header only, or nothing", () => {
    const refused = { verdict: "refused", errors: ["EMPTY_FILE"], alerts: [], strict: [] };
    expect(check([])).toEqual(refused);
    expect(concludeFecCheck(openFecCheck(name))).toEqual({ ok: true, value: refused });
  });

  it("gets no verdict in XML", () => {
    expect(check([], { header: '\ufeff<?xml version="1.0"?>' })).toBeUndefined();
  });

  it.each([
    ["FILENAME", "boulangerieFEC20261231.txt"],
    ["FILENAME_SIREN", "123456783FEC20261231.txt"],
  ])("has a name that only we refuse: %s", (finding, fileName) => {
    expect(check(entry("1"), { fileName })).toEqual({ ...conform, strict: [finding] });
  });

  it("may begin with a byte order mark and hold null characters", () => {
    expect(check(entry("1"), { header: `\ufeff${fecColumns.join("\t")}\0` })).toEqual(conform);
  });

  it("may end with a blank line, which is only said", () => {
    expect(check([...entry("1"), ""])).toEqual({ ...conform, alerts: ["L4:EMPTY_LINE"] });
  });

  it("holds no line without a separator", () => {
    expect(check([...entry("1"), "TOTAL"])).toEqual({
      ...conform,
      alerts: ["L4:EMPTY_LINE"],
      strict: ["L4:FIELD_COUNT"],
    });
  });
});

describe("a line", () => {
  const [first = "", second = ""] = entry("1");

  it.each([
    ["one field less", first.slice(0, -1)],
    ["one field more", `${first}\t`],
  ])("with %s is an error", (_, line) => {
    expect(check([line, second])).toMatchObject({ verdict: "not_conform", errors: ["L2:FIELD_COUNT"] });
  });

  it("ends with a separator when the header does", () => {
    const header = `${fecColumns.join("\t")}\t`;
    expect(check([`${first}\t`, `${second}\t`], { header })).toEqual(conform);
    expect(check([first, second], { header })).toMatchObject({
      errors: ["L2:FIELD_COUNT", "L3:FIELD_COUNT"],
    });
  });

  it.each<FecColumn>([
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "EcritureLib",
  ])("without %s is an error", (column) => {
    const errors = [`L2:EMPTY_REQUIRED:${column.toUpperCase()}`];
    expect(changed({ [column]: " " })).toMatchObject({ errors, alerts: [] });
    expect(changed({ [column]: "\u00a0" })).toMatchObject({ errors, alerts: [] });
  });

  it.each<FecColumn>([
    "JournalLib",
    "PieceRef",
    "PieceDate",
    "ValidDate",
  ])("without %s is an alert, said once", (column) => {
    expect(check([...entry("1", {}, { [column]: "" }), ...entry("2")])).toEqual({
      ...conform,
      alerts: [`NO_VALUE:${column.toUpperCase()}`],
    });
  });

  it("without a value was nothing before 2013", () => {
    const lines = entry("1", { PieceRef: "" }, { EcritureDate: "20121201" });
    expect(check(lines, { fileName: "123456782FEC20121231.txt" })).toEqual(conform);
    expect(check(lines, { fileName: "123456782FEC20130131.txt" })).toMatchObject({
      alerts: ["NO_VALUE:PIECEREF"],
    });
  });

  it.each<FecColumn>([
    "CompAuxNum",
    "CompAuxLib",
    "EcritureLet",
    "DateLet",
    "Montantdevise",
    "Idevise",
  ])("may go without %s", (column) => {
    expect(changed({ [column]: "" })).toEqual(conform);
  });

  it.each([
    ["12", ["L2:ACCOUNT_3_DIGITS"]],
    ["123", []],
    ["123A", []],
    ["12A4", ["L2:ACCOUNT_3_DIGITS"]],
  ])("with account %s alerts %j", (CompteNum, alerts) => {
    expect(changed({ CompteNum })).toEqual({ ...conform, alerts });
  });

  it.each([
    ["12,50", "0,00", []],
    ["12,50", "", []],
    ["0,00", "0,00", ["L2:DEBIT_CREDIT_BOTH_OR_NONE"]],
    ["", "", ["L2:DEBIT_CREDIT_BOTH_OR_NONE"]],
    ["12,50", "0,01", ["L2:DEBIT_CREDIT_BOTH_OR_NONE"]],
  ])("with debit %s and credit %s alerts %j", (Debit, Credit, alerts) => {
    expect(changed({ Debit, Credit })).toMatchObject({ verdict: "conform", errors: [], alerts });
  });

  it.each([
    ["Debit", "1 234,56", ["L2:THOUSANDS_SEPARATOR:DEBIT"]],
    ["Credit", "douze", ["L2:NOT_NUMERIC:CREDIT"]],
    ["Montantdevise", "12.50", ["L2:DECIMAL_POINT:MONTANTDEVISE"]],
    ["PieceDate", "20261301", ["L2:NOT_CALENDAR:PIECEDATE"]],
    ["ValidDate", "janvier", ["L2:DATE_FORMAT:VALIDDATE"]],
    ["EcritureDate", "00000000", ["L2:DATE_FORMAT:ECRITUREDATE"]],
  ])("with %s %s is an error", (column, value, errors) => {
    expect(changed({ [column]: value })).toMatchObject({ verdict: "not_conform", errors });
  });

  it("may hold no date where none is required, and alerts on another age", () => {
    expect(changed({ PieceDate: "00000000" })).toMatchObject({ verdict: "conform", errors: [], alerts: [] });
    expect(changed({ PieceDate: "18991231" })).toEqual({
      ...conform,
      alerts: ["L2:YEAR_OUT_OF_RANGE:PIECEDATE"],
    });
  });
});

describe("an amount and its side", () => {
  const header = fecColumns.join("\t").replace("Debit\tCredit", "Montant\tSens");
  const sided = (first: [string, string], second: [string, string]) =>
    check(
      [first, second].map(([Debit, Credit]) => written({ ...sound, Debit, Credit })),
      { header },
    );

  it.each([
    ["D", "C"],
    ["d", "c"],
    ["+1", "-1"],
  ])("balance as %s and %s", (debit, credit) => {
    expect(sided(["12,50", debit], ["12,50", credit])).toEqual(conform);
    expect(sided(["12,50", debit], ["12,49", credit])).toEqual({ ...conform, strict: ["UNBALANCED:1"] });
  });

  it.each(["", "X", "1", "DC"])("stop the tool at side « %s »", (side) => {
    expect(sided(["12,50", "D"], ["12,50", side])).toMatchObject({
      verdict: "refused",
      errors: ["L3:BAD_SENS"],
    });
  });

  it("name the amount as the file does", () => {
    expect(sided(["12.50", "D"], ["12,50", "C"])).toMatchObject({ errors: ["L2:DECIMAL_POINT:MONTANT"] });
  });

  it("may go without the fields at the end of a line", () => {
    const [first = "", second = ""] = ["D", "C"].map((Credit) =>
      written({ ...sound, Debit: "12,50", Credit }),
    );
    expect(check([first, second.trimEnd()], { header })).toMatchObject({ verdict: "conform", errors: [] });
    expect(check([first, `${second}\t`], { header })).toMatchObject({ errors: ["L3:FIELD_COUNT"] });
  });
});

describe("a file whose every line is wrong", () => {
  it("is told by its first errors and their count", () => {
    const [line = ""] = entry("1", { Debit: "12.50" });
    const verdict = check(Array.from({ length: 1500 }, () => line));
    expect(verdict?.errors).toHaveLength(1001);
    expect(verdict?.errors.at(-1)).toBe("MORE:500");
  });
});
