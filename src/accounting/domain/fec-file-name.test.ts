import { describe, expect, it } from "vitest";
import { readFecFileName } from "./fec-file-name.ts";

describe("the name of a file", () => {
  it.each([
    "123456782FEC20261231.txt",
    "123456782FEC20261231",
    "123456782fec20261231.TXT",
  ])("%s is complete", (name) => {
    expect(readFecFileName(name)).toEqual({ closing: "20261231", isComplete: true, hasSiren: true });
  });

  it.each([
    "boulangerieFEC20261231.txt",
    "12345678FEC20261231.txt",
    "1234567820FEC20261231.txt",
    "123456782FEC20261231_v2.txt",
    "123456782FEC20261231.csv",
    "copie de 123456782FEC20261231.txt",
    "123456782FEC20260231.txt",
  ])("%s passes the tool, and not us", (name) => {
    expect(readFecFileName(name)).toMatchObject({ isComplete: false });
  });

  it("wants nine digits that are a SIREN", () => {
    expect(readFecFileName("123456783FEC20261231.txt")).toMatchObject({ isComplete: true, hasSiren: false });
  });

  it.each([
    "export_2026.txt",
    "FEC20261231.txt",
    "123456782FEC261231.txt",
    "123456782FEC19991231.txt",
    "123456782FEC20262031.txt",
    "123456782FEC20261240.txt",
    "123456782_20261231.txt",
    "",
  ])("« %s » is refused by the tool", (name) => {
    expect(readFecFileName(name)).toBeUndefined();
  });
});
