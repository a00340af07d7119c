import type { Transaction } from "#platform/database/transaction.ts";
import { unansweredInFile } from "../domain/file-form.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginAct } from "./begin-act.ts";
import { refuseMissing } from "./draft-form.ts";
import { finishAct } from "./finish-act.ts";

/** Its appraisal begins; the rules of that day are those by which it is judged. */
export async function submitApplication(applications: Applications, transaction: Transaction, request: Act) {
  const begun = await beginAct(
    applications,
    transaction,
    request,
    (status) => status === "detected" || status === "draft",
  );
  if (!begun.ok) return begun;
  const { application, on: submittedOn } = begun.value;
  const missing = unansweredInFile(application);
  if (missing.length > 0) return refuseMissing(missing);
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: { kind: "submitted", after: { ...application, status: "submitted", submittedOn } },
  });
}
