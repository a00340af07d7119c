import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Orientation } from "../domain/application.ts";
import { mayMove } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginAct } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";

/** Sends the firm to another scheme, then keeps what that scheme answered: its result counts too. */
export async function orientApplication(
  applications: Applications,
  transaction: Transaction,
  request: Act & Orientation & { readonly why: string | null },
) {
  const { to, result, why } = request;
  const begun = await beginAct(
    applications,
    transaction,
    request,
    (status) => status === "oriented" || mayMove(status, "oriented"),
  );
  if (!begun.ok) return begun;
  const { application } = begun.value;
  const { number, status } = application;
  const isAnswer = status === "oriented";
  if (isAnswer && (result === null || application.orientation?.result !== null))
    return refuse("status-does-not-allow", { number, status }, "result");

  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: {
      kind: isAnswer ? "orientation-answered" : "oriented",
      after: { ...application, status: "oriented", orientation: { to, result } },
      why: why ?? to,
    },
  });
}
