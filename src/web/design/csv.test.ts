import { describe, expect, it } from "vitest";
import { csvOf, type Plain } from "./csv.ts";

const columns = [
  { title: "Partenaire", value: (row: [Plain, Plain]) => row[0] },
  { title: "Montant", value: (row: [Plain, Plain]) => row[1] },
];

describe("a CSV file", () => {
  it("opens in a French spreadsheet: its mark, semicolons, decimal commas", () => {
    expect(csvOf(columns, [["Agro Saintignon", "1234.50"]])).toBe(
      "\ufeffPartenaire;Montant\r\nAgro Saintignon;1234,50\r\n",
    );
  });

  it("quotes what would break a line or a cell", () => {
    expect(csvOf(columns, [['Forge "du"; haut\n', 2]])).toContain('"Forge ""du""; haut\n";2');
  });

  it("never hands a formula to a spreadsheet, and leaves negative figures alone", () => {
    expect(csvOf(columns, [["=1+1", "-12.00"]])).toContain("'=1+1;-12,00");
  });
});
