import type { HalfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { ExpertDomain } from "./expert-domain.ts";

export const needStatuses = ["detected", "qualified", "covered", "dropped"] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** What a firm needs an expert for. */
export interface Need {
  readonly id: string;
  readonly application: { readonly id: string; readonly number: number };
  readonly firm: { readonly id: string; readonly name: string };
  readonly domain: ExpertDomain;
  readonly text: string;
  readonly halfDays: HalfDays;
  readonly status: NeedStatus;
  readonly detectedOn: PlainDate;
  readonly qualifiedOn: PlainDate | null;
  /** Why it was given up. */
  readonly dropped: { readonly on: PlainDate; readonly why: string } | null;
}
