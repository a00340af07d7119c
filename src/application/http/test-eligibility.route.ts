import { cents } from "#kernel/money.ts";
import type { Applications } from "../use-cases/applications.ts";
import { testEligibility } from "../use-cases/test-eligibility.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function testEligibilityRoute(applications: Applications): ApplicationHandlers["testEligibility"] {
  return async ({ params, query, transaction }) => {
    const { communeCode, headcount, createdOn, inInsolvency, amountCents, ...project } = query;
    const amount = amountCents === undefined ? undefined : cents(amountCents);
    return testEligibility(applications, transaction, {
      ...params,
      firm: { communeCode, headcount, createdOn, inInsolvency },
      project: { ...project, amount },
    });
  };
}
