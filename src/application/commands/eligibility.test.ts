import { describe, expect, it } from "vitest";
import { eligibility } from "./eligibility.ts";

const question = {
  firm: { headcount: 6, createdOn: "2004-05-01", inInsolvency: false },
  project: { amountCents: 1_800_000, jobsCreated: 10, halfDays: 16 },
  asOf: "2008-02-14",
};

const answerTo = (changes: object) => {
  const answer = eligibility.run({ ...question, ...changes });
  return answer.ok ? answer.output : { reason: answer.problem.reason, field: answer.problem.field };
};

describe("alize eligibility", () => {
  it("answers each rule with a sentence", () => {
    expect(answerTo({})).toEqual({
      eligible: true,
      rules: ["headcount", "age", "insolvency", "jobs", "amount"].map((rule) => ({
        rule,
        ok: true,
        sentence: expect.stringMatching(/\.$/),
      })),
    });
  });

  it("reads the territory's policy over the programme's", () => {
    const policy = {
      headcountLimit: null,
      maximumCents: 1_500_000,
      moneyRequiresDays: true,
      communes: ["54323"],
    };
    expect(answerTo({ policy })).toMatchObject({
      eligible: false,
      rules: [
        { rule: "perimeter", ok: false },
        { rule: "age", ok: true },
        { rule: "insolvency", ok: true },
        { rule: "jobs", ok: true },
        { rule: "amount", ok: false },
        { rule: "expert-days", ok: true },
      ],
    });
  });

  it("reads the de minimis room", () => {
    const firm = { ...question.firm, deMinimisHeadroomCents: 200_000 };
    const project = { ...question.project, grossGrantEquivalentCents: 200_001 };
    expect(answerTo({ firm, project })).toMatchObject({ eligible: false });
    expect(answerTo({ firm, project: { ...project, grossGrantEquivalentCents: 200_000 } })).toMatchObject({
      eligible: true,
    });
  });

  it.each<[string, string, object]>([
    ["field-missing", "asOf", { asOf: undefined }],
    ["field-missing", "firm", { firm: undefined }],
    ["field-unknown", "firm.size", { firm: { size: 6 } }],
    ["field-unknown", "policy.limit", { policy: { limit: 6 } }],
    ["field-not-in-list", "policy.jobsMode", { policy: { jobsMode: "keep" } }],
    ["field-invalid", "firm.headcount", { firm: { headcount: 9.5 } }],
    ["field-invalid", "firm.inInsolvency", { firm: { inInsolvency: "non" } }],
    ["minimum-above-maximum", "policy.minimumCents", { policy: { minimumCents: 2, maximumCents: 1 } }],
  ])("refuses with %s at %s", (reason, field, changes) => {
    expect(answerTo(changes)).toEqual({ reason, field });
  });
});
