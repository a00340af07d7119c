import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, negate } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { balancesAt, fundEarmark, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { businessDateOf, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Earmark } from "../domain/earmark.ts";
import { checkRule } from "../domain/earmark-rule.ts";
import type { Earmarks, WhichPledge } from "./earmarks.ts";

/** Writes what the euros of a pledge are for. Whoever calls says that none of them was paid, once the pledge is held. */
export async function nameEarmark(
  earmarks: Pick<Earmarks, "add">,
  transaction: Transaction,
  {
    territory,
    by,
    now,
    ...named
  }: Omit<Earmark, "id" | "lifted"> & {
    readonly territory: string;
    /** Null where the night carries it on. */
    readonly by: string | null;
    readonly now: string;
  },
): Promise<
  Outcome<
    Earmark,
    Refusal<"sector-unknown" | "nothing-restricted" | "commune-not-of-territory" | "already-earmarked">
  >
> {
  const rule = checkRule(named);
  if (!rule.ok) return rule;
  const today = await businessDateOf(transaction, territory);
  const perimeter = await perimeterAt(transaction, territory, today);
  const known = new Set(perimeter?.communes.map(({ insee }) => insee));
  const elsewhere = rule.value.communes.find((commune) => !known.has(commune));
  if (elsewhere !== undefined)
    return refuse("commune-not-of-territory", { commune: elsewhere, communes: known.size }, "communes");
  const earmark: Earmark = { ...named, ...rule.value, id: newId(now), lifted: null };
  const isNew = await earmarks.add(transaction, territory, earmark, { by, at: now });
  return isNew ? accept(earmark) : refuse("already-earmarked", { name: named.name }, "pledge");
}

/** Its funder frees it in writing: what no decision took is free, what comes back later will be. */
export async function liftEarmark(
  earmarks: Pick<Earmarks, "take" | "lift">,
  transaction: Transaction,
  {
    territory,
    pledge,
    on,
    reference,
    by,
    now,
  }: WhichPledge & {
    readonly on: PlainDate;
    readonly reference: string;
    readonly by: string;
    readonly now: string;
  },
): Promise<
  Outcome<
    { readonly earmark: Earmark; readonly freed: Cents },
    Refusal<"earmark-unknown" | "already-lifted" | "act-in-the-future" | "earmark-below-zero">
  >
> {
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("act-in-the-future", { on, today }, "liftedOn");
  const earmark = await earmarks.take(transaction, { territory, pledge });
  if (earmark === null) return refuse("earmark-unknown", {}, "pledge");
  const { name, lifted, fund } = earmark;
  if (lifted !== null) return refuse("already-lifted", { name, on: lifted.on }, "pledge");
  const account = fundEarmark({ fund, earmark: earmark.id });
  const [balance] = await balancesAt(transaction, { territory, accounts: account });
  const freed = cents(balance?.amount ?? 0n);
  if (freed < 0n) return refuse("earmark-below-zero", { name, missing: negate(freed) }, "pledge");
  await earmarks.lift(transaction, { territory, earmark: earmark.id }, { on, reference, by, at: now });
  if (freed > 0n) {
    const posted = await postEntry(transaction, {
      id: newId(now),
      territory,
      effectiveOn: on,
      recordedAt: now,
      kind: "earmark-lift",
      act: `Affectation levée : ${name}`.slice(0, 200),
      isVoluntary: true,
      reason: reference,
      lines: moveEuros(freed, { from: account, to: fundFree(fund) }),
    });
    invariant(posted.ok, "what an earmark has is freed");
  }
  return accept({ earmark: { ...earmark, lifted: { on, reference } }, freed });
}
