import { z } from "zod";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { letterParties } from "../domain/mission.ts";
import { Domain, Named, Numbered } from "./words.ts";

const missionParts = { mission: Numbered, firm: Named, expert: Named };

/** What waits for whoever reads, as facts. */
export const ExpertiseTask = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("proposal-to-answer"),
    proposal: Id,
    firm: Named,
    domain: Domain,
    halfDays: HalfDays$,
    answerBy: PlainDate$,
  }),
  z.object({
    kind: z.literal("employer-to-agree"),
    proposal: Id,
    expert: Named,
    firm: Named,
    halfDays: HalfDays$,
    acceptedOn: PlainDate$,
  }),
  z.object({
    kind: z.literal("letter-to-draw-up"),
    proposal: Id,
    expert: Named,
    firm: Named,
    halfDays: HalfDays$,
    agreedOn: PlainDate$,
  }),
  z.object({
    kind: z.literal("letter-to-sign"),
    ...missionParts,
    /** Those for whom the reader may sign. */
    parties: z.array(z.enum(letterParties)),
    startsOn: PlainDate$,
  }),
  z.object({
    kind: z.literal("half-day-to-confirm"),
    ...missionParts,
    visit: Id,
    on: PlainDate$,
    halfDays: HalfDays$,
    /** The owner has had seven days: the coordinator may call, or confirm for them. */
    isLate: z.boolean(),
    /** True for the coordinator, for whom it waits for someone else. */
    waitsForOwner: z.boolean(),
  }),
  z.object({
    kind: z.literal("visit-disputed"),
    ...missionParts,
    visit: Id,
    on: PlainDate$,
    halfDays: HalfDays$,
    disputedOn: PlainDate$,
    why: z.string(),
  }),
  z.object({
    kind: z.literal("need-uncovered"),
    need: Id,
    application: Numbered,
    firm: Named,
    domain: Domain,
    status: z.enum(["detected", "qualified"]),
    /** Not in a mission yet. */
    halfDays: HalfDays$,
    since: PlainDate$,
  }),
  z.object({
    kind: z.literal("proposal-unanswered"),
    proposal: Id,
    need: Id,
    expert: Named,
    firm: Named,
    answerBy: PlainDate$,
  }),
  z.object({
    kind: z.literal("attestation-to-sign"),
    convention: Numbered,
    holder: Named,
    fromOn: PlainDate$,
    toOn: PlainDate$,
    /** Confirmed and not attested. */
    halfDays: HalfDays$,
    value: Cents$,
    /** What the waiting calls amount to, and since when. */
    waiting: Cents$,
    since: PlainDate$,
  }),
  z.object({
    kind: z.literal("mission-to-close"),
    ...missionParts,
    endsOn: PlainDate$,
    /** Reviews still to come. */
    missingReviews: z.array(z.enum(["owner", "expert"])),
  }),
  z.object({
    kind: z.literal("review-to-write"),
    ...missionParts,
    by: z.enum(["owner", "expert"]),
    endsOn: PlainDate$,
  }),
]);

export type Task = z.output<typeof ExpertiseTask>;
