import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import {
  blankContent,
  changedKeys,
  contentOf,
  contentText,
  fileOf,
  isSamePlan,
  missingKeys,
  parseContent,
} from "./file-content.ts";

const whole = {
  ...blankContent,
  name: " Fournil du Pont ",
  communeInsee: "54323",
  communeName: "Longwy",
  activity: "Boulangerie",
  ownerName: "Rose Levain",
  title: "Un four",
  amountCents: 1_500_000,
};

describe("what an owner says", () => {
  it("is missing until the firm, its commune, its owner and the request are told", () => {
    expect(missingKeys(blankContent)).toEqual([
      "name",
      "communeInsee",
      "activity",
      "ownerName",
      "title",
      "amountCents",
    ]);
    expect(missingKeys(whole)).toEqual([]);
    expect(missingKeys({ ...whole, name: "  " })).toEqual(["name"]);
  });

  it.each([
    [0, false],
    [1, true],
    [-1, false],
  ])("asks for an advance above nought: %d cents", (amountCents, isTaken) => {
    expect(fileOf({ ...whole, amountCents }).ok).toBe(isTaken);
  });

  it("is refused with the names of what is missing, in both languages", () => {
    const refused = fileOf({ ...whole, title: "", amountCents: null });
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        reason: "content-incomplete",
        facts: {
          missingFr: "le projet en quelques mots, l’avance demandée",
          missingEn: "the project in a few words, the requested advance",
        },
        field: "title",
      },
    });
  });

  it("comes back from the file as it was said", () => {
    const read = fileOf(whole);
    if (!read.ok) throw new Error(read.refusal.reason);
    const { firm, project } = read.value;
    expect(project.requested).toEqual({
      amount: euros(15_000),
      instalments: 36,
      graceMonths: 6,
      halfDays: halfDays(0),
    });
    const file = { ...project, firm: { ...firm, id: "", siren: null, siret: null, links: [] }, plan: [] };
    expect(contentOf(file)).toEqual({
      ...whole,
      name: "Fournil du Pont",
      jobsCreated: 0,
      jobsKept: 0,
      plan: [],
    });
  });
});

describe("what is confirmed", () => {
  const line = { side: "need" as const, kind: "investment" as const, label: "Four", amountCents: 100 };

  it("makes the same text whatever the order in which it was written", () => {
    const { name, ...rest } = { ...whole, plan: [line] };
    expect(contentText({ ...rest, name })).toBe(contentText({ name, ...rest }));
    expect(parseContent(contentText({ ...whole, plan: [line] }))).toEqual({ ...whole, plan: [line] });
  });

  it("tells what changed, the plan apart", () => {
    const later = { ...whole, headcount: 6, createdOn: plainDate("2020-01-02") };
    expect(changedKeys(whole, later)).toEqual(["createdOn", "headcount"]);
    expect(changedKeys(whole, { ...whole })).toEqual([]);
    expect(isSamePlan([line], [{ ...line }])).toBe(true);
    expect(isSamePlan([line], [{ ...line, amountCents: 101 }])).toBe(false);
    expect(isSamePlan([line], [])).toBe(false);
  });
});
