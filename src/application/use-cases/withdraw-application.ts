import type { Transaction } from "#platform/database/transaction.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginAct } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

/** Closes the file at the firm's request, as long as the committee neither holds it nor decided. */
export async function withdrawApplication(
  applications: Applications,
  transaction: Transaction,
  request: Act & { readonly why: string },
) {
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: {
      kind: "withdrawn",
      after: { ...begun.value.application, status: "withdrawn" },
      why: request.why,
    },
  });
}
