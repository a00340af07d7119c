import type { StripCell, StripState } from "#web/design/strip.tsx";
import type { ReadMission, ReadMissionLine } from "./read-expertise.ts";

type Visit = Pick<ReadMission["visits"][number], "id" | "halfDays" | "status">;

/** One stretch of a mission's strip: its visits day by day where they are known, in number otherwise. */
export interface Stretch {
  readonly key: string;
  readonly state: StripState;
  readonly count: number;
  readonly visit: string | null;
}

const stateOfVisit = {
  confirmed: "paid",
  "to-confirm": "deferred",
  disputed: "late",
} as const satisfies Record<Exclude<Visit["status"], "withdrawn">, StripState>;

/** What a mission's strip is made of: given first, then to come, then given back. */
export function stretchesOf(days: ReadMissionLine["days"], visits: readonly Visit[] | null): Stretch[] {
  const { contracted, confirmed, toConfirm, returned } = days;
  const toCome = contracted - confirmed - toConfirm - returned;
  const given = visits?.flatMap(visitStretch) ?? [plain("paid", confirmed), plain("deferred", toConfirm)];
  return [...given, plain("to-come", toCome), plain("grace", returned)];
}

/** One cell a half-day. */
export function cellsOf(stretches: readonly Stretch[], titleOf: (stretch: Stretch) => string): StripCell[] {
  return stretches.flatMap((stretch) =>
    Array.from({ length: stretch.count }, (_, index) => ({
      key: `${stretch.key}-${index}`,
      state: stretch.state,
      title: titleOf(stretch),
    })),
  );
}

function visitStretch({ id, halfDays, status }: Visit): Stretch[] {
  if (status === "withdrawn") return [];
  return [{ key: id, state: stateOfVisit[status], count: Number(halfDays), visit: id }];
}

function plain(state: StripState, count: bigint): Stretch {
  return { key: state, state, count: Number(count), visit: null };
}
