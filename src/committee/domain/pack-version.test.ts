import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { type Pack, packAsJson } from "./pack.ts";
import { changedParts, withExchanges } from "./pack-version.ts";

const pack: Pack = {
  title: "Un four",
  firm: { id: "firm", name: "Boulangerie", siren: null, links: [] },
  requested: {
    amountCents: 1_000_000,
    instalments: 36,
    graceMonths: 6,
    frequency: "monthly",
    halfDays: 4,
    jobs: { created: 3, kept: 0 },
  },
  content: { description: "Un four neuf", plan: { lines: [] }, number: 4 },
};

const asked = { askedBy: "Rose", question: "Et le bail ?", answeredBy: "Sacha", answer: "Neuf ans." };

describe("what changed between two versions of a pack", () => {
  it("is nothing when nothing did, in whatever order it was written", () => {
    const { description, ...rest } = { description: "Un four neuf", plan: { lines: [] }, number: 4 };
    expect(changedParts(pack, { ...pack, content: { ...rest, description } })).toEqual([]);
  });

  it.each([
    ["title", { ...pack, title: "Deux fours" }],
    [
      "firm",
      { ...pack, firm: { ...pack.firm, links: [{ organisation: null, name: "Banque", kind: "bank" }] } },
    ],
    ["request", { ...pack, requested: { ...pack.requested, amountCents: 900_000 } }],
    [
      "description",
      { ...pack, content: { description: "Un four d'occasion", plan: { lines: [] }, number: 4 } },
    ],
    ["plan", { ...pack, content: { description: "Un four neuf", plan: { lines: [1] }, number: 4 } }],
    ["appraisal", { ...pack, content: { ...Object(pack.content), appraisal: { text: "Oui." } } }],
    ["rest", { ...pack, content: { description: "Un four neuf", plan: { lines: [] }, number: 5 } }],
    ["exchanges", withExchanges(pack, [asked])],
  ] satisfies [string, Pack][])("is the %s, told alone", (part, after) => {
    expect(changedParts(pack, after)).toEqual([part]);
    expect(changedParts(after, pack)).toEqual([part]);
  });
});

describe("questions that were answered", () => {
  it("join the pack, and change its text; none leaves it as it was hashed before", () => {
    expect(withExchanges(pack, [])).toBe(pack);
    expect(canonicalJson(packAsJson(pack))).not.toContain("exchanges");
    expect(canonicalJson(packAsJson(withExchanges(pack, [asked])))).toContain("Neuf ans.");
  });
});
