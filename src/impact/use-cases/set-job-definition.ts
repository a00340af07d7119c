import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { JobDefinition } from "../domain/job-definition.ts";
import type { Commitments } from "./commitments.ts";

/** What counts as a job from a day on; what was counted before keeps its own definition. */
export async function setJobDefinition(
  commitments: Commitments,
  transaction: Transaction,
  request: JobDefinition & {
    readonly territory: string;
    readonly fromOn: PlainDate;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, fromOn, cddMonths, areApprenticesCounted, isOwnerCounted, person, now } = request;
  const today = await businessDateOf(transaction, territory);
  if (fromOn < today) return refuse("definition-in-the-past", { fromOn, today }, "fromOn");
  const definition = { fromOn, cddMonths, areApprenticesCounted, isOwnerCounted };
  const isNew = await commitments.addDefinition(transaction, {
    territory,
    definition,
    person,
    recordedAt: now,
  });
  if (!isNew) return refuse("definition-date-taken", { fromOn }, "fromOn");
  return accept({ definitions: await commitments.listDefinitions(transaction, territory) });
}
