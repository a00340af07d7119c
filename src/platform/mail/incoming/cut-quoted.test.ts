import { describe, expect, it } from "vitest";
import { cutQuoted } from "./cut-quoted.ts";

const own = "Bonjour,\n\nVoici les comptes.";

describe("what a person wrote in a reply", () => {
  it.each([
    ["Thunderbird", `${own}\n\nLe 23/11/2026 à 18:00, Alizé a écrit :\n> Bonjour\n> Lisez`],
    [
      "Gmail, cut",
      `${own}\n\nLe lun. 23 nov. 2026 à 18:00, Alizé Longwy <alize@longwy.example>\na écrit :\n\n> Bonjour`,
    ],
    ["Gmail in English", `${own}\n\nOn Mon, Nov 23, 2026 at 6:00 PM Alizé <a@b.example> wrote:\n\n> Hello`],
    [
      "Outlook",
      `${own}\n\nDe : Alizé <a@b.example>\nEnvoyé : lundi 23 novembre 2026 18:00\nÀ : Odile\nObjet : Un message`,
    ],
    ["old Outlook", `${own}\n\n-----Message d’origine-----\nDe : Alizé`],
    ["a signature", `${own}\n\n-- \nOdile Toiture\n03 82 00 00 00`],
    ["a telephone", `${own}\r\n\r\nEnvoyé de mon iPhone`],
    ["quoted lines alone", `${own}\n> Bonjour\n> Lisez`],
  ])("is kept, without what %s adds", (_, text) => {
    expect(cutQuoted(text)).toBe(own);
  });

  it("keeps answers between quoted lines, and sentences that only begin like a quotation", () => {
    expect(cutQuoted("> Quand ?\nMardi.\n> Où ?\nIci.")).toBe("Mardi.\nIci.");
    const plain = "Le 23 novembre nous ouvrons.\nDe : quoi parle-t-on ?\nOn verra.";
    expect(cutQuoted(plain)).toBe(plain);
  });

  it("keeps a line that begins like the announcement just under it", () => {
    const announced = "Le 8 février 2011 à 19:00, Alizé a écrit :\n> Et le devis ?";
    expect(cutQuoted(`Le voici.\n\n${announced}`)).toBe("Le voici.");
    expect(cutQuoted(`Le voici.\n${announced}`)).toBe("Le voici.");
  });

  it("may be nothing", () => {
    expect(cutQuoted("> Bonjour\n")).toBe("");
  });
});
