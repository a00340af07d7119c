import type { PlainDate } from "#kernel/plain-date.ts";
import type { ConveningTold } from "./convening-view.ts";
import { seatOf, standingOf } from "./reader.ts";
import type { Sitting } from "./sitting.ts";
import type { TaskReader } from "./sitting-tasks.ts";

interface About {
  readonly sitting: string;
  readonly heldOn: PlainDate;
  readonly files: number;
}

export type ConveningTask =
  | ({ readonly kind: "to-answer"; readonly place: string } & About)
  | ({ readonly kind: "questions-to-answer"; readonly questions: number } & About);

/** What waits before a sitting: the answer of who sits, and those of who prepares it. */
export function tasksOfConvening(
  sitting: Sitting,
  reader: TaskReader,
  { told, on }: { readonly told: Pick<ConveningTold, "answers" | "questions">; readonly on: PlainDate },
): ConveningTask[] {
  const { id, heldOn, place, status, items } = sitting;
  if (status !== "convened" || sitting.consultation !== null) return [];
  const about = { sitting: id, heldOn, files: items.length };
  const seat = seatOf(reader, sitting);
  const isSilent = seat !== null && !told.answers.some(({ member }) => member === seat);
  const open = new Set(
    items.filter((item) => standingOf(reader, item, sitting) === "open").map((item) => item.id),
  );
  const questions = told.questions.filter(({ item, answer }) => answer === null && open.has(item)).length;
  return [
    ...(isSilent && on <= heldOn ? [{ kind: "to-answer", ...about, place } as const] : []),
    ...(reader.isConvener && questions > 0
      ? [{ kind: "questions-to-answer", ...about, questions } as const]
      : []),
  ];
}
