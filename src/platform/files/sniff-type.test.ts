import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { sniffType } from "./sniff-type.ts";

const octets = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const pdf = octets("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n");
const png = octets("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001\b\u0002\0\0\0\u0090wSÞ");
const program = octets("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ\0\0");

describe("the type of a file", () => {
  it.each([
    ["contrat.pdf", pdf, "application/pdf"],
    ["contrat.txt", pdf, "application/pdf"],
    ["photo.png", png, "image/png"],
    ["notes.txt", octets("Bonjour\r\n"), "text/plain"],
    ["lignes.csv", octets("date;montant\n2026-11-23;12,50\n"), "text/csv"],
    ["lignes.csv", octets("soci\u00e9t\u00e9;12,50\n"), "text/csv"],
  ])("of %s is read in what it holds", async (name, content, mediaType) => {
    expect(await sniffType(content, name)).toMatchObject({ ok: true, value: { mediaType } });
  });

  it.each([
    ["facture.pdf", program, "EXE"],
    [
      "facture.pdf",
      octets("PK\u0003\u0004\u0014\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\u0005\0\0\0a.txt"),
      "ZIP",
    ],
    ["facture.pdf", octets("GIF89a\u0001\0\u0001\0"), "GIF"],
    ["facture.pdf", octets("\0\u0001\u0002 rien de connu"), "?"],
  ])("of %s is refused where it lies, naming what was found", async (name, content, found) => {
    expect(await sniffType(content, name)).toMatchObject({
      ok: false,
      refusal: { reason: "file-type-refused", facts: { name, found } },
    });
  });
});
