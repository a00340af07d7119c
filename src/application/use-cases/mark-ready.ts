import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { missingFrom, missingInWords } from "../domain/completeness.ts";
import { balanceOf } from "../domain/financing-plan.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginExamining } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

/** Hands the file to the committee once nothing is missing; what is missing is listed. */
export async function markReady(applications: Applications, transaction: Transaction, request: Act) {
  const begun = await beginExamining(
    applications,
    transaction,
    request,
    (status) => isOpenToChange(status) && status !== "ready",
  );
  if (!begun.ok) return begun;
  const { application, on } = begun.value;
  const missing = missingFrom(application, on);
  if (missing.length > 0) {
    const { needs, resources } = balanceOf(application.plan);
    return refuse("file-not-complete", {
      number: application.number,
      needs,
      resources,
      missingFr: missing.map((one) => missingInWords(one, "fr")).join(", "),
      missingEn: missing.map((one) => missingInWords(one, "en")).join(", "),
    });
  }
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: { kind: "marked-ready", after: { ...application, status: "ready" } },
  });
}
