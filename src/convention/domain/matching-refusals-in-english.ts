import type { Fact, Facts } from "#kernel/outcome.ts";
import { amountIn } from "./facts-in-words.ts";
import type { MatchingRefusal } from "./leverage.ts";

const euros = (fact: Fact | undefined) => amountIn(fact, "EUR", "en");

export const matchingRefusalsInEnglish: Record<MatchingRefusal["reason"], (facts: Facts) => string> = {
  "contributor-unnamed": () => "A line has no funder. Give it a name.",
  "contributor-twice": ({ contributor }) =>
    `The funder “${contributor}” is on two lines. Give each line its own name.`,
  "base-empty": ({ contributor }) =>
    `The line of “${contributor}” has no base. Add one, or give a fixed amount.`,
  "reference-unknown": ({ contributor, ref }) =>
    `The line of “${contributor}” refers to “${ref}”, which does not exist. Check the name.`,
  "reference-not-earlier": ({ contributor, ref }) =>
    `The line of “${contributor}” refers to “${ref}”, which does not come before it. Put “${ref}” first.`,
  "weight-negative": ({ contributor }) =>
    `A weight in the line of “${contributor}” is negative. A weight is zero or more.`,
  "multiplier-negative": ({ contributor }) =>
    `The multiplier of the line of “${contributor}” is negative. It is zero or more.`,
  "line-amount-negative": ({ contributor, amount }) =>
    `The line of “${contributor}” holds a negative amount: ${euros(amount)}. An amount is zero or more.`,
  "floor-above-cap": ({ contributor, floor, cap }) =>
    `The floor of “${contributor}” (${euros(floor)}) is above its cap (${euros(cap)}). Swap them.`,
  "years-out-of-range": ({ contributor, years }) =>
    `The yearly cap of “${contributor}” runs for ${years} year(s). Give a whole number of years, at least one.`,
  "cap-share-out-of-range": ({ contributor }) =>
    `The share that the line of “${contributor}” may not exceed goes from 0 to below 100%. Give another.`,
  "target-share-out-of-range": ({ contributor }) =>
    `The public share sought by the line of “${contributor}” goes from 0 to below 100%. Give another.`,
  "target-share-with-base": ({ contributor }) =>
    `The line of “${contributor}” seeks a public share: it has neither a base nor a fixed amount. Remove them, or the share sought.`,
  "reference-to-target-share": ({ contributor, ref }) =>
    `The line of “${contributor}” refers to “${ref}”, which completes a public share and does not count twice. Give another base.`,
  "private-cash-negative": ({ privateCash }) =>
    `The private cash is negative: ${euros(privateCash)}. It is zero or more.`,
  "half-days-negative": ({ halfDays }) =>
    `The number of half-days is negative: ${halfDays}. It is zero or more.`,
  "day-rate-negative": ({ dayRate }) =>
    `The price of a day is negative: ${euros(dayRate)}. It is zero or more.`,
  "total-cash-negative": ({ totalCash }) =>
    `The total wanted is negative: ${euros(totalCash)}. It is zero or more.`,
};
