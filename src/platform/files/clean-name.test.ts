import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanName } from "./clean-name.ts";

describe("the name of a file, once clean", () => {
  it.each([
    ["Contrat signé.pdf", "pdf", "Contrat signé.pdf"],
    ["C:\\Users\\Odile\\Bureau\\contrat.PDF", "pdf", "contrat.PDF"],
    ["../../etc/passwd", "txt", "passwd.txt"],
    ["facture.pdf.exe", "pdf", "facture.pdf.pdf"],
    ["photo.jpeg", "jpg", "photo.jpeg"],
    ["photo.png", "jpg", "photo.jpg"],
    ["  .caché  ", "pdf", "caché.pdf"],
    ["facture\u202Efdp.exe", "pdf", "facturefdp.pdf"],
    ["deux\r\nlignes.txt", "txt", "deuxlignes.txt"],
    ['a<b>:"c"|?*.csv', "csv", "a-b---c----.csv"],
    ["", "pdf", "document.pdf"],
    ["...", "pdf", "document.pdf"],
    ["e\u0301te\u0301.pdf", "pdf", "été.pdf"],
  ])("of %j, in truth %s, is %j", (given, extension, clean) => {
    expect(cleanName(given, extension)).toBe(clean);
  });

  it("is a short line without a folder, whatever was sent, and clean already the second time", () => {
    assert(
      property(string({ unit: "binary", maxLength: 200 }), (given) => {
        const clean = cleanName(given, "pdf");
        expect(clean).toMatch(/^[^/\\\p{Cc}\p{Cf}]+\.pdf$/iu);
        expect(clean.length).toBeLessThanOrEqual(160);
        expect(clean.startsWith(".")).toBe(false);
      }),
    );
  });
});
