import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { readTelephone } from "../domain/telephone.ts";
import type { Applications } from "./applications.ts";
import { type Act, holdFile } from "./begin-act.ts";
import { showApplication } from "./show-application.ts";

/** Whom to call about a firm, whatever became of its file. */
export async function setOwnerTelephone(
  applications: Applications,
  transaction: Transaction,
  { telephone, ...act }: Omit<Act, "on"> & { readonly telephone: string | null },
) {
  const { territory } = act;
  const read = telephone === null ? accept(null) : readTelephone(telephone);
  if (!read.ok) return read;
  const held = await holdFile(applications, transaction, act);
  if (!held.ok) return held;
  const firm = held.value.application.firm.id;
  await applications.setTelephone(transaction, { territory, firm }, read.value);
  return showApplication(applications, transaction, act);
}
