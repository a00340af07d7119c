import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { defaultPolicy } from "./eligibility-policy.ts";
import { policySentences } from "./policy-sentences.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");

describe("rules in sentences", () => {
  it("say each parameter with its unit, years where they are whole", () => {
    expect(policySentences(defaultPolicy, "fr").map(plain)).toEqual([
      "L'entreprise compte moins de 10 personnes.",
      "L'entreprise a au moins 3 ans.",
      "L'entreprise n'est pas en procédure collective.",
      "Le projet crée au moins 3 emplois en 3 ans.",
      "L'avance va de 3 000,00 € à 30 000,00 €.",
      "Au-dessus de 15 000,00 €, la réponse avertit et reste favorable.",
      "Une avance peut se demander sans journée d'expertise.",
    ]);
  });

  it("say which rule does not apply, in both languages", () => {
    const open = {
      headcountLimit: null,
      minimumAgeMonths: null,
      jobsMode: "none",
      minimumJobs: 0,
      jobsWithinMonths: 18,
      minimum: null,
      maximum: null,
      warningAbove: null,
      moneyRequiresDays: true,
    } as const;
    expect(policySentences(open, "fr").map(plain)).toEqual([
      "L'effectif n'est pas limité.",
      "L'entreprise peut être en création.",
      "L'entreprise n'est pas en procédure collective.",
      "L'aide n'est pas liée à l'emploi.",
      "Le montant de l'avance n'est pas limité.",
      "Une avance va toujours avec des journées d'expertise.",
    ]);
    expect(policySentences(open, "en")).toHaveLength(6);
  });

  it.each([
    [1, "1 mois"],
    [11, "11 mois"],
    [12, "1 an"],
    [18, "18 mois"],
    [24, "2 ans"],
  ])("say %i months as %s", (minimumAgeMonths, said) => {
    const sentences = policySentences({ ...defaultPolicy, minimumAgeMonths }, "fr").map(plain);
    expect(sentences).toContain(`L'entreprise a au moins ${said}.`);
  });

  it("say one bound alone", () => {
    const least = { ...defaultPolicy, maximum: null, minimum: euros(3000) };
    expect(policySentences(least, "en")).toContain("The advance is at least €3,000.00.");
    const most = { ...defaultPolicy, minimum: null };
    expect(policySentences(most, "en")).toContain("The advance is at most €30,000.00.");
  });
});
