import { describe, expect, it } from "vitest";
import { check, entry, name } from "../../../tests/fec-lines.ts";
import { type FecColumn } from "./fec-columns.ts";

describe("what only we ask of the entries", () => {
  const strictOf = (lines: readonly string[], fileName = name) => check(lines, { fileName })?.strict;

  it("is that each balances, to the cent and below", () => {
    expect(strictOf([...entry("1", { Debit: "12,49" }), ...entry("2")])).toEqual(["UNBALANCED:1"]);
    expect(strictOf(entry("1", { Debit: "12,500" }))).toEqual([]);
    expect(strictOf(entry("1", { Debit: "12,501" }))).toEqual(["UNBALANCED:1"]);
    expect(strictOf(entry("1", { Debit: "-12,50" }))).toEqual(["UNBALANCED:1"]);
  });

  it("says nothing of a balance that cannot be read", () => {
    expect(strictOf(entry("1", { Debit: "douze" }))).toEqual([]);
  });

  it("says nothing of an entry that has a line too short or too long", () => {
    const [one = "", other = ""] = entry("1");
    expect(strictOf([one.slice(0, -1), other, ...entry("2")])).toEqual([]);
    expect(strictOf([one, `${other}\t`, ...entry("2")])).toEqual([]);
  });

  it("waits for the lines of an entry that stand further on", () => {
    const [one = "", other = ""] = entry("1");
    expect(strictOf([one, ...entry("2"), other])).toEqual([]);
    expect(strictOf([one, ...entry("2")])).toEqual(["UNBALANCED:1"]);
  });

  it("is one journal and one date for an entry", () => {
    expect(strictOf(entry("1", { JournalCode: "OD" }))).toEqual(["MIXED_HEADER:1"]);
    expect(strictOf(entry("1", { EcritureDate: "20260119" }))).toEqual(["MIXED_HEADER:1"]);
    expect(strictOf(entry("1", { PieceRef: "VIR-2", CompteNum: "467000" }))).toEqual([]);
  });

  it("is numbers without a hole, in the file or in each journal", () => {
    const journal = (JournalCode: string, ...numbers: string[]) =>
      numbers.flatMap((number) => entry(number, {}, { JournalCode }));
    expect(strictOf([...journal("BQ", "1"), ...journal("OD", "2"), ...journal("BQ", "3")])).toEqual([]);
    expect(strictOf([...journal("BQ", "1", "2"), ...journal("OD", "1", "2")])).toEqual([]);
    expect(strictOf([...journal("BQ", "1"), ...journal("OD", "1")])).toEqual([]);
    expect(strictOf(journal("BQ", "1", "2", "3"))).toEqual([]);
    expect(strictOf(journal("BQ", "1", "3"))).toEqual(["NUMBER_GAP"]);
    expect(strictOf([...journal("BQ", "1", "3"), ...journal("OD", "1", "2")])).toEqual(["NUMBER_GAP"]);
    expect(strictOf([...journal("BQ", "BQ-01", "BQ-02"), ...journal("OD", "OD-01")])).toEqual([]);
    expect(strictOf(journal("BQ", "BQ-01", "BQ-03"))).toEqual(["NUMBER_GAP"]);
    expect(strictOf(journal("BQ", "1", "deux"))).toEqual(["BAD_NUMBER:deux"]);
  });

  it("is dates in their order, in the file or in each journal as the numbers are", () => {
    const on = (number: string, EcritureDate: string, JournalCode = "BQ") =>
      entry(number, {}, { EcritureDate, JournalCode });
    expect(strictOf([...on("1", "20260120"), ...on("2", "20260120")])).toEqual([]);
    expect(strictOf([...on("1", "20260120"), ...on("2", "20260119")])).toEqual(["NOT_CHRONOLOGICAL"]);
    expect(strictOf([...on("1", "20260120"), ...on("2", "20260119", "OD")])).toEqual(["NOT_CHRONOLOGICAL"]);
    expect(strictOf([...on("1", "20260120"), ...on("1", "20260119", "OD")])).toEqual([]);
  });

  it.each<FecColumn>(["PieceDate", "ValidDate"])("is a real %s, written AAAAMMJJ", (column) => {
    const strict = [`BAD_DATE:1:${column}`];
    expect(strictOf(entry("1", { [column]: "20260228" }))).toEqual([]);
    expect(strictOf(entry("1", { [column]: "20260229" }))).toEqual(strict);
    expect(strictOf(entry("1", {}, { [column]: "20260231" }))).toEqual(strict);
    expect(strictOf(entry("1", { [column]: "28/02/2026" }))).toEqual(strict);
  });

  it("is an entry of the year", () => {
    const on = (EcritureDate: string) =>
      strictOf(entry("1", {}, { EcritureDate }), "123456782FEC20260630.txt");
    expect(on("20260630")).toEqual([]);
    expect(on("20260701")).toEqual(["OUT_OF_YEAR:1"]);
    expect(on("20240701")).toEqual([]);
    expect(on("20240630")).toEqual(["OUT_OF_YEAR:1"]);
  });

  it("is a date for a lettering, and a lettering for a date", () => {
    expect(strictOf(entry("1", { EcritureLet: "A", DateLet: "20260131" }))).toEqual([]);
    expect(strictOf(entry("1", { EcritureLet: "A" }))).toEqual(["LETTERING:1"]);
    expect(strictOf(entry("1", { DateLet: "20260131" }))).toEqual(["LETTERING:1"]);
  });

  it("is a currency for an amount in currency", () => {
    expect(strictOf(entry("1", { Montantdevise: "13,00", Idevise: "USD" }))).toEqual([]);
    expect(strictOf(entry("1", { Montantdevise: "0,00" }))).toEqual([]);
    expect(strictOf(entry("1", { Montantdevise: "13,00" }))).toEqual(["CURRENCY:1"]);
  });
});
