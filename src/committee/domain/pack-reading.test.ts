import { describe, expect, it } from "vitest";
import { readPackContent } from "./pack-reading.ts";

describe("what a pack says", () => {
  it("is read part by part, in the words of the day it was frozen", () => {
    const read = readPackContent({
      description: "Un four neuf",
      appraisal: { text: "Avis favorable." },
      eligibility: { rules: [{ rule: "headcount", ok: true, sentence: { fr: "Moins de 10 salariés." } }] },
      answers: [
        { key: "lease", label: { fr: "Loué ?", en: "Rented?" }, told: { fr: "oui", en: "yes" } },
        { key: "lost", label: null, told: { fr: "oui" } },
      ],
      plan: {
        lines: [
          { side: "need", label: "Four", amount: 1_000_000 },
          { side: "resource", label: "Avance", amount: 600_000 },
          { side: "resource", label: "Banque", amount: 400_000 },
        ],
        needs: 1_000_000,
        resources: 1_000_000,
      },
    });
    expect(read).toEqual({
      description: "Un four neuf",
      opinion: "Avis favorable.",
      rules: [
        {
          key: "headcount",
          isMet: true,
          sentence: { fr: "Moins de 10 salariés.", en: "Moins de 10 salariés." },
        },
      ],
      answers: [{ key: "lease", label: { fr: "Loué ?", en: "Rented?" }, told: { fr: "oui", en: "yes" } }],
      needs: { lines: [{ label: "Four", amount: 1_000_000n }], total: 1_000_000n },
      resources: {
        lines: [
          { label: "Avance", amount: 600_000n },
          { label: "Banque", amount: 400_000n },
        ],
        total: 1_000_000n,
      },
    });
  });

  it.each([
    null,
    "un texte",
    [1, 2],
    { plan: "?", eligibility: { rules: { ok: true } } },
  ])("is nothing where %j is all that was kept", (content) => {
    const { description, opinion, rules, needs, resources } = readPackContent(content);
    expect([description, opinion, rules, needs.lines, resources.lines]).toEqual([null, null, [], [], []]);
  });
});
