import { invariant } from "#kernel/invariant.ts";
import { recordDenial } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Member } from "../domain/member.ts";
import type { Recusal } from "../domain/sitting.ts";

/** Who is recused from an item cannot open its file by any door. */
export async function denySubject(
  transaction: Transaction,
  {
    territory,
    item,
    recusal,
    members,
    now,
  }: {
    readonly territory: string;
    readonly item: { readonly subject: string };
    readonly recusal: Recusal;
    readonly members: readonly Member[];
    readonly now: string;
  },
): Promise<void> {
  const member = members.find(({ id }) => id === recusal.member);
  invariant(member !== undefined, "whoever is recused sits");
  await recordDenial(transaction, {
    territory,
    // A proposal bears its file's name: recused from one, one is from the other.
    kind: "application",
    id: item.subject,
    person: member.person,
    reason: recusal.reason,
    fromAt: now,
    untilAt: null,
  });
}
