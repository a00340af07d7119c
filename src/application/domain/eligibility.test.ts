import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import {
  checkEligibility,
  type EligibilityFirm,
  type EligibilityProject,
  type RuleName,
} from "./eligibility.ts";
import { defaultPolicy, type EligibilityPolicy } from "./eligibility-policy.ts";
import { eligibilitySentence } from "./eligibility-sentences.ts";

type Changes = {
  firm?: Partial<EligibilityFirm>;
  project?: Partial<EligibilityProject>;
  policy?: Partial<EligibilityPolicy>;
  asOf?: string;
};

/** A joinery of six that asks for 15 000 € and plans ten jobs. */
function check({ firm, project, policy, asOf = "2008-02-14" }: Changes = {}) {
  return checkEligibility({
    firm: { headcount: 6, createdOn: plainDate("2004-05-01"), inInsolvency: false, ...firm },
    project: { amount: euros(15_000), jobsCreated: 10, jobsKept: 0, halfDays: 16, ...project },
    policy: { ...defaultPolicy, ...policy },
    asOf: plainDate(asOf),
  });
}

const answerTo = (rule: RuleName, changes: Changes) =>
  check(changes).rules.find((answer) => answer.rule === rule);
const okTo = (rule: RuleName, changes: Changes) => answerTo(rule, changes)?.ok;

describe("eligibility", () => {
  it("answers every rule that the policy holds, and those only", () => {
    expect(check()).toMatchObject({ eligible: true });
    expect(check().rules.map((answer) => answer.rule)).toEqual([
      "headcount",
      "age",
      "insolvency",
      "jobs",
      "amount",
    ]);
    const all = check({
      policy: { communes: ["54323"], moneyRequiresDays: true },
      firm: { communeCode: "54323", deMinimisHeadroom: euros(300_000) },
    });
    expect(all.rules).toHaveLength(8);
    const none: Partial<EligibilityPolicy> = {
      headcountLimit: null,
      minimumAgeMonths: null,
      jobsMode: "none",
    };
    const open = check({ policy: { ...none, minimum: null, maximum: null, warningAbove: null } });
    expect(open.rules.map((answer) => answer.rule)).toEqual(["insolvency"]);
  });

  it("is refused when one rule is", () => {
    expect(check({ firm: { inInsolvency: true } })).toMatchObject({ eligible: false });
  });

  it("says which datum is missing rather than guess it", () => {
    const { rules } = checkEligibility({
      firm: {},
      project: {},
      policy: defaultPolicy,
      asOf: plainDate("2026-01-01"),
    });
    expect(rules.map((answer) => [answer.ok, answer.facts])).toEqual([
      [false, { missing: "headcount" }],
      [false, { missing: "createdOn" }],
      [false, { missing: "inInsolvency" }],
      [false, { missing: "jobsCreated" }],
      [false, { missing: "amount" }],
    ]);
    expect(answerTo("perimeter", { policy: { communes: ["54323"] } })?.facts).toEqual({
      missing: "communeCode",
    });
  });
});

describe("each rule, below, at and above its threshold", () => {
  it("headcount stays strictly below the limit", () => {
    expect([9, 10, 11].map((headcount) => okTo("headcount", { firm: { headcount } }))).toEqual([
      true,
      false,
      false,
    ]);
    expect(okTo("headcount", { firm: { headcount: 19 }, policy: { headcountLimit: 20 } })).toBe(true);
  });

  it("age counts from date to date", () => {
    const age = (createdOn: string, asOf: string) =>
      okTo("age", { firm: { createdOn: plainDate(createdOn) }, asOf });
    expect(["2008-02-13", "2008-02-14", "2008-02-15"].map((asOf) => age("2005-02-14", asOf))).toEqual([
      false,
      true,
      true,
    ]);
    expect([age("2024-02-29", "2027-02-27"), age("2024-02-29", "2027-02-28")]).toEqual([false, true]);
    expect(age("2026-01-01", "2008-02-14")).toBe(false);
  });

  it("jobs: three over thirty-six months", () => {
    expect([2, 3, 4].map((jobsCreated) => okTo("jobs", { project: { jobsCreated } }))).toEqual([
      false,
      true,
      true,
    ]);
    expect([35, 36, 37].map((withinMonths) => okTo("jobs", { project: { withinMonths } }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(okTo("jobs", { project: { jobsCreated: 2, jobsKept: 5 } })).toBe(false);
  });

  it("jobs kept count where the territory says so", () => {
    const keep = { policy: { jobsMode: "create-or-keep" as const } };
    expect(okTo("jobs", { ...keep, project: { jobsCreated: 2, jobsKept: 1 } })).toBe(true);
    expect(okTo("jobs", { ...keep, project: { jobsCreated: 0, jobsKept: 2 } })).toBe(false);
  });

  it("amount between 3 000 € and 30 000 €", () => {
    const ok = (amount: string) => okTo("amount", { project: { amount: euros(amount) } });
    expect(["2999.99", "3000", "30000", "30000.01"].map(ok)).toEqual([false, true, true, false]);
  });

  it("expert days where the convention ties money to them", () => {
    const ok = (halfDays: number) =>
      okTo("expert-days", { project: { halfDays }, policy: { moneyRequiresDays: true } });
    expect([0, 1].map(ok)).toEqual([false, true]);
  });

  it("de minimis: the grant equivalent within the room left, the whole amount without it", () => {
    const ok = (headroom: string, equivalent?: string) =>
      okTo("de-minimis", {
        firm: { deMinimisHeadroom: euros(headroom) },
        project: equivalent === undefined ? {} : { grossGrantEquivalent: euros(equivalent) },
      });
    expect([ok("2099.99", "2100"), ok("2100", "2100"), ok("2100"), ok("15000")]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it("commune within the perimeter", () => {
    const ok = (communeCode: string) =>
      okTo("perimeter", { firm: { communeCode }, policy: { communes: ["54323"] } });
    expect([ok("54323"), ok("54528")]).toEqual([true, false]);
  });
});

describe("the sentence of an answer", () => {
  const tell = (rule: RuleName, changes: Changes, locale: "fr" | "en" = "fr") => {
    const answer = answerTo(rule, changes);
    return answer && eligibilitySentence(answer, locale).replaceAll(/[\u00a0\u202f]/g, " ");
  };

  it("warns above 15 000 €, and stays favourable", () => {
    const above = { project: { amount: euros("15000.01") } };
    expect(check(above).eligible).toBe(true);
    expect(tell("amount", above)).toContain("dépasse le montant habituel de 15 000,00 €");
    expect(tell("amount", {})).toBe("15 000,00 € : le montant est dans les bornes de la convention.");
  });

  it("gives the figures and what to try", () => {
    expect(tell("age", { firm: { createdOn: plainDate("2006-03-01") } })).toBe(
      "L’entreprise a été créée le 1er mars 2006 ; il lui faut 3 ans. Revenez à partir du 1er mars 2009.",
    );
    expect(tell("amount", { project: { amount: euros(31_000) } })).toBe(
      "31 000,00 € : l’avance ne dépasse pas 30 000,00 €. Ramenez la demande à ce montant.",
    );
    expect(tell("headcount", { firm: { headcount: 10 } })).toContain(
      "10 personnes ; il doit rester inférieur à 10",
    );
  });

  it("shows jobs created and kept apart before their sum, with each plural", () => {
    const keep = {
      policy: { jobsMode: "create-or-keep" as const },
      project: { jobsCreated: 2, jobsKept: 1 },
    };
    expect(tell("jobs", keep)).toBe(
      "Le projet prévoit 2 emplois créés et 1 emploi maintenu, soit 3 ; il en faut au moins 3 sur 36 mois.",
    );
    expect(tell("jobs", keep, "en")).toBe(
      "The project plans 2 jobs created and 1 job kept, 3 in all; it takes at least 3 over 36 months.",
    );
  });

  it("exists in both languages for every answer, yes, no and missing", () => {
    const policy: Partial<EligibilityPolicy> = {
      communes: ["54323"],
      moneyRequiresDays: true,
      jobsMode: "create-or-keep",
    };
    const yes = check({ policy, firm: { communeCode: "54323", deMinimisHeadroom: euros(15_000) } });
    const no = check({
      policy,
      firm: {
        communeCode: "54528",
        headcount: 10,
        createdOn: plainDate("2008-01-01"),
        inInsolvency: true,
        deMinimisHeadroom: euros("0.50"),
      },
      project: { jobsCreated: 0, amount: euros(1), halfDays: 0 },
    });
    const unknown = checkEligibility({
      firm: { deMinimisHeadroom: euros(1) },
      project: {},
      policy: { ...defaultPolicy, ...policy },
      asOf: plainDate("2026-01-01"),
    });
    expect([yes.rules, no.rules, unknown.rules].map((rules) => rules.map(({ ok }) => ok))).toEqual([
      Array(8).fill(true),
      Array(8).fill(false),
      Array(8).fill(false),
    ]);
    const answers = [...yes.rules, ...no.rules, ...unknown.rules];
    for (const locale of ["fr", "en"] as const) {
      const sentences = answers.map((answer) => eligibilitySentence(answer, locale));
      expect(
        sentences.filter((sentence) => !/^.{15,}\.$/.test(sentence) || /undefined|null|NaN/.test(sentence)),
      ).toEqual([]);
      expect(new Set(sentences).size).toBeGreaterThanOrEqual(answers.length - 1);
    }
  });
});
