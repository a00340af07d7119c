import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { delayDeclinedMail, delayGrantedMail, disbursementMail, type MailFacts } from "./mails.ts";

const facts: MailFacts = {
  owner: "Odile Toiture",
  sender: { operator: "Chambre (démonstration)", territory: "Bassin de Longwy" },
  firm: "Toiture Lorraine",
  number: 12,
  outstanding: euros("12000"),
  next: { on: plainDate("2027-05-03"), amount: euros("416.67") },
};

/** Read by eyes: a no-break space looks like a space. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("the mail of a granted delay", () => {
  it("names the instalments put off, what is left to repay, and the next one", () => {
    const { subject, text } = delayGrantedMail("fr", { ...facts, from: 3, count: 2, keepTerm: false });
    expect(plain(subject)).toBe("Votre délai est accordé : avance n° 12");
    expect(plain(text)).toBe(
      [
        "Bonjour Odile Toiture,",
        "Le délai que vous avez demandé pour « Toiture Lorraine » est accordé : les échéances 3 à 4 sont reportées.",
        "L’échéancier s’allonge d’autant d’échéances.",
        "Il reste 12 000,00 € à rembourser, comme avant : un délai ne coûte rien.",
        "La prochaine échéance est de 416,67 €, le 3 mai 2027.",
        "Une question ? Parlez-en à votre animateur.\n\nBien à vous,\nChambre (démonstration)\nBassin de Longwy\n",
      ].join("\n\n"),
    );
  });

  it("speaks of one instalment as one, and of a term that is kept", () => {
    const one = delayGrantedMail("fr", { ...facts, from: 3, count: 1, keepTerm: true }).text;
    expect(plain(one)).toContain("l’échéance 3 est reportée");
    expect(plain(one)).toContain("se termine au même jour");
    const english = delayGrantedMail("en", { ...facts, from: 3, count: 1, keepTerm: true }).text;
    expect(english).toContain("instalment 3 is put off");
  });
});

describe("the mail of a declined delay", () => {
  it("says why in the words that were typed, and what to try", () => {
    const { text } = delayDeclinedMail("fr", { ...facts, why: "Le bilan manque." });
    expect(plain(text)).toContain("Voici pourquoi : Le bilan manque.");
    expect(plain(text)).toContain("appelez-nous avant l’échéance");
    expect(delayDeclinedMail("en", { ...facts, why: "No accounts." }).text).toContain("No accounts.");
  });
});

describe("the mail of a disbursement", () => {
  it("tells the amount and the day, and says nothing of an instalment where none is known", () => {
    const given = { ...facts, next: null, amount: euros("15000"), payOn: plainDate("2027-02-01") };
    const { subject, text } = disbursementMail("fr", given);
    expect(plain(subject)).toBe("Votre avance est versée : 15 000,00 €");
    expect(plain(text)).toContain("libéré à la date du 1er février 2027");
    expect(text).not.toContain("prochaine échéance");
    expect(disbursementMail("en", given).text).toContain("€15,000.00");
  });

  it.each(["fr", "en"] as const)("keeps its subject on one line in %s", (locale) => {
    const given = { ...facts, amount: euros("15000"), payOn: plainDate("2027-02-01") };
    expect(disbursementMail(locale, given).subject).not.toMatch(/[\r\n]/);
  });
});
