import { z } from "zod";
import { Instant } from "#fund/contract.ts";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { answers, callKinds } from "../domain/convening.ts";
import { packParts } from "../domain/pack-version.ts";
import { itemStatuses, standings } from "../domain/sitting.ts";
import { QuorumView } from "./views.ts";

/** An hour on the clock of France, and how long the sitting lasts. */
export const SittingTime$ = z.strictObject({
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(10).max(720),
});

/** Where one sits from afar. */
export const SittingLink$ = z
  .url({ protocol: /^https$/ })
  .max(500)
  .regex(/^\S+$/);

const appointment = {
  heldOn: PlainDate$,
  time: SittingTime$.nullable(),
  place: Name,
  link: SittingLink$.nullable(),
};

const why = z.string().trim().min(1).max(1000);

export const Moving = z.object({ ...appointment, why });

export const Cancelling = z.object({ why });

export const Answering = z.object({ answer: z.enum(answers) });

export const OpeningPacks = z.object({ items: z.array(Id).min(1).max(100) });

export const Questioning = z.object({ text: z.string().trim().min(1).max(2000) });

/** Two hundred and fifty-six bits that the caller drew, and alone keeps. */
export const Feeding = z.object({ token: z.string().regex(/^[\w-]{43}$/) });

export const CalendarFeedView = z.object({
  /** Null where the caller has no address. */
  madeAt: Instant.nullable(),
  /** What the address begins with; the token follows. */
  begins: z.string(),
});

export const Openings = z.object({
  openings: z.array(z.object({ item: Id, version: z.int(), openedAt: Instant })),
});

export const QuestionView = z.object({
  id: Id,
  text: z.string(),
  askedBy: z.string(),
  askedAt: Instant,
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
});

/** How a sitting is prepared, as its reader may see it. */
export const ConveningView = z.object({
  /** What the members were told, in order; the last one stands. */
  calls: z.array(
    z.object({
      rank: z.int(),
      kind: z.enum(callKinds),
      heldOn: PlainDate$,
      time: SittingTime$.nullable(),
      place: z.string(),
      link: z.string().nullable(),
      why: z.string(),
      calledAt: Instant,
    }),
  ),
  mySeat: Id.nullable(),
  myAnswer: z.enum(answers).nullable(),
  answers: z.array(
    z.object({
      member: Id,
      name: z.string(),
      answer: z.enum(answers).nullable(),
      remindedOn: PlainDate$.nullable(),
    }),
  ),
  /** The smallest quorum of the agenda if only those come who said so; null once the sitting has begun. */
  expected: z.object({ firm: z.string(), quorum: QuorumView }).nullable(),
  items: z.array(
    z.object({
      item: Id,
      position: z.int(),
      firm: z.string(),
      status: z.enum(itemStatuses),
      standing: z.enum(standings),
      /** Null unless the item stands open to the reader. */
      pack: z
        .object({
          version: z.int(),
          frozenAt: Instant.nullable(),
          hash: z.string(),
          /** The last version that the reader opened. */
          opened: z.int().nullable(),
          /** Who opened which version, and when first; null for who is not told. */
          readers: z.array(z.object({ name: z.string(), version: z.int(), openedAt: Instant })).nullable(),
        })
        .nullable(),
      questions: z.array(QuestionView),
    }),
  ),
});

export const PackVersions = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      hash: z.string(),
      frozenAt: Instant,
      frozenBy: z.string().nullable(),
      /** The parts that are not what they were in the version before. */
      changed: z.array(z.enum(packParts)),
      amount: z.object({ before: Cents$.nullable(), after: Cents$ }),
    }),
  ),
});

export const Reminded = z.object({ remindedOn: PlainDate$, reminded: z.array(z.string()) });
