import { housePaces, type MailKind, type Pace, type Paces } from "#kernel/mail-kinds.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { mailsOf } from "../tables.ts";

/** How often a person wants each kind of mail. */
export async function pacesOf(transaction: Transaction, person: string): Promise<Paces> {
  const rows = await mailsOf(transaction)
    .selectFrom("mail_pace")
    .select(["kind", "pace"])
    .where("person_id", "=", person)
    .execute();
  const chosen: Partial<Paces> = Object.fromEntries(rows.map(({ kind, pace }) => [kind, pace]));
  return { ...housePaces, ...chosen };
}

export async function setPaces(transaction: Transaction, person: string, paces: Paces): Promise<void> {
  const chosen = Object.entries(paces) as [MailKind, Pace][];
  await mailsOf(transaction)
    .insertInto("mail_pace")
    .values(chosen.map(([kind, pace]) => ({ person_id: person, kind, pace })))
    .onConflict((conflict) =>
      conflict.columns(["person_id", "kind"]).doUpdateSet((row) => ({ pace: row.ref("excluded.pace") })),
    )
    .execute();
}
