import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import { type Reader, seatOf, standingOf } from "./reader.ts";
import { isRecused, type Sitting } from "./sitting.ts";

/** So many days long, the minutes of a sitting wait to be read by those who sat. */
export const minutesDays = 15;

/** For whom tasks are told: what they may do, besides the seat they may have. */
export interface TaskReader extends Reader {
  readonly isConvener: boolean;
  readonly isOfficer: boolean;
}

interface About {
  readonly sitting: string;
  readonly heldOn: PlainDate;
  readonly files: number;
}

export type SittingTask =
  | ({
      readonly kind: "to-read";
      readonly place: string;
      readonly toDeclare: number;
      readonly recused: readonly string[];
    } & About)
  | ({ readonly kind: "to-prepare"; readonly undeclared: number } & About)
  | ({ readonly kind: "to-open" } & About)
  | ({ readonly kind: "to-finish"; readonly waiting: number } & About)
  | ({ readonly kind: "minutes-to-read" } & About);

/** What a sitting waits for from its reader on a day. */
export function tasksOfSitting(sitting: Sitting, reader: TaskReader, on: PlainDate): SittingTask[] {
  const { id, heldOn, status, items } = sitting;
  const about = { sitting: id, heldOn, files: items.length };
  const isSeated = seatOf(reader, sitting) !== null;
  const tasks: SittingTask[] = [];
  if (status === "cancelled") return [];
  if (status === "closed")
    return isSeated && daysBetween(heldOn, on) <= minutesDays ? [{ kind: "minutes-to-read", ...about }] : [];

  if (isSeated) tasks.push(toRead(sitting, reader, about));
  if (status === "open") {
    const waiting = items.filter((item) => item.status === "waiting").length;
    if (reader.isOfficer) tasks.push({ kind: "to-finish", ...about, waiting });
    return tasks;
  }
  const undeclared = undeclaredMembers(sitting);
  if (on < heldOn && reader.isConvener && undeclared > 0)
    tasks.push({ kind: "to-prepare", ...about, undeclared });
  if (on >= heldOn && reader.isOfficer) tasks.push({ kind: "to-open", ...about });
  return tasks;
}

function toRead(sitting: Sitting, reader: Reader, about: About): SittingTask {
  const stands = sitting.items.map((item) => ({ item, standing: standingOf(reader, item, sitting) }));
  return {
    kind: "to-read",
    ...about,
    place: sitting.place,
    toDeclare: stands.filter(({ standing }) => standing === "to-declare").length,
    recused: stands.filter(({ standing }) => standing === "recused").map(({ item }) => item.pack.firm.name),
  };
}

/** Members who have said nothing yet on some file from which they are not recused. */
export function undeclaredMembers({ members, items }: Sitting): number {
  return members.filter(({ id }) => items.some((item) => !item.declared.has(id) && !isRecused(item, id)))
    .length;
}
