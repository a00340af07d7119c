import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Answer, FollowedCommitment } from "./commitment.ts";
import { opensOn } from "./follow-up.ts";
import { hiredUnder, type JobDefinition } from "./job-definition.ts";
import { latestCounts, verifiedCount } from "./standing-counts.ts";

export type CountRefusal = Refusal<
  | "commitment-lapsed"
  | "follow-up-not-open"
  | "date-in-the-future"
  | "counted-too-early"
  | "present-exceeds-hired"
  | "kept-exceeds-planned"
  | "headcount-too-low"
  | "fte-exceeds-heads"
  | "correction-without-reason"
  | "hired-decreases-without-reason"
>;

/** An answer that holds together, with the jobs hired as its definition counts them. */
export function checkCount(
  commitment: FollowedCommitment,
  answer: Answer,
  { today, definition }: { readonly today: PlainDate; readonly definition: JobDefinition },
): Outcome<Answer & { readonly hired: number }, CountRefusal> {
  const hired = hiredUnder(definition, answer);
  return (
    datesRefused(commitment, answer, today) ??
    figuresRefused(commitment, { ...answer, hired }) ??
    correctionRefused(commitment, { ...answer, hired }) ??
    accept({ ...answer, hired })
  );
}

function datesRefused(commitment: FollowedCommitment, { months, countedOn }: Answer, today: PlainDate) {
  const { lapsedOn, firm } = commitment;
  if (lapsedOn !== null) return refuse("commitment-lapsed", { firm: firm.name, lapsedOn });
  const followUp = commitment.followUps.find((known) => known.months === months);
  const opens = followUp === undefined ? today : opensOn(followUp);
  if (today < opens) return refuse("follow-up-not-open", { months, opensOn: opens, today }, "months");
  if (countedOn > today) return refuse("date-in-the-future", { on: countedOn, today }, "countedOn");
  if (countedOn < opens)
    return refuse("counted-too-early", { months, on: countedOn, opensOn: opens }, "countedOn");
  return null;
}

function figuresRefused(
  { planned }: FollowedCommitment,
  {
    headcount,
    headcountFteHundredths,
    hired,
    present,
    presentFteHundredths,
    kept,
  }: Answer & { hired: number },
) {
  if (present > hired) return refuse("present-exceeds-hired", { present, hired }, "present");
  if (kept > planned.kept) return refuse("kept-exceeds-planned", { kept, planned: planned.kept }, "kept");
  if (headcount < present + kept)
    return refuse("headcount-too-low", { headcount, present, kept }, "headcount");
  if (headcountFteHundredths !== null && headcountFteHundredths > 100 * headcount)
    return tooManyFte(headcountFteHundredths, headcount, "headcountFteHundredths");
  if (presentFteHundredths !== null && presentFteHundredths > 100 * present)
    return tooManyFte(presentFteHundredths, present, "presentFteHundredths");
  return null;
}

function tooManyFte(fteHundredths: number, heads: number, field: string) {
  return refuse("fte-exceeds-heads", { fteHundredths, heads }, field);
}

function correctionRefused(commitment: FollowedCommitment, answer: Answer & { hired: number }) {
  if (answer.reason !== null) return null;
  const { months, countedOn, hired } = answer;
  const verified = verifiedCount(commitment, months);
  if (verified !== null) {
    const { verification } = verified;
    return refuse(
      "correction-without-reason",
      { months, hired: verified.hired, verifiedOn: verification?.verifiedOn ?? null },
      "reason",
    );
  }
  const others = latestCounts(commitment).filter((count) => count.months !== months);
  const before = others.find((count) => count.countedOn <= countedOn && count.hired > hired);
  if (before !== undefined) return decreases(before, answer);
  const after = others.find((count) => count.countedOn > countedOn && count.hired < hired);
  return after === undefined ? null : decreases(answer, after);
}

type Told = Pick<Answer, "countedOn"> & { readonly hired: number };

function decreases(before: Told, after: Told) {
  return refuse(
    "hired-decreases-without-reason",
    { before: before.hired, beforeOn: before.countedOn, after: after.hired, afterOn: after.countedOn },
    "reason",
  );
}
