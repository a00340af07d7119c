import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application } from "../domain/application.ts";
import { type FileTask, isHeldBy, type TaskReader } from "../domain/file-tasks.ts";
import { delaysAt, stageAge } from "../domain/stage-ageing.ts";
import type { Applications } from "./applications.ts";

/**
 * Beside what a file waits for, that it has waited too long where it stands: told once, to whoever holds it. It takes the place of
 * « to appraise », and a file that sleeps is told as asleep alone.
 */
export async function stageTasks(
  applications: Applications,
  transaction: Transaction,
  { territory, reader, on }: { territory: string; reader: TaskReader; on: PlainDate },
) {
  const delays = delaysAt(await applications.listDelays(transaction, territory), on);
  const files = await applications.listBoardFiles(transaction, territory);
  const known = new Map(files.map(({ id, since, turns }) => [id, { since, turns }]));
  return (file: Application, tasks: readonly FileTask[]) => {
    const { id, status } = file;
    const stood = known.get(id) ?? { since: file.receivedOn, turns: [] };
    const age = stageAge({ status, ...stood }, delays, on);
    const { since, days, delay } = age;
    // The clock stands still in the owner's turn: what is late there is told as such.
    if (age.withFirmSince !== null) return tasks;
    if (!age.isOverdue || delay === null || !isHeldBy(file, reader)) return tasks;
    if (tasks.some(({ kind }) => kind === "asleep")) return tasks;
    const overdue = { kind: "stage-overdue" as const, status, since, days, delay };
    return [overdue, ...tasks.filter(({ kind }) => kind !== "to-appraise")];
  };
}
