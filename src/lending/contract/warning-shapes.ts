import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { warningKinds } from "../domain/early-warning.ts";
import { firmNoticeKinds } from "../domain/firm-notice.ts";

const Words$ = z.string().trim().min(1).max(2000);

const about = {
  advance: Id,
  firm: z.string(),
  on: PlainDate$,
  /** What it comes from: with its kind, what an acknowledgement names. */
  cause: z.string(),
  /** Who saw it and what they make of it; null until someone does. */
  seen: z.object({ on: PlainDate$, by: z.string(), note: z.string() }).nullable(),
};

/** What may become arrears, or a loss: said before it does, as long as its cause stands. */
export const EarlyWarning = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("delay-asked"), ...about, from: z.int(), count: z.int() }),
  z.object({
    kind: z.literal("first-return"),
    ...about,
    words: z.object({ fr: z.string(), en: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal("promise-broken"), ...about, amount: Cents$ }),
  z.object({
    kind: z.literal("judgment"),
    ...about,
    amount: Cents$,
    publishedOn: PlainDate$.nullable(),
    /** The last day to declare the debt. */
    declareBy: PlainDate$.nullable(),
  }),
  z.object({
    kind: z.literal("notice-published"),
    ...about,
    notice: z.enum(firmNoticeKinds),
    reference: z.string(),
    note: z.string().nullable(),
  }),
  /** A survey of jobs left without an answer; `on` is its last day. */
  z.object({ kind: z.literal("survey-missed"), ...about, months: z.int() }),
  /** `on` is the last day on which they were expected. */
  z.object({ kind: z.literal("accounts-late"), ...about, closedOn: PlainDate$ }),
]);

export const AdvanceWarnings = z.object({
  on: PlainDate$,
  warnings: z.array(EarlyWarning),
  /** Read about the firm, the latest first; those withdrawn too. */
  notices: z.array(
    z.object({
      id: Id,
      kind: z.enum(firmNoticeKinds),
      publishedOn: PlainDate$,
      reference: z.string(),
      note: z.string().nullable(),
      by: z.string(),
      withdrawn: z.object({ by: z.string(), why: z.string() }).nullable(),
    }),
  ),
});

export const FirmAccounts = z.object({
  on: PlainDate$,
  /** When the firm's year next ends. */
  nextClosingOn: PlainDate$,
  /** Those asked for, the oldest first. */
  accounts: z.array(
    z.object({
      closedOn: PlainDate$,
      dueOn: PlainDate$,
      receivedOn: PlainDate$.nullable(),
      isLate: z.boolean(),
    }),
  ),
});

const AccountsPolicy = z.object({
  version: z.int(),
  validFrom: PlainDate$,
  /** Months left after the end of the firm's year; null where nothing is asked. */
  dueMonths: z.int().nullable(),
});

export const AccountsPolicies = z.object({
  on: PlainDate$,
  inForce: AccountsPolicy.nullable(),
  versions: z.array(AccountsPolicy),
});

export const Acknowledging = z.object({
  kind: z.enum(warningKinds),
  cause: z.string().min(1).max(100),
  note: Words$,
});

export const TellingNotice = z.object({
  kind: z.enum(firmNoticeKinds),
  publishedOn: PlainDate$,
  /** Where it is published. */
  reference: z.string().trim().min(1).max(200),
  note: Words$.nullable().default(null),
});

export const WithdrawingNotice = z.object({ why: Words$ });

export const SettingYearEnd = z.object({ closesOn: PlainDate$ });

export const SettingAccountsPolicy = z.object({
  validFrom: PlainDate$,
  dueMonths: z.int().nullable(),
});
