import type { Facts } from "#kernel/outcome.ts";
import type { expertiseSentencesInFrench } from "./expertise-sentences-in-french.ts";
import { factsIn } from "./facts-in-words.ts";

const { days, day, domain, needStatus, counted } = factsIn("en");

export const expertiseSentencesInEnglish: Record<
  keyof typeof expertiseSentencesInFrench,
  (facts: Facts) => string
> = {
  "date-in-the-future": ({ on, today }) =>
    `${day(on)} has not come yet: today is ${day(today)}. Choose a past date, or wait for that day.`,
  "file-denied": () => "You are recused from this file: it stays closed to you. Ask the coordinator.",
  "application-unknown": () => "This file does not exist in this territory. Choose one from the list.",
  "not-your-file": () => "This file is not your firm's. Open yours from the home page.",
  "person-unknown": () => "This person is not registered. Give them an expert's seat first.",
  "organisation-unknown": () => "This employer is not registered. Choose one from the list.",
  "expert-unknown": () => "This expert is not enrolled in this territory. Choose one from the list.",
  "expert-already-enrolled": ({ name, fromOn }) =>
    `${name} has been an expert of this employer since ${day(fromOn)}. Revise their details.`,
  "expert-retired": ({ name, toOn }) =>
    `${name} has not been an expert since ${day(toOn)}. Enrol this person again, or choose another one.`,
  "retired-before-enrolled": ({ toOn, fromOn }) =>
    `They would leave on ${day(toOn)}, before they were enrolled on ${day(fromOn)}. Correct the date.`,
  "expert-has-missions": ({ name, missions }) =>
    `${name} still has ${counted(missions, "running mission. End it", "running missions. End them")}, then retire this expert.`,
  "need-unknown": () => "This need does not exist in this territory. Choose one from the list.",
  "need-status-does-not-allow": ({ status }) =>
    `This need is ${needStatus(status)}: this act is no longer, or not yet, possible. Qualify it first, or note another need.`,
  "need-has-proposals": ({ pending }) =>
    `${counted(pending, "proposal is", "proposals are")} running for this need. Wait for the answer, or record it, before dropping the need.`,
  "dropped-before-noted": ({ on, notedOn }) =>
    `The need would be dropped on ${day(on)}, before what was noted of it on ${day(notedOn)}. Correct the date.`,
  "qualified-before-detected": ({ on, detectedOn }) =>
    `The need would be qualified on ${day(on)}, before it was noted on ${day(detectedOn)}. Correct the date.`,
  "half-days-not-positive": ({ halfDays }) =>
    `The time asked for is ${days(halfDays)}. Count at least one half-day.`,
  "proposed-before-qualified": ({ on, qualifiedOn }) =>
    `The proposal would be made on ${day(on)}, before the need was qualified on ${day(qualifiedOn)}. Correct the date.`,
  "already-proposed": ({ name, on }) =>
    `This need has been proposed to ${name} since ${day(on)}. Wait for the answer, or propose it to someone else.`,
  "too-many-pending": ({ pending, most }) =>
    `${pending} experts already have this need to consider, and ${most} at most have it at a time. Wait for an answer, or for the end of a delay.`,
  "expert-not-of-domain": ({ name, wanted }) =>
    `${name} does not work in what is wanted, ${domain(wanted)}. Choose another expert, or complete their details.`,
  "expert-unavailable": ({ name, note }) =>
    `${name} is not available${note === null ? "" : ` (${note})`}. Choose another expert, or change their availability.`,
  "employer-without-days": ({ name, employer }) =>
    `${employer}, the employer of ${name}, promised no days in the convention, nor did any association it belongs to. Choose another expert, or have a promise signed.`,
  "pledge-lacks-days": ({ holder, available, wanted }) =>
    `${days(available)} are left in the pledge of ${holder}, and ${days(wanted)} are needed. Shorten the mission, or take an expert from another partner.`,
  "employer-competes": ({ employer, firm }) =>
    `${employer} is a competitor of “${firm}”. Choose an expert of another employer.`,
  "proposal-unknown": () => "This proposal does not exist in this territory. Choose one from the list.",
  "not-your-proposal": () => "This proposal is made to another expert. Open yours from the home page.",
  "proposal-answered": ({ on }) => `The answer is already recorded, on ${day(on)}. Once is enough.`,
  "proposal-declined": ({ name }) =>
    `${name} declined this proposal: the employer no longer has to answer. Propose the mission to another expert.`,
  "proposal-lapsed": ({ answerBy }) =>
    `The time to answer ended on ${day(answerBy)}. Ask the coordinator to make the proposal again.`,
  "answered-before-proposed": ({ on, proposedOn }) =>
    `The answer would be of ${day(on)}, before the proposal of ${day(proposedOn)}. Correct the date.`,
  "reason-missing": () => "A refusal or a dispute has a reason. Say why, in a sentence.",
  "not-your-organisation": () =>
    "You answer for your organisation and its members only. Ask the referent of that one.",
  "proposal-not-agreed": () =>
    "The mission letter awaits the agreement of the expert and of their employer. Record them first.",
  "already-drawn-up": ({ number }) =>
    `The letter of this proposal is already drawn up: it is mission no. ${number}. Open it.`,
  "dates-reversed": ({ startsOn, endsOn }) =>
    `The mission would end on ${day(endsOn)}, before it starts on ${day(startsOn)}. Correct one of the two dates.`,
  "drawn-up-before-agreed": ({ on, agreedOn }) =>
    `The letter would be drawn up on ${day(on)}, before expert and employer agreed on ${day(agreedOn)}. Correct the date.`,
  "mission-unknown": () => "This mission does not exist in this territory. Choose one from the list.",
  "not-your-mission": () => "This mission is not yours. Open yours from the home page.",
  "not-your-signature": () =>
    "You sign in your own place only. Let that party sign, or ask the coordinator to record it.",
  "already-signed": ({ by, on }) =>
    `${by} already signed the letter in this place, on ${day(on)}. Once is enough.`,
  "signed-before-drawn-up": ({ on, drawnUpOn }) =>
    `The letter would be signed on ${day(on)}, before it was drawn up on ${day(drawnUpOn)}. Correct the date.`,
  "letter-not-signed": ({ number }) =>
    `The letter of mission no. ${number} is not signed by every party. Have it signed first.`,
  "mission-closed": ({ number, on }) =>
    `Mission no. ${number} has been closed since ${day(on)}. Draw up a new mission for other days.`,
  "visit-too-long": ({ halfDays }) =>
    `A day counts one or two half-days, and you enter ${days(halfDays)}. Log each day by itself.`,
  "visit-before-start": ({ on, startsOn }) =>
    `The visit would be on ${day(on)}, before the mission starts on ${day(startsOn)}. Correct the date.`,
  "visit-before-signed": ({ on, signedOn }) =>
    `The visit would be on ${day(on)}, before the last signature of the letter, on ${day(signedOn)}. Correct the date.`,
  "visit-beyond-letter": ({ contracted, logged, wanted }) =>
    `The letter plans ${days(contracted)}, and its visits already count ${days(logged)}: ${days(wanted)} more is too much. Correct the length, or agree on a new mission.`,
  "day-already-full": ({ name, on, logged }) =>
    `${name} already has ${days(logged)} logged on ${day(on)}, and a day counts one only. Correct the date or the length.`,
  "visit-unknown": () => "This visit is not of this mission. Choose one from the list.",
  "visit-confirmed": ({ on }) =>
    `The owner already confirmed this visit, on ${day(on)}: it counts. There is nothing to do.`,
  "visit-withdrawn": ({ on }) => `This visit was withdrawn on ${day(on)}. Log another one if need be.`,
  "visit-disputed": ({ on }) =>
    `This visit has been disputed since ${day(on)}. Confirm it, or let the expert withdraw it.`,
  "answered-before-visit": ({ on, visitOn }) =>
    `This act would be of ${day(on)}, before the visit on ${day(visitOn)}. Correct the date.`,
  "answered-before-dispute": ({ on, disputedOn }) =>
    `This act would be dated ${day(on)}, before the dispute of ${day(disputedOn)}. Correct the date.`,
  "not-your-review": () =>
    "You write your own review only. Let the other party write theirs, or ask the coordinator.",
  "already-reviewed": ({ on }) => `This review is already recorded, on ${day(on)}. Once is enough.`,
  "reviewed-before-start": ({ on, startsOn }) =>
    `The review would be of ${day(on)}, before the mission starts on ${day(startsOn)}. Correct the date.`,
  "visits-unanswered": ({ visits }) =>
    `${counted(visits, "visit still waits for the owner's answer, or is disputed. Have it confirmed, or withdraw it", "visits still wait for the owner's answer, or are disputed. Have them confirmed, or withdraw them")}.`,
  "reviews-missing": ({ missing, signatures }) =>
    signatures === true
      ? `${counted(missing, "signature of the letter is missing. Gather it", "signatures of the letter are missing. Gather them")}, or say why the mission closes so.`
      : `${counted(missing, "review is missing. Gather it", "reviews are missing. Gather them")}, or say why the mission closes so.`,
  "closed-before-last-visit": ({ on, lastOn }) =>
    `The mission would close on ${day(on)}, before what was done in it on ${day(lastOn)}. Correct the date.`,
  "convention-unknown": () => "This convention does not exist in this territory. Choose one from the list.",
  "holder-without-days": () => "This organisation promised no days in this convention. Choose another one.",
  "period-reversed": ({ fromOn, toOn }) =>
    `The period would end on ${day(toOn)}, before it starts on ${day(fromOn)}. Correct one of the two dates.`,
  "period-not-over": ({ toOn, signedOn }) =>
    `The period goes to ${day(toOn)}, after the signature on ${day(signedOn)}. End it on that day at the latest.`,
  "nothing-to-attest": ({ holder, fromOn, toOn }) =>
    `No day of ${holder} is confirmed from ${day(fromOn)} to ${day(toOn)}. Have the visits confirmed, or change the period.`,
  "signed-before-confirmed": ({ on, visitOn, confirmedOn }) =>
    `The attestation would be signed on ${day(on)}, and the visit of ${day(visitOn)} was confirmed on ${day(confirmedOn)} only. Correct the date of signature.`,
  "already-attested": ({ halfDays, signedOn }) =>
    `An attestation of ${days(halfDays)} was already signed for this period, on ${day(signedOn)}, and nothing was confirmed since. Choose another period, or have more visits confirmed.`,
  "attestation-overlaps": ({ fromOn, toOn, signedOn }) =>
    `An attestation signed on ${day(signedOn)} already covers ${day(fromOn)} to ${day(toOn)}. Choose a period that takes none of it again.`,
};
