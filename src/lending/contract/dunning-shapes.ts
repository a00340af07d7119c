import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { arrearsBuckets } from "../domain/advance-state.ts";
import { arrearsSteps } from "../domain/arrears-case.ts";
import { pauseReasons } from "../domain/arrears-pause.ts";
import { promiseOutcomes } from "../domain/promise-to-pay.ts";
import { reminderKinds } from "../domain/reminder-plan.ts";

const Words$ = z.string().trim().min(1).max(2000);
const Line$ = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\n\r]*$/);

export const BucketTotal = z.object({
  bucket: z.enum(arrearsBuckets),
  advances: z.int(),
  late: Cents$,
});

const Taken = z.object({
  outcome: z.enum(["done", "skipped"]),
  on: PlainDate$,
  /** Null where the nightly close did it. */
  by: z.string().nullable(),
  note: z.string().nullable(),
  /** SHA-256 of the letter that it sent; null where it sent none. */
  letterHash: z.string().nullable(),
});

const Pause = z.object({
  reason: z.enum(pauseReasons),
  from: PlainDate$,
  until: PlainDate$.nullable(),
});

/** An advance in arrears: its plan, what was done, what comes next. */
export const ArrearsCaseView = z.object({
  id: Id,
  advance: z.object({ id: Id, number: z.int() }),
  firm: z.object({ id: Id, name: z.string() }),
  owners: z.array(z.object({ name: z.string(), email: z.string() })),
  /** Whom to call; null where nobody said. */
  telephone: z.string().nullable(),
  on: PlainDate$,
  /** The plan counts from that day. */
  since: PlainDate$,
  openedOn: PlainDate$,
  closedOn: PlainDate$.nullable(),
  planVersion: z.int(),
  late: Cents$,
  daysLate: z.int(),
  bucket: z.enum(arrearsBuckets),
  /** The return by which it is known; null where nothing was returned. */
  returned: z.object({ on: PlainDate$, words: z.object({ fr: z.string(), en: z.string() }) }).nullable(),
  steps: z.array(
    z.object({
      number: z.int(),
      kind: z.enum(reminderKinds),
      step: z.enum(arrearsSteps),
      afterDays: z.int(),
      cureDays: z.int().nullable(),
      /** Null while the formal notice on which it depends is not sent. */
      dueOn: PlainDate$.nullable(),
      taken: Taken.nullable(),
    }),
  ),
  /** What a person does next; null when nothing is. */
  next: z
    .object({
      step: z.enum(arrearsSteps),
      /** Its number in the plan; the sending of a notice is a part of its step. */
      number: z.int(),
      on: PlainDate$,
      isDue: z.boolean(),
    })
    .nullable(),
  notice: z
    .object({
      number: z.int(),
      madeOn: PlainDate$,
      servedOn: PlainDate$.nullable(),
      registeredNumber: z.string().nullable(),
      cureDays: z.int(),
      /** The last day to pay. */
      cureUntil: PlainDate$.nullable(),
    })
    .nullable(),
  /** The one that holds today. */
  pause: Pause.nullable(),
  pauses: z.array(
    z.object({
      id: Id,
      from: PlainDate$,
      until: PlainDate$.nullable(),
      why: z.string(),
      by: z.string(),
      isRunning: z.boolean(),
    }),
  ),
  promises: z.array(
    z.object({
      id: Id,
      toldOn: PlainDate$,
      toldBy: z.string(),
      promisedOn: PlainDate$,
      amount: Cents$,
      outcome: z.enum(promiseOutcomes),
      notedBy: z.string(),
    }),
  ),
  lastCall: z.object({ calledOn: PlainDate$, note: z.string() }).nullable(),
});

export const OwnArrears = z.object({
  advance: Id,
  number: z.int(),
  firm: z.string(),
  late: Cents$,
  /** The due date of the oldest instalment that is late. */
  since: PlainDate$,
  howToPay: z.string().nullable(),
  contact: z.object({ name: z.string(), reach: z.string() }).nullable(),
  /** The last day that a formal notice gives; null where none was sent. */
  cureUntil: PlainDate$.nullable(),
});

const PlanStep = z.object({
  number: z.int(),
  kind: z.enum(reminderKinds),
  afterDays: z.int(),
  cureDays: z.int().nullable(),
});

export const ReminderPlanView = z.object({
  /** 0 is the programme's own. */
  version: z.int(),
  validFrom: PlainDate$.nullable(),
  steps: z.array(PlanStep),
  longestPromiseDays: z.int(),
  howToPay: z.string().nullable(),
  contact: z.object({ name: z.string(), telephone: z.string() }).nullable(),
});

export const Doing = z.object({ on: PlainDate$, note: Words$.nullable().default(null) });
export const Skipping = z.object({ why: Words$ });
export const Serving = z.object({ servedOn: PlainDate$, registeredNumber: Line$ });
export const Pausing = z.object({
  from: PlainDate$,
  /** Its last day; null until someone resumes. */
  until: PlainDate$.nullable(),
  why: Words$,
});
export const Resuming = z.object({ pause: Id });
export const Promising = z.object({
  toldOn: PlainDate$,
  toldBy: Line$,
  promises: z
    .array(z.object({ promisedOn: PlainDate$, amount: Cents$ }))
    .min(1)
    .max(12),
});
export const SettingPlan = z.object({
  validFrom: PlainDate$,
  steps: z
    .array(
      z.object({
        kind: z.enum(reminderKinds),
        afterDays: z.int(),
        cureDays: z.int().nullable().default(null),
      }),
    )
    .max(20),
  longestPromiseDays: z.int().min(1).max(365),
  howToPay: Words$.nullable().default(null),
  contactName: Line$.nullable().default(null),
  contactTelephone: Line$.nullable().default(null),
});
