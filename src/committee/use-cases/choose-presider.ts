import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isRecused } from "../domain/sitting.ts";
import type { WhichItem } from "./committee.ts";
import { findItemToDecide, type ToDecideRefusal } from "./find-item-to-decide.ts";
import type { CommitteeOffice } from "./office.ts";
import type { Asking } from "./reader-of.ts";

type Refused = ToDecideRefusal | Refusal<"not-a-member" | "chair-absent" | "chair-recused">;

/** Who presides over an item when the chair is recused from it, or has left. */
export async function choosePresider(
  office: CommitteeOffice,
  transaction: Transaction,
  { chair, ...which }: WhichItem & Asking & { readonly chair: string },
): Promise<Outcome<null, Refused>> {
  const { committee } = office;
  const { territory, sitting: id, item: itemId } = which;
  await committee.lock(transaction, territory);
  const found = await findItemToDecide(office, transaction, which);
  if (!found.ok) return found;
  const { sitting, item } = found.value;
  if (!sitting.members.some((member) => member.id === chair)) return refuse("not-a-member", {}, "chair");
  if (isRecused(item, chair)) return refuse("chair-recused", { firm: item.pack.firm.name }, "chair");
  if (!sitting.present.has(chair)) return refuse("chair-absent", {}, "chair");
  await committee.choosePresider(transaction, { territory, sitting: id, item: itemId, chair });
  return accept(null);
}
