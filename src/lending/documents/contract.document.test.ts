import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros, sum } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { parseSiren } from "#kernel/siren.ts";
import { renderDocument } from "#platform/documents/render-document.ts";
import { accepted } from "../../../tests/convention-desk.ts";
import { readPdf } from "../../../tests/read-pdf.ts";
import { type ContractFacts, contractSchedule } from "../domain/contract-facts.ts";
import { contractDocument, contractTemplate } from "./contract.document.ts";

const longwy: ContractFacts = {
  advance: {
    id: "advance",
    territory: "territory",
    number: 3,
    application: "application",
    decision: "decision",
    firm: { id: "firm", name: "Menuiserie du Lac" },
    fund: "fund",
    terms: { principal: euros("15000"), instalments: 36, graceMonths: 6, frequency: "monthly" },
    decidedOn: plainDate("2010-11-17"),
    status: "to-sign",
    signedOn: null,
    mandate: null,
    lapsedOn: null,
  },
  parties: {
    operator: { name: "Chambre (démonstration)", siren: accepted(parseSiren("732829320")) },
    fund: "Fonds Alizé du bassin de Longwy",
    territory: "Bassin de Longwy",
    isDemonstration: false,
    firm: { name: "Menuiserie du Lac", siren: null, runBy: [] },
  },
  on: plainDate("2010-11-18"),
  project: null,
  disbursement: { on: plainDate("2010-11-18"), isDone: false },
  jobs: { created: 0, kept: 0 },
  halfDays: halfDays(0),
  conditions: null,
};

async function read(facts: ContractFacts) {
  const pdf = await readPdf(await renderDocument(contractTemplate, contractDocument(facts)));
  return { ...pdf, text: pdf.text.replaceAll("\n", " ") };
}

/** What an amount of the annex says, in cents: « 14 583,34 € ». */
function centsIn(told: string | undefined): bigint {
  return BigInt((told ?? "").replaceAll(/\D/g, ""));
}

describe("the contract of an advance", () => {
  it("says who, how much in figures and in words, and at what cost: none", async () => {
    const { text, title, language, accessibility } = await read(longwy);
    expect({ title, language, accessibility }).toEqual({
      title: "Contrat d’avance remboursable à taux zéro",
      language: "fr-FR",
      accessibility: "1",
    });
    expect(text).toContain("Chambre (démonstration), SIREN 732 829 320, qui porte le fonds");
    expect(text).toContain("Menuiserie du Lac, représentée par son représentant légal,");
    expect(text).toContain("15 000,00 € (quinze mille euros)");
    expect(text).toContain("ni intérêt, ni frais, ni pénalité, ni intérêt de retard");
    expect(text).toContain("Aucune caution personnelle");
  });

  it("says that the schedule is the notice of its debits, and when the term can be forfeited", async () => {
    const { text } = await read(longwy);
    expect(text).toContain("L’échéancier annexé vaut prénotification de chacun de ses prélèvements.");
    expect(text).toContain("met l’entreprise en demeure par écrit de la payer dans les trente jours");
    expect(text).toContain("le comité ou son président peut décider");
    expect(text).toContain("jamais automatique");
  });

  it("leaves out what is not known or not granted, and numbers its articles without a gap", async () => {
    const { articles } = contractDocument(longwy);
    const titles = articles.map(({ title }) => title).join(" ");
    expect(titles).not.toMatch(/Emplois|Accompagnement/);
    expect(titles.match(/Article (\d+)/g)).toEqual(articles.map((_, index) => `Article ${index + 1}`));
    expect((await read(longwy)).text).not.toMatch(/null|undefined|NaN/);
  });

  it("says the jobs, the days, the conditions, the mandate and the owner once they are known", async () => {
    const { text } = await read({
      ...longwy,
      advance: { ...longwy.advance, mandate: "ALZ-0003", signedOn: plainDate("2010-12-01") },
      parties: { ...longwy.parties, firm: { ...longwy.parties.firm, runBy: ["Odile Toiture"] } },
      project: "Un second atelier",
      jobs: { created: 3, kept: 1 },
      halfDays: halfDays(10),
      conditions: [
        { text: "Accord de la banque", liftedOn: plainDate("2010-11-30") },
        { text: "Devis signé", liftedOn: null },
      ],
      disbursement: { on: plainDate("2010-12-02"), isDone: true },
    });
    expect(text).toContain("représentée par Odile Toiture,");
    expect(text).toContain("« Un second atelier »");
    expect(text).toContain("s’engage à créer 3 emplois et à maintenir un emploi");
    expect(text).toContain("5 journées d’expert");
    expect(text).toContain("Accord de la banque (levée le 30 novembre 2010)");
    expect(text).toContain("référence unique ALZ-0003");
    expect(text).toContain("Signé le 1er décembre 2010");
    expect(text).toContain("15 000,00 € ont été versés le 2 décembre 2010");
    expect(text).toContain("L’échéancier court du versement, le 2 décembre 2010.");
  });

  it("says that no condition is set only where the committee's decision says so", async () => {
    expect((await read(longwy)).text).not.toMatch(/condition[^s]/);
    expect((await read({ ...longwy, conditions: [] })).text).toContain(
      "Le comité n’a posé aucune condition.",
    );
  });

  it("says on every page of a demonstration that it is one", async () => {
    const parties = { ...longwy.parties, isDemonstration: true };
    const notice = "Démonstration : entreprises fictives, document sans valeur.";
    for (const text of (await read({ ...longwy, parties })).texts) expect(text).toContain(notice);
    expect((await read(longwy)).text).not.toContain("Démonstration");
  });

  it("prints a firm's name as it was entered, whatever marks it holds", async () => {
    const name = 'SARL #1 *Étoile* $ "L\'Or" \\ fils & [cie] <x> @y';
    const parties = { ...longwy.parties, firm: { ...longwy.parties.firm, name } };
    expect((await read({ ...longwy, parties })).text).toContain(`${name}, représentée par`);
  });

  it("asks for the tax declaration above 5 000 € only", () => {
    const lent = (amount: string) => ({
      ...longwy,
      advance: { ...longwy.advance, terms: { ...longwy.advance.terms, principal: euros(amount) } },
    });
    const says = (amount: string) =>
      contractDocument(lent(amount)).articles.some(({ title }) => title.includes("Déclaration"));
    expect([says("5000"), says("5000.01")]).toEqual([false, true]);
  });
});

describe("the annex", () => {
  it("has a row an instalment under real header cells, after the pages to sign", async () => {
    const { tags, texts } = await read(longwy);
    expect(tags.filter((tag) => tag === "TH")).toHaveLength(5);
    expect(tags.filter((tag) => tag === "TR")).toHaveLength(38);
    const annex = texts.at(-1)?.replaceAll("\n", " ") ?? "";
    expect(annex).toContain("Annexe : échéancier");
    expect(annex).toContain("1 18 juin 2011 20 juin 2011 416,66 € 14 583,34 €");
    expect(annex).toContain("36 18 mai 2014 19 mai 2014 416,90 € 0,00 €");
    expect(annex).toContain("Total 15 000,00 €");
    expect(annex).toContain("pour un versement le 18 novembre 2010");
  });

  it("adds up to what is lent, whatever the terms, and ends with nothing left", () => {
    assert(
      property(
        integer({ min: 300_000, max: 3_000_000 }),
        integer({ min: 4, max: 60 }),
        integer({ min: 0, max: 12 }),
        constantFrom("monthly", "quarterly"),
        (principal, instalments, graceMonths, frequency) => {
          const terms = { principal: cents(principal), instalments, graceMonths, frequency } as const;
          const { annex } = contractDocument({ ...longwy, advance: { ...longwy.advance, terms } });
          const told = annex.rows.map((row) => cents(centsIn(row[3])));
          expect(sum(told)).toBe(BigInt(principal));
          expect(centsIn(annex.foot[3])).toBe(BigInt(principal));
          expect(contractSchedule(terms, longwy.disbursement.on).at(-1)?.rest).toBe(0n);
        },
      ),
    );
  });
});
