import { findApplication } from "#application/index.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { addMonths } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { PlannedJobs } from "../domain/commitment.ts";
import { commitmentMonths, followUpsFrom } from "../domain/follow-up.ts";
import { definitionAt } from "../domain/job-definition.ts";
import type { Commitments } from "./commitments.ts";

/** What the follow-up of jobs needs of a decision that grants. */
export interface GrantingDecision {
  readonly territory: string;
  readonly decision: string;
  readonly application: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly decidedOn: PlainDate;
  readonly jobs: PlannedJobs;
  readonly now: string;
}

/** The firm's headcount is frozen, its undertaking written, and four surveys take their day. */
export async function openCommitment(
  commitments: Commitments,
  transaction: Transaction,
  { territory, decision, application, firm, decidedOn, jobs, now }: GrantingDecision,
): Promise<void> {
  const definitions = await commitments.listDefinitions(transaction, territory);
  await commitments.add(
    transaction,
    {
      id: newId(now),
      territory,
      application,
      decision,
      firm: { id: firm.id, name: firm.name },
      decidedOn,
      dueOn: addMonths(decidedOn, commitmentMonths),
      planned: { created: jobs.created, kept: jobs.kept },
      baseline: {
        heads: await headcountIn(transaction, { territory, application }),
        fteHundredths: null,
      },
      definition: definitionAt(definitions, decidedOn).fromOn,
      followUps: followUpsFrom(decidedOn),
      lapsedOn: null,
    },
    now,
  );
}

/** As the firm's file says it; null where it does not. */
async function headcountIn(
  transaction: Transaction,
  which: { territory: string; application: string },
): Promise<number | null> {
  return (await findApplication(transaction, which))?.firm.headcount ?? null;
}
