import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type OfferRule, offerDaysOn } from "../domain/offer.ts";
import type { CommitteeOffice } from "./office.ts";

/** How long an offer stands today, and the rules that were said. */
export async function readOfferRules(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  territory: string,
) {
  const on = await businessDateOf(transaction, territory);
  const rules = await committee.listOfferRules(transaction, territory);
  return { on, days: offerDaysOn(rules, on), rules };
}

/** From a day on, offers stand so long: those that were made keep their own last day. */
export async function setOfferRule(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, fromOn, days, now }: OfferRule & { readonly territory: string; readonly now: string },
): Promise<
  Outcome<
    { on: PlainDate; days: number; rules: OfferRule[] },
    Refusal<"rule-already-said" | "rule-in-the-past">
  >
> {
  const { committee } = office;
  const today = await businessDateOf(transaction, territory);
  if (fromOn < today) return refuse("rule-in-the-past", { fromOn, today }, "fromOn");
  if (!(await committee.addOfferRule(transaction, { territory, fromOn, days, at: now })))
    return refuse("rule-already-said", { fromOn }, "fromOn");
  return accept(await readOfferRules(office, transaction, territory));
}
