import { findFund } from "#fund/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type PlainDate, partsOf } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AidPolicy, FundShare } from "../domain/aid-policy.ts";
import type { BaseRate } from "../domain/base-rate.ts";
import type { AidCeiling } from "../domain/regulation.ts";
import type { Aids, Entered } from "./aids.ts";

// The law as a territory reads it, and how it applies it: rows from a day on, added and never edited.

/** Aids that are granted already keep what they were computed with. */
export async function setAidPolicy(
  aids: Aids,
  transaction: Transaction,
  { policy, ...by }: Entered & { readonly policy: AidPolicy & { readonly fromOn: PlainDate } },
): Promise<Outcome<null, Refusal<"policy-date-taken" | "policy-in-the-past">>> {
  const { fromOn } = policy;
  const today = await businessDateOf(transaction, by.territory);
  if (fromOn < today) return refuse("policy-in-the-past", { fromOn, today }, "fromOn");
  const isNew = await aids.addPolicy(transaction, policy, by);
  return isNew ? accept(null) : refuse("policy-date-taken", { fromOn }, "fromOn");
}

export async function setPublicShare(
  aids: Aids,
  transaction: Transaction,
  { share, ...by }: Entered & { readonly share: FundShare },
): Promise<Outcome<null, Refusal<"fund-unknown" | "share-date-taken">>> {
  const { territory } = by;
  if ((await findFund(transaction, { territory, fund: share.fund })) === null) return refuse("fund-unknown");
  const isNew = await aids.addShare(transaction, share, by);
  return isNew ? accept(null) : refuse("share-date-taken", { fromOn: share.fromOn }, "fromOn");
}

type RateRefusal = Refusal<"rate-not-from-a-first" | "ends-before-it-begins">;

/** A rate corrects one of the same day that was entered before it, or found published. */
export async function enterBaseRate(
  aids: Aids,
  transaction: Transaction,
  { rate, ...by }: Entered & { readonly rate: BaseRate },
): Promise<Outcome<null, RateRefusal>> {
  const { from, until } = rate;
  if (partsOf(from).day !== 1) return refuse("rate-not-from-a-first", { from }, "from");
  if (until !== null && until < from) return refuse("ends-before-it-begins", { from, until }, "until");
  const enteredOn = await businessDateOf(transaction, by.territory);
  await aids.addBaseRate(transaction, { ...rate, enteredOn }, by);
  return accept(null);
}

export async function enterCeiling(
  aids: Aids,
  transaction: Transaction,
  { ceiling, ...by }: Entered & { readonly ceiling: AidCeiling },
): Promise<Outcome<null, Refusal<"ends-before-it-begins">>> {
  const { from, until } = ceiling;
  if (until !== null && until < from) return refuse("ends-before-it-begins", { from, until }, "until");
  const enteredOn = await businessDateOf(transaction, by.territory);
  await aids.addCeiling(transaction, { ...ceiling, enteredOn }, by);
  return accept(null);
}
