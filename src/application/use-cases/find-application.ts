import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application } from "../domain/application.ts";
import { answerRules, askedBy, judgedOn } from "../domain/eligibility-of-firm.ts";
import { withSentences } from "../domain/eligibility-view.ts";
import { answersOfFile } from "../domain/file-form.ts";
import { balanceOf } from "../domain/financing-plan.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import type { FoundApplication } from "./found-application.ts";
import { territoryRules } from "./territory-rules.ts";

export async function findApplication(
  applications: Applications,
  transaction: Transaction,
  which: WhichApplication,
): Promise<FoundApplication | null> {
  const application = await applications.find(transaction, which);
  return application === null ? null : found(applications, transaction, which.territory, application);
}

/** The files that wait for a sitting, first opened first. */
export async function listReady(
  applications: Applications,
  transaction: Transaction,
  territory: string,
): Promise<FoundApplication[]> {
  const ready: FoundApplication[] = [];
  for (const application of await applications.list(transaction, { territory, status: "ready" }))
    ready.push(await found(applications, transaction, territory, application));
  return ready;
}

async function found(
  applications: Applications,
  transaction: Transaction,
  territory: string,
  application: Application,
): Promise<FoundApplication> {
  const { id, number, status, firm, title, description, requested, jobs, appraisal, plan } = application;
  const asOf = judgedOn(application, await businessDateOf(transaction, territory));
  const rules = await territoryRules(applications, transaction, { territory, asOf });
  const answered = answerRules(askedBy(application), rules);
  const answers = answersOfFile(application);
  const { id: firmId, name, siren, headcount, links } = firm;
  return {
    id,
    number,
    status,
    title,
    description,
    requested,
    jobs,
    appraisal,
    firm: { id: firmId, name, siren, headcount, links },
    plan: { lines: plan, ...balanceOf(plan) },
    ...(answers.length === 0 ? {} : { answers }),
    eligibility: answered === null ? null : withSentences(answered),
  };
}
