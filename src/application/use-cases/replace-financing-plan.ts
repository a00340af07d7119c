import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import { isOpenToChange, statusOnceRevised } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginAct } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

/** A plan may be kept before it balances; it must balance before the committee. */
export async function replaceFinancingPlan(
  applications: Applications,
  transaction: Transaction,
  request: Act & { readonly lines: readonly FinancingLine[] },
) {
  const { lines } = request;
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  const faulty = lines.findIndex(({ amount }) => amount <= 0n);
  if (faulty !== -1) return refuse("amount-not-positive", {}, `lines.${faulty}.amount`);

  await applications.replacePlan(transaction, request);
  const { application } = begun.value;
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: {
      kind: "plan-replaced",
      after: { ...application, plan: lines, status: statusOnceRevised(application.status) },
    },
  });
}
