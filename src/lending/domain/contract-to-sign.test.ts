import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { ContractFacts } from "./contract-facts.ts";
import { contractEssentials, contractFingerprint } from "./contract-to-sign.ts";

const facts: ContractFacts = {
  advance: {
    id: "advance",
    territory: "longwy",
    number: 3,
    application: "file",
    decision: "decision",
    firm: { id: "firm", name: "Toiture Lorraine" },
    fund: "fund",
    terms: { principal: euros("15000"), instalments: 36, graceMonths: 6, frequency: "monthly" },
    decidedOn: plainDate("2026-11-02"),
    status: "to-sign",
    signedOn: null,
    mandate: null,
    lapsedOn: null,
  },
  parties: {
    operator: { name: "Chambre", siren: null },
    fund: "Fonds",
    territory: "Bassin de Longwy",
    isDemonstration: false,
    firm: { name: "Toiture Lorraine", siren: null, runBy: ["Odile Toiture"] },
  },
  on: plainDate("2026-11-23"),
  project: "Un atelier",
  disbursement: { on: plainDate("2026-11-23"), isDone: false },
  jobs: { created: 3, kept: 1 },
  halfDays: halfDays(8),
  conditions: [{ text: "L'accord de la banque", liftedOn: null }],
};

describe("what a contract binds to", () => {
  it("stays the same from a day to the next, and when a condition is lifted", () => {
    const later = {
      ...facts,
      on: plainDate("2026-12-01"),
      disbursement: { on: plainDate("2026-12-01"), isDone: false },
      conditions: [{ text: "L'accord de la banque", liftedOn: plainDate("2026-11-30") }],
    };
    expect(contractFingerprint(later)).toBe(contractFingerprint(facts));
  });

  it.each<[string, Partial<ContractFacts>]>([
    [
      "the amount",
      { advance: { ...facts.advance, terms: { ...facts.advance.terms, principal: euros("14999.99") } } },
    ],
    [
      "who runs the firm",
      { parties: { ...facts.parties, firm: { ...facts.parties.firm, runBy: ["Un autre"] } } },
    ],
    ["a condition", { conditions: [] }],
    ["the jobs", { jobs: { created: 2, kept: 1 } }],
    ["the days", { halfDays: halfDays(7) }],
  ])("changes with %s", (_, change) => {
    expect(contractFingerprint({ ...facts, ...change })).not.toBe(contractFingerprint(facts));
  });
});

describe("the essentials of a contract", () => {
  it("say the amount in figures and in words, the plan, and what stands before the money", () => {
    const told = Object.fromEntries(
      contractEssentials(facts).map(({ label, value }) => [label, value.replaceAll(/[\u00a0\u202f]/g, " ")]),
    );
    expect(told).toMatchObject({
      Montant: "15 000,00 € (quinze mille euros)",
      Remboursement: "36 mensualités, après 6 mois de différé",
      Emplois: "3 à créer, 1 à maintenir",
      "Avant le versement": "L’accord de la banque",
    });
  });

  it("leave out what has no object", () => {
    const labels = contractEssentials({
      ...facts,
      jobs: { created: 0, kept: 0 },
      halfDays: halfDays(0),
      conditions: null,
    }).map(({ label }) => label);
    expect(labels).toEqual(["Entreprise", "Prêteur", "Montant", "Coût", "Remboursement"]);
  });
});
