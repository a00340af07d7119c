import type { Transaction } from "#platform/database/transaction.ts";
import type { Opinion } from "../domain/application.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginExamining } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

/** Gives the coordinator's opinion; another one later adds to it, and is the one that counts. */
export async function appraise(
  applications: Applications,
  transaction: Transaction,
  request: Act & { readonly opinion: Opinion; readonly text: string },
) {
  const { territory, application: id, opinion, text, now } = request;
  const begun = await beginExamining(applications, transaction, request, (status) =>
    ["submitted", "appraised", "adjourned"].includes(status),
  );
  if (!begun.ok) return begun;
  const { application, on, by } = begun.value;
  const appraisal = { opinion, text, by, on };
  await applications.addAppraisal(transaction, { territory, application: id, appraisal, recordedAt: now });
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: { kind: "appraised", after: { ...application, appraisal, status: "appraised" } },
  });
}
