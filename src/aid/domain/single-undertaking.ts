import { allocate } from "#kernel/allocate.ts";
import type { Cents } from "#kernel/money.ts";

/** Reg. (EU) 2023/2831 art. 2(2): the four links of control; the two others are told, and make no single undertaking. */
export const controlLinks = [
  "majority-of-votes",
  "appoints-majority",
  "dominant-influence",
  "agreement",
] as const;
export const otherLinks = ["partner-25-to-50", "through-a-person"] as const;
export const undertakingLinkKinds = [...controlLinks, ...otherLinks] as const;

export type UndertakingLinkKind = (typeof undertakingLinkKinds)[number];

/** Two firms and what ties them, whichever holds the other. */
export interface UndertakingLink {
  readonly between: readonly [string, string];
  readonly kind: UndertakingLinkKind;
}

/** The applicant and every firm that control reaches from it, also through other firms. */
export function singleUndertaking(applicant: string, links: readonly UndertakingLink[]): ReadonlySet<string> {
  const members = new Set([applicant]);
  // A set being walked also hands over what is added to it meanwhile.
  for (const member of members)
    for (const { between, kind } of links)
      if (isControl(kind) && between.includes(member)) for (const other of between) members.add(other);
  return members;
}

export function isControl(kind: UndertakingLinkKind): boolean {
  return controlLinks.some((control) => control === kind);
}

/** Art. 3(9): an aid that no firm of the split can be shown to have used goes by the book value of their equity. */
export function splitAid(aid: Cents, equities: readonly Cents[]): Cents[] {
  return allocate(aid, equities);
}
