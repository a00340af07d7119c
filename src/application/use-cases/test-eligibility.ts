import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { EligibilityFirm, EligibilityProject } from "../domain/eligibility.ts";
import { answerRules } from "../domain/eligibility-of-firm.ts";
import { eligibilityView } from "../domain/eligibility-view.ts";
import type { Applications } from "./applications.ts";

interface Question {
  readonly slug: string;
  readonly firm: EligibilityFirm;
  readonly project: EligibilityProject;
}

/** The self-test, before any account: the rules of the territory's day. Nothing of it is kept. */
export async function testEligibility(
  applications: Applications,
  transaction: Transaction,
  { slug, firm, project }: Question,
) {
  const found = await applications.findPublicRules(transaction, slug);
  if (found === null) return refuse("territory-unknown");
  const { policies, on, communes } = found;
  const rules = { policies, communes: communes.map(({ insee }) => insee), asOf: on };
  const answered = answerRules({ firm, project }, rules);
  return answered === null ? refuse("policy-unknown-then", { on }) : accept(eligibilityView(answered));
}
