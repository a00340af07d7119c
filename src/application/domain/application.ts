import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { OpenCorrections } from "./correction-round.ts";
import type { ApplicationDocument } from "./document.ts";
import type { FileForm } from "./file-form.ts";
import type { FinancingLine } from "./financing-plan.ts";
import type { Firm } from "./firm.ts";
import type { ApplicationStatus } from "./status.ts";

export const opinions = ["favourable", "reserved", "unfavourable"] as const;
export type Opinion = (typeof opinions)[number];

export interface Appraisal {
  readonly opinion: Opinion;
  readonly text: string;
  readonly by: { readonly person: string | null; readonly name: string };
  readonly on: PlainDate;
}

export const eventKinds = [
  "opened",
  "revised",
  "submitted",
  "plan-replaced",
  "document-received",
  "appraised",
  "marked-ready",
  "oriented",
  "orientation-answered",
  "withdrawn",
  "moved",
  "assigned",
  "owner-named",
  "owner-ended",
  "decision-lapsed",
  "document-judged",
  "documents-drawn",
  "copied",
  "corrections-asked",
  "corrections-sent",
  "corrections-accepted",
  "corrections-withdrawn",
  "answered",
  "questions-rebased",
  "adviser-invited",
  "adviser-ended",
  "corrections-prepared",
] as const;

/** Who did what, when; its number, from 1, is its place in the file's history. */
export interface ApplicationEvent {
  readonly number: number;
  readonly kind: (typeof eventKinds)[number];
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  readonly on: PlainDate;
  readonly by: { readonly person: string | null; readonly name: string };
  readonly why: string | null;
}

export const orientationResults = ["helped", "not-helped"] as const;

export interface Orientation {
  readonly to: string;
  /** Null until the other scheme has answered. */
  readonly result: (typeof orientationResults)[number] | null;
}

export interface Project {
  readonly title: string;
  readonly description: string;
  readonly requested: {
    readonly amount: Cents;
    readonly instalments: number;
    readonly graceMonths: number;
    readonly halfDays: HalfDays;
  };
  readonly jobs: { readonly created: number; readonly kept: number };
}

/** A file whole: the firm, what it wants to do, and what was gathered about it. */
export interface Application extends Project {
  readonly id: string;
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly firm: Firm;
  readonly receivedOn: PlainDate;
  readonly submittedOn: PlainDate | null;
  readonly assignedTo: string | null;
  readonly orientation: Orientation | null;
  /** The day on which the decision that granted it lapsed: nothing follows any more. */
  readonly lapsedOn: PlainDate | null;
  readonly plan: readonly FinancingLine[];
  readonly documents: readonly ApplicationDocument[];
  /** The last one; the history tells of those before. */
  readonly appraisal: Appraisal | null;
  /** The text that its owner confirmed last, where the committee waits for their word; absent where it does not. */
  readonly ownerWord?: { readonly confirmed: string | null };
  /** The corrections that are asked of its owner and not yet settled; absent where none are. */
  readonly corrections?: OpenCorrections;
  /** What it answers to the territory's own questions; absent where none were asked as it opened. */
  readonly form?: FileForm;
}
