import { listFunds } from "#fund/index.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { aidPolicyOn, publicShareOn } from "../domain/aid-policy.ts";
import { baseRateOn, baseRatePeriods, isStale } from "../domain/base-rate.ts";
import { knownBaseRates } from "../domain/known-base-rates.ts";
import { ceilingOn, knownCeilings } from "../domain/regulation.ts";
import type { Aids } from "./aids.ts";

/** The law and its application on the territory's day: each row with its source, and who entered it. */
export async function readSettings(aids: Aids, transaction: Transaction, territory: string) {
  const on = await businessDateOf(transaction, territory);
  const policies = await aids.listPolicies(transaction, territory);
  const shares = await aids.listShares(transaction, territory);
  const rates = await aids.listBaseRates(transaction, territory);
  const ceilings = await aids.listCeilings(transaction, territory);
  const entered = [...rates, ...ceilings];
  const people = await findPeople(transaction, [...new Set(entered.map(({ enteredBy }) => enteredBy))]);
  const whoOf = (row: object) => {
    const found = entered.find((one) => one === row);
    return found === undefined ? null : { on: found.enteredOn, by: people.get(found.enteredBy)?.name ?? "" };
  };

  const inForce = baseRateOn([...knownBaseRates, ...rates], on);
  const byDay = new Map([...knownBaseRates, ...rates].map((rate) => [rate.from, rate]));
  const funds = await listFunds(transaction, territory);
  return {
    on,
    policy: aidPolicyOn(policies, on),
    policies: policies.toReversed(),
    funds: funds.map(({ id, name }) => ({
      id,
      name,
      share: publicShareOn(shares, { fund: id, on }),
      shares: shares.filter(({ fund }) => fund === id).toReversed(),
    })),
    baseRate: inForce.ok
      ? { rate: inForce.value.rate, from: inForce.value.from, isStale: isStale(inForce.value, on) }
      : null,
    baseRates: baseRatePeriods([...knownBaseRates, ...rates])
      .map(({ from, lastDay, rate, source, confidence }) => ({
        from,
        lastDay,
        rate,
        source,
        confidence,
        entered: whoOf(byDay.get(from) ?? {}),
      }))
      .toReversed(),
    ceilings: [...knownCeilings, ...ceilings]
      .map((ceiling) => {
        const standing = ceilingOn([...knownCeilings, ...ceilings], { regime: ceiling.regime, on });
        const { regime, from, until, ceiling: amount, window, regulation, source, isConfirmed } = ceiling;
        return {
          regime,
          from,
          until,
          ceiling: amount,
          window,
          regulation,
          source,
          isConfirmed,
          isInForce: standing.ok && standing.value === ceiling,
          entered: whoOf(ceiling),
        };
      })
      .toReversed(),
  };
}
