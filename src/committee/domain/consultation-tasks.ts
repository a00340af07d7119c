import type { PlainDate } from "#kernel/plain-date.ts";
import { consultationState, votesOn, type WrittenSitting } from "./consultation.ts";
import { seatOf, standingOf } from "./reader.ts";
import type { TaskReader } from "./sitting-tasks.ts";

interface About {
  readonly sitting: string;
  readonly closesOn: PlainDate;
}

export type ConsultationTask =
  | ({ readonly kind: "consultation-to-answer"; readonly toDeclare: number; readonly toVote: number } & About)
  | ({ readonly kind: "consultation-to-close" } & About);

/** What a vote in writing waits for from its reader on a day; nothing once it is closed. */
export function tasksOfConsultation(
  sitting: WrittenSitting,
  reader: TaskReader,
  on: PlainDate,
): ConsultationTask[] {
  const { id, members, items, consultation } = sitting;
  const about = { sitting: id, closesOn: consultation.closesOn };
  const state = consultationState(sitting, on);
  if (state === "closed") return [];
  if (state !== "running") return reader.isOfficer ? [{ kind: "consultation-to-close", ...about }] : [];
  const seat = seatOf(reader, sitting);
  if (seat === null) return [];
  const standings = items.map((item) => ({ item, standing: standingOf(reader, item, sitting) }));
  const toDeclare = standings.filter(({ standing }) => standing === "to-declare").length;
  const mayVote = members.some((member) => member.id === seat && member.votes);
  const toVote = mayVote
    ? standings.filter(
        ({ item, standing }) =>
          standing !== "recused" && !votesOn(item, sitting).some(({ member }) => member === seat),
      ).length
    : 0;
  return toDeclare + toVote === 0 ? [] : [{ kind: "consultation-to-answer", ...about, toDeclare, toVote }];
}
