import { describe, expect, it } from "vitest";
import { fecColumns } from "./fec-columns.ts";
import { readFecHeader } from "./fec-header.ts";

const closing = "20261231";
const header = (names: readonly string[] = fecColumns, separator = "\t") =>
  readFecHeader(names.join(separator), closing);
const without = (...gone: string[]) => fecColumns.filter((name) => !gone.includes(name));

describe("the separator", () => {
  it.each(["\t", "|"])("may be %j", (separator) => {
    expect(header(fecColumns, separator)?.separator).toBe(separator);
  });

  it.each([",", ";"])("may be %j for a year closed before 2013 only", (separator) => {
    const line = fecColumns.join(separator);
    expect(readFecHeader(line, "20121231")?.separator).toBe(separator);
    expect(readFecHeader(line, "20130101")).toBeUndefined();
  });

  it("is known from nine fields on", () => {
    expect(header(fecColumns.slice(0, 8))).toBeUndefined();
    expect(header(fecColumns.slice(0, 9))).toBeDefined();
    expect(header(fecColumns.slice(0, 10))).toBeDefined();
  });
});

describe("the columns", () => {
  it("are found in any order, whatever their case, accents and spaces", () => {
    const named = fecColumns.map((name) => ` ${name.replace("Piece", "Pièce").toUpperCase()} `);
    const found = header(named.toReversed());
    expect(found).toMatchObject({ missingRequired: [], missingOthers: [], fields: 18 });
    expect(found?.columns[0]).toEqual({ column: "Idevise", shown: "IDEVISE", place: 0 });
  });

  it("are not found under another name", () => {
    expect(header(fecColumns.map((name) => name.replace("CompteNum", "Compte Num")))).toMatchObject({
      missingRequired: ["COMPTENUM"],
    });
  });

  it("may be followed by others", () => {
    expect(header([...fecColumns, "DateRglt", "ModeRglt"])).toMatchObject({
      fields: 20,
      missingRequired: [],
    });
  });

  it("are one more when the line ends with a separator", () => {
    expect(header([...fecColumns, ""])).toMatchObject({ fields: 19 });
    expect(header([...fecColumns, "", ""])).toMatchObject({ fields: 19 });
  });

  it.each([
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "EcritureLib",
    "Debit",
    "Credit",
  ])("must hold %s", (name) => {
    expect(header(without(name))).toMatchObject({
      missingRequired: [name.toUpperCase()],
      missingOthers: [],
    });
  });

  it("are missed, without an error, when they are others", () => {
    expect(header(without("JournalCode", "Idevise"))).toMatchObject({
      missingRequired: [],
      missingOthers: ["JOURNALCODE", "IDEVISE"],
    });
  });

  it("may be Montant and Sens, both or neither", () => {
    const amountAndSide = fecColumns.map((name) =>
      name === "Debit" ? "Montant" : name === "Credit" ? "Sens" : name,
    );
    expect(header(amountAndSide)).toMatchObject({ dialect: "amount-side", missingRequired: [] });
    expect(header(amountAndSide.filter((name) => name !== "Sens"))).toMatchObject({
      missingRequired: ["SENS"],
    });
    expect(header(amountAndSide.filter((name) => name !== "Montant"))).toMatchObject({
      missingRequired: ["MONTANT"],
    });
  });
});
