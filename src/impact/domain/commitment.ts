import type { PlainDate } from "#kernel/plain-date.ts";
import type { FollowUp, FollowUpMonths } from "./follow-up.ts";
import type { Hires } from "./job-definition.ts";

/** Created and kept are two counters: nothing ever adds them. */
export type PlannedJobs = { readonly created: number; readonly kept: number };

/** What a firm undertook when the committee agreed, and how many worked there that day. */
export type Commitment = {
  readonly id: string;
  readonly territory: string;
  readonly application: string;
  readonly decision: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly decidedOn: PlainDate;
  /** By when. */
  readonly dueOn: PlainDate;
  readonly planned: PlannedJobs;
  /** As the firm's file said it, frozen; null where nobody gave it. */
  readonly baseline: { readonly heads: number | null; readonly fteHundredths: number | null };
  /** The definition in force that day; null is the programme's own. */
  readonly definition: PlainDate | null;
  /** In order. */
  readonly followUps: readonly FollowUp[];
  /** The decision lapsed before any money went out: nothing is followed up any more. */
  readonly lapsedOn: PlainDate | null;
};

/** What an answer says, as typed. */
export type Answer = Hires & {
  readonly months: FollowUpMonths;
  readonly countedOn: PlainDate;
  readonly headcount: number;
  readonly headcountFteHundredths: number | null;
  /** Of those hired, how many are still there. */
  readonly present: number;
  readonly presentFteHundredths: number | null;
  readonly kept: number;
  readonly comment: string | null;
  /** Why it corrects a verified count, or why fewer were hired than said before. */
  readonly reason: string | null;
};

/** An answer as it was recorded; a later one to the same follow-up replaces it, and both stay. */
export type JobCount = Answer & {
  readonly id: string;
  /** Its place among the counts of the commitment, from 1. */
  readonly number: number;
  readonly hired: number;
  readonly definition: PlainDate | null;
  readonly answeredOn: PlainDate;
  readonly answeredBy: string;
  /** The coordinator answered for the owner. */
  readonly onBehalf: boolean;
  readonly recordedAt: string;
  readonly verification: Verification | null;
};

export const evidenceKinds = ["accountant-certificate", "dsn-summary", "payroll-register-seen"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Non-nominative: the proof says how many, never who. */
export type Verification = {
  readonly evidence: EvidenceKind;
  readonly reference: string;
  readonly verifiedOn: PlainDate;
  readonly verifiedBy: string;
  readonly recordedAt: string;
};

export const reminderChannels = ["telephone", "letter", "mail"] as const;
export type ReminderChannel = (typeof reminderChannels)[number];

export type Reminder = {
  readonly id: string;
  readonly months: FollowUpMonths;
  readonly remindedOn: PlainDate;
  readonly channel: ReminderChannel;
  readonly note: string | null;
  readonly remindedBy: string;
  readonly recordedAt: string;
};

export const shortfallOutcomes = ["note", "extend", "shorten", "early-repayment"] as const;
export type ShortfallOutcome = (typeof shortfallOutcomes)[number];

/** What the committee decided where the jobs promised are not all there. */
export type ShortfallNote = {
  readonly id: string;
  readonly months: FollowUpMonths;
  readonly outcome: ShortfallOutcome;
  readonly reason: string;
  readonly decidedOn: PlainDate;
  readonly notedBy: string;
  readonly recordedAt: string;
};

/** A commitment with all that was said of it since; counts in the order in which they came. */
export type FollowedCommitment = Commitment & {
  readonly counts: readonly JobCount[];
  readonly reminders: readonly Reminder[];
  readonly shortfallNotes: readonly ShortfallNote[];
};
