import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { readAdvance } from "./read-advance.ts";
import { readParties } from "./read-parties.ts";

/** An advance paid out, as its page says it on a day that has come, and who it binds. */
export async function readToldOnPaper(
  office: LendingOffice,
  transaction: Transaction,
  asked: WhichAdvance & { readonly on?: PlainDate | undefined },
) {
  const today = await businessDateOf(transaction, asked.territory);
  const { on } = asked;
  if (on !== undefined && on > today) return refuse("date-in-the-future", { on, today }, "on");
  const told = await readAdvance(office, transaction, asked);
  if (!told.ok) return told;
  if (told.value.disbursedOn === null) return refuse("advance-not-disbursed", { firm: told.value.firm.name });
  return accept({ told: told.value, parties: await readParties(transaction, told.value) });
}
