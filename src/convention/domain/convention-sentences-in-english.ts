import type { Fact, Facts } from "#kernel/outcome.ts";
import { amendmentSentencesInEnglish } from "./amendment-sentences-in-english.ts";
import { contributorName } from "./contributor-name.ts";
import type { conventionSentencesInFrench } from "./convention-sentences-in-french.ts";
import { earmarkSentencesInEnglish } from "./earmark-sentences.ts";
import { amountIn, dayIn } from "./facts-in-words.ts";
import { matchingRefusalsInEnglish } from "./matching-refusals-in-english.ts";
import { tacitSentencesInEnglish } from "./tacit-sentences.ts";

const euros = (fact: Fact | undefined) => amountIn(fact, "EUR", "en");
const day = (fact: Fact | undefined) => dayIn(fact, "en");
const line = (fact: Fact | undefined) => contributorName(String(fact), "en");

export const conventionSentencesInEnglish: Record<
  keyof typeof conventionSentencesInFrench,
  (facts: Facts) => string
> = {
  ...matchingRefusalsInEnglish,
  "act-in-the-future": ({ on, today }) =>
    `This act would be dated ${day(on)}, and today is ${day(today)}. Choose a past date, or wait for that day.`,
  "fund-unknown": () => "This fund does not exist in this territory. Open it first, or choose another one.",
  "organisation-unknown": () =>
    "One of the organisations is not registered. Register it, then sign the convention.",
  "period-reversed": ({ startsOn, endsOn }) =>
    `The convention would end on ${day(endsOn)}, before it starts on ${day(startsOn)}. Correct one of the two dates.`,
  "party-twice": ({ name }) => `“${name}” is listed twice among the parties. Keep one line.`,
  "holder-not-a-party": ({ name }) =>
    `“${name}” makes a pledge without being a party. Add it to the parties, with its college.`,
  "pledge-negative": ({ name }) => `The pledge of “${name}” is negative. It is zero or more.`,
  "pledge-empty": ({ name }) =>
    `The pledge of “${name}” holds neither euros nor days. Enter one of them, or remove the line.`,
  "pledge-twice": ({ name }) => `“${name}” pledges twice for the same purpose. Make it one pledge.`,
  "nothing-pledged": () => "Nobody promises anything. Enter at least one pledge, in euros or in days.",
  "authority-missing": ({ contributor, amount }) =>
    `The line “${line(contributor)}” brings ${euros(amount)} and nobody carries it. Name at least one funder.`,
  "authority-without-line": ({ contributor, name }) =>
    `“${name}” carries the line “${line(contributor)}”, which the rule does not hold. Check the name of the line.`,
  "tranches-out-of-order": () =>
    "The dates of the tranches do not follow each other. Sort them from first to last, each once.",
  "tranches-do-not-add-up": ({ name, tranches, pledged }) =>
    `The tranches of “${name}” make ${euros(tranches)} for a pledge of ${euros(pledged)}. Correct one or the other.`,
  "convention-unknown": () => "This convention does not exist in this territory. Choose one from the list.",
  "already-renewed": ({ number, signedOn }) =>
    `This convention is already renewed by convention no. ${number}, signed on ${day(signedOn)}. Renew that one instead.`,
  "renewal-overlaps": ({ startsOn, endsOn }) =>
    `The new convention would start on ${day(startsOn)}, before the previous one ends on ${day(endsOn)}. Let it start the day after, or later.`,
  "call-without-lines": () =>
    "This call asks for nothing. Give either lines, or the tranche up to which to call.",
  "call-line-twice": ({ name }) => `The call asks twice for the same pledge of “${name}”. Keep one line.`,
  "call-due-before-called": ({ calledOn, dueOn }) =>
    `The call of ${day(calledOn)} would be due on ${day(dueOn)}, before it is made. Correct the due date.`,
  "called-before-signature": ({ calledOn, signedOn }) =>
    `The call would be dated ${day(calledOn)}, before the convention was signed on ${day(signedOn)}. Correct the date.`,
  "pledge-unknown": () => "This pledge is not part of the convention. Choose one from its table of pledges.",
  "pledge-not-in-euros": ({ name }) =>
    `The pledge of “${name}” is in days: it cannot be called in euros. Choose a pledge in euros.`,
  "amount-not-positive": () => "The amount must be above zero.",
  "call-above-promise": ({ name, wanted, toCall, promised, called, released }) =>
    `“${name}” promised ${euros(promised)}, of which ${euros(called)} are called and ${euros(released)} released: ${euros(toCall)} are left to call, not ${euros(wanted)}. Lower the amount.`,
  "nothing-to-call": ({ tranche }) =>
    `Everything is called up to tranche ${String(tranche)}. Choose a later tranche, or lines.`,
  "wait-unnamed": ({ name }) =>
    `The call to “${name}” waits for an attestation of days without saying so. Write what this payer waits for.`,
  "call-not-waiting": ({ name, liftedOn }) =>
    liftedOn === null
      ? `The call to “${name}” waits for nothing: it can be paid.`
      : `The call to “${name}” has waited for nothing since ${day(liftedOn)}: it can be paid.`,
  "lifted-in-the-future": ({ liftedOn, today }) =>
    `The wait would be lifted on ${day(liftedOn)}, and today is ${day(today)}. Choose a past date, or wait for that day.`,
  "lifted-before-called": ({ liftedOn, calledOn }) =>
    `The wait would be lifted on ${day(liftedOn)}, before the call of ${day(calledOn)}. Correct the date.`,
  "call-line-unknown": () => "This call line is not part of the convention. Choose one among its calls.",
  "call-paid": ({ number, name }) =>
    `“${name}” paid all that call no. ${number} asked: there is nothing to remind of.`,
  "told-today": ({ name, on }) =>
    `“${name}” was already written to about this call on ${day(on)}. Wait until tomorrow, or telephone.`,
  "nobody-to-tell": ({ name }) =>
    `Nobody represents “${name}” here: no one would receive the mail. Give one of its people a referent's or funder's seat, or send the letter.`,
  "date-in-the-future": ({ paidOn, today }) =>
    `The bank cannot have received a payment dated ${day(paidOn)} yet: today is ${day(today)}. Correct the date.`,
  "bank-reference-known": ({ reference, paidOn, amount }) =>
    `The payment “${reference}” is already recorded: ${euros(amount)} on ${day(paidOn)}. If there are two, give the second its own reference.`,
  "payment-unknown": () => "This payment is not of this convention. Choose one among those of its calls.",
  "payment-already-cancelled": ({ reference, amount, cancelledOn }) =>
    `The payment “${reference}” of ${euros(amount)} has been cancelled since ${day(cancelledOn)}. If the right one is missing, record it.`,
  "released-before-signature": ({ releasedOn, signedOn }) =>
    `The release would be dated ${day(releasedOn)}, before the signature on ${day(signedOn)}. Correct the date.`,
  "release-above-left": ({ name, unit, wanted, toCall, called }) =>
    `${amountIn(toCall, unit, "en")} are left to call from “${name}” (${amountIn(called, unit, "en")} already called): ${amountIn(wanted, unit, "en")} cannot be released. Lower the quantity.`,
  ...amendmentSentencesInEnglish,
  ...tacitSentencesInEnglish,
  ...earmarkSentencesInEnglish,
  "not-your-organisation": () =>
    "You only see what your own organisation pledged. Ask the coordinator for the others.",
  "partner-unknown": () =>
    "This organisation is a party to no convention of this territory. Choose one among the partners.",
};
