import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

/** What one bundle holds at most: it is made while someone waits. */
export const evidenceLimits = { entries: 20_000, advances: 25, octets: 50_000_000 } as const;

export type EvidenceSize = {
  /** Of the journal, in the period. */
  readonly entries: number;
  /** Whose papers go with the sample. */
  readonly advances: number;
};

export type TooLarge = Refusal<"evidence-too-many-entries" | "evidence-too-many-advances">;

export function checkSize(size: EvidenceSize): Outcome<EvidenceSize, TooLarge> {
  const { entries, advances } = evidenceLimits;
  if (size.entries > entries) {
    return refuse("evidence-too-many-entries", { entries: size.entries, most: entries }, "kind");
  }
  if (size.advances > advances) {
    return refuse("evidence-too-many-advances", { advances: size.advances, most: advances }, "size");
  }
  return accept(size);
}

/** What people handed in is of any weight. */
export function checkWeight(octets: number): Outcome<number, Refusal<"evidence-too-heavy">> {
  const most = evidenceLimits.octets;
  return octets > most
    ? refuse("evidence-too-heavy", { megabytes: inMegabytes(octets), most: inMegabytes(most) }, "size")
    : accept(octets);
}

/** Upwards, so that what is above a limit never reads as equal to it. */
function inMegabytes(octets: number): number {
  return Math.ceil(octets / 1_000_000);
}
