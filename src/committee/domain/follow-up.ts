import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Json } from "./canonical-json.ts";
import { type DecisionOutcome, decisionOutcomes, isApproval } from "./decision.ts";

/** What a sitting decides besides the files of firms: proposals about what was granted. */
export const followUpKinds = ["deferral", "write-off", "acceleration", "jobs-shortfall"] as const;

export type FollowUpKind = (typeof followUpKinds)[number];

export function isFollowUp(kind: string): kind is FollowUpKind {
  return followUpKinds.some((known) => known === kind);
}

/** A file and a proposal about it wait each for their own sitting. */
export function subjectKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

/** A file is granted something; a proposal is agreed to. Both may be adjourned or refused. */
export function outcomesOn(kind: string): DecisionOutcome[] {
  return decisionOutcomes.filter((outcome) =>
    isFollowUp(kind) ? !isApproval(outcome) : outcome !== "agreed",
  );
}

export function checkOutcome(
  kind: string,
  outcome: DecisionOutcome,
): Outcome<null, Refusal<"file-is-not-agreed-to" | "proposal-grants-nothing">> {
  if (outcomesOn(kind).includes(outcome)) return accept(null);
  return isFollowUp(kind)
    ? refuse("proposal-grants-nothing", {}, "outcome")
    : refuse("file-is-not-agreed-to", {}, "outcome");
}

/** Since a day, the committee decides such proposals itself, or no longer. */
export interface Competence {
  readonly kind: FollowUpKind;
  readonly fromOn: PlainDate;
  readonly byCommittee: boolean;
}

/** Unless a territory says so, those who act for the committee decide. */
export function isForCommittee(
  said: readonly Competence[],
  { kind, on }: { readonly kind: FollowUpKind; readonly on: PlainDate },
): boolean {
  const last = said
    .filter((competence) => competence.kind === kind && competence.fromOn <= on)
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
    .at(-1);
  return last?.byCommittee ?? false;
}

/** Which proposal of its owner a frozen item is about; null where it is a file. */
export function proposalIn(content: Json): string | null {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return null;
  const { proposal } = content;
  return typeof proposal === "string" ? proposal : null;
}
