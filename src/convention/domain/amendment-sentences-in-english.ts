import type { Fact, Facts } from "#kernel/outcome.ts";
import type { amendmentSentencesInFrench } from "./amendment-sentences.ts";
import { amountIn, dayIn } from "./facts-in-words.ts";

const euros = (fact: Fact | undefined) => amountIn(fact, "EUR", "en");
const day = (fact: Fact | undefined) => dayIn(fact, "en");

export const amendmentSentencesInEnglish: Record<
  keyof typeof amendmentSentencesInFrench,
  (facts: Facts) => string
> = {
  "article-missing": ({ article }) =>
    `The text does not settle “${words(article)}”. Put that article back, in your own words.`,
  "article-twice": ({ article }) =>
    `Two articles settle “${words(article)}”. Keep one, or make the second an article of your own.`,
  "text-value-unknown": ({ value, title }) =>
    `The article “${title}” names “${value}”, which conventions do not have. Choose one from the list of values.`,
  "text-not-later": ({ fromOn, latest }) =>
    `This text would hold from ${day(fromOn)}, and the last adopted holds since ${day(latest)}. Read the page again, then choose that day or a later one.`,
  "text-not-kept": ({ number }) =>
    `Convention no. ${number} was signed before texts were kept here. Refer to the signed copy.`,
  "convention-closed": ({ number, closedOn }) =>
    `Convention no. ${number} has been closed since ${day(closedOn)}: its terms no longer change. Prepare what follows in the convention that renews it.`,
  "convention-not-over": ({ endsOn, closedOn }) =>
    `The convention runs until ${day(endsOn)}: it cannot be closed on ${day(closedOn)}. Wait for the day after its end.`,
  "amendment-waits": ({ number }) =>
    `Amendment no. ${number} still waits for its signature. Sign or withdraw it, then close the convention.`,
  "nothing-follows": ({ number }) =>
    `No convention renews convention no. ${number}: the money has nowhere to go. Sign the renewal first, or choose to return it.`,
  "days-still-planned": ({ number }) =>
    `Days of convention no. ${number} were just planned. Read the page again, then start over.`,
  "convention-not-closed": ({ number }) =>
    `Convention no. ${number} is not closed to return the money. Close it first, choosing to return it.`,
  "funder-not-in-fund": () =>
    "This organisation paid nothing into the fund. Choose one of the funders of the table.",
  "return-above-share": ({ name, wanted, available }) =>
    `${euros(available)} come back to “${name}” today, losses shared and running advances left aside: ${euros(wanted)} is too much. Lower the amount, or wait for the advances to come back.`,
  "return-above-free": ({ wanted, available }) =>
    `The fund has ${euros(available)} free, the rest is promised to firms or earmarked by a funder: it cannot return ${euros(wanted)}. Lower the amount, wait, or have the earmark lifted by its funder.`,
  "return-known": ({ reference }) =>
    `The transfer “${reference}” is already recorded for this funder. If there are two, give the second its own reference.`,
  "returned-before-close": ({ returnedOn, closedOn }) =>
    `The money would be returned on ${day(returnedOn)}, before the closing of ${day(closedOn)}. Correct the date.`,
  "amendment-unknown": () => "This amendment is not of this convention. Choose one from its list.",
  "amendment-blocked": ({ number }) =>
    `Amendment no. ${number} can no longer be signed as it stands: it has no text. Read why on its page, withdraw it and prepare another.`,
  "amendment-already-ended": ({ number, outcome, on }) =>
    `Amendment no. ${number} is already ${String(outcome)}, since ${day(on)}. To change more, prepare another.`,
  "amendment-before-its-base": ({ number, base }) =>
    `Amendment no. ${number} rests on amendment no. ${base}, which is not signed. Sign or withdraw that one first.`,
  "amended-before-signature": ({ signedOn, base }) =>
    `The amendment would be signed on ${day(signedOn)}, before the convention, signed on ${day(base)}. Correct the date.`,
  "effect-in-the-future": ({ effectiveOn, today }) =>
    `This amendment changes promises from ${day(effectiveOn)}, and today is ${day(today)}. Record its signature on that day.`,
  "amendment-above-free": ({ number, available }) =>
    `Amendment no. ${number} would take back more than what is still promised (${String(available)}): days were just planned or euros called. Read it again, then start over.`,
  "field-outside-kind": ({ kind, field }) =>
    `An amendment “${words(kind)}” does not change “${words(field)}”. Prepare an amendment of that kind.`,
  "amendment-empty": ({ kind }) =>
    `This amendment “${words(kind)}” does not say what it changes. Fill it in.`,
  "nothing-changed": () => "This amendment would change nothing. Correct the value, or give it up.",
  "effect-before-base": ({ effectiveOn, base }) =>
    `The amendment would take effect on ${day(effectiveOn)}, before what it changes, in force since ${day(base)}. Choose that day or a later one.`,
  "term-not-later": ({ endsOn, before }) =>
    `The convention would end on ${day(endsOn)}; it already runs until ${day(before)}. Choose a later day.`,
  "term-over-renewal": ({ endsOn, startsOn }) =>
    `The convention would run until ${day(endsOn)}, and the next one starts on ${day(startsOn)}. End it the day before at the latest.`,
  "perimeter-not-later": ({ on, before }) =>
    `The perimeter would be read on ${day(on)}; it already is on ${day(before)}. Choose a later day.`,
  "perimeter-not-extended": ({ on }) =>
    `No commune joined the territory by ${day(on)}. Add them first on the perimeter page, with their date.`,
  "party-unknown": () => "This organisation is not a party to the convention. Choose one of its parties.",
  "party-left": ({ name, leftOn }) => `“${name}” already left, on ${day(leftOn)}.`,
  "pledge-follows-rule": ({ name }) =>
    `The pledge of “${name}” follows the matching rule. Change the rule, or the private pledge it depends on.`,
  "change-below-called": ({ name, unit, wanted, least }) =>
    `“${name}” cannot go down to ${amountIn(wanted, unit, "en")}: ${amountIn(least, unit, "en")} are already called, given or planned. Stay at that amount or above.`,
};

function words(fact: Fact | undefined): string {
  return String(fact).replaceAll("-", " ");
}
