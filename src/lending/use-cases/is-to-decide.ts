import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances, WhichAdvance } from "./advances.ts";

/** Whether something of an advance awaits the committee or its chair: a loss to confirm, an acceleration that was proposed. */
export async function isToDecide(
  advances: Pick<Advances, "findProposal" | "cases">,
  transaction: Transaction,
  which: WhichAdvance,
): Promise<boolean> {
  const proposal = await advances.findProposal(transaction, which);
  if (proposal?.kind === "write-off") return true;
  const open = await advances.cases.findOpen(transaction, which);
  if (open === null) return false;
  const [told] = await advances.cases.listTold(transaction, which.territory, [open]);
  return (
    told?.steps.some(({ kind, outcome }) => kind === "propose-acceleration" && outcome === "done") ?? false
  );
}
