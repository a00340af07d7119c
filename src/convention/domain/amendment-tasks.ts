import type { WrittenRecord } from "./in-force.ts";

/** The amendments that wait for their signature, for whoever has them signed. */
export function amendmentTasks(records: readonly WrittenRecord[]) {
  return records.flatMap(({ convention, amendments }) =>
    amendments
      .filter(({ end }) => end === null)
      .map(({ number, preparedOn, effectiveOn }) => ({
        kind: "amendment-to-sign" as const,
        convention: convention.id,
        startsOn: convention.startsOn,
        endsOn: convention.endsOn,
        number,
        preparedOn,
        effectiveOn,
      })),
  );
}
