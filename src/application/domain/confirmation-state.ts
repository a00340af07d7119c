import type { PlainDate } from "#kernel/plain-date.ts";
import {
  type ConfirmedContent,
  type ContentKey,
  changedKeys,
  contentText,
  isSamePlan,
  parseContent,
} from "./file-content.ts";

/** How an owner said that a file is so: they submitted it, answered a link, or corrected, signed in, what they had confirmed. */
export const confirmationWays = ["deposit", "link", "correction"] as const;
export type ConfirmationWay = (typeof confirmationWays)[number];

export const requestEnds = ["confirmed", "contested", "replaced"] as const;
export type RequestEnd = (typeof requestEnds)[number];

export const confirmationStates = ["not-asked", "asked", "contested", "confirmed", "changed"] as const;
export type ConfirmationState = (typeof confirmationStates)[number];

/** A dated rule: whether the committee waits for the owner's word. */
export interface ConfirmationRule {
  readonly fromOn: PlainDate;
  readonly isRequired: boolean;
}

/** Nothing is waited for before a first rule. */
export function isConfirmationRequired(rules: readonly ConfirmationRule[], on: PlainDate): boolean {
  const inForce = rules.filter(({ fromOn }) => fromOn <= on).toSorted(later)[0];
  return inForce?.isRequired ?? false;
}

function later(a: ConfirmationRule, b: ConfirmationRule): number {
  return a.fromOn < b.fromOn ? 1 : -1;
}

interface Told {
  /** The text that was confirmed last; null where nothing ever was. */
  readonly confirmed: string | null;
  readonly now: ConfirmedContent;
  /** The last time the owner was asked, and how that ended. */
  readonly lastRequest: { readonly endedHow: RequestEnd | null } | null;
}

/** Where the owner's word stands: a change after it was given asks for it again. */
export function confirmationState({ confirmed, now, lastRequest }: Told): ConfirmationState {
  if (confirmed !== null && confirmed === contentText(now)) return "confirmed";
  if (lastRequest?.endedHow === null) return "asked";
  if (lastRequest?.endedHow === "contested") return "contested";
  return confirmed === null ? "not-asked" : "changed";
}

/** What is no longer as it was confirmed. */
export function changedSince(
  confirmed: string,
  now: ConfirmedContent,
): { keys: ContentKey[]; plan: boolean } {
  const before = parseContent(confirmed);
  return { keys: changedKeys(before, now), plan: !isSamePlan(before.plan, now.plan) };
}
