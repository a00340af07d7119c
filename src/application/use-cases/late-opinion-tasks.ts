import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application } from "../domain/application.ts";
import { opinionState } from "../domain/asked-opinion.ts";
import { isHeldBy, type TaskReader } from "../domain/file-tasks.ts";
import type { Applications } from "./applications.ts";

/** The opinions that did not come on their day, told to whoever holds the file. */
export async function lateOpinionTasks(
  applications: Applications,
  transaction: Transaction,
  { territory, reader, on }: { territory: string; reader: TaskReader; on: PlainDate },
) {
  const opinions = reader.isCoordinator ? await applications.listOpinions(transaction, { territory }) : [];
  const late = opinions.filter((opinion) => opinionState(opinion, on) === "late");
  const byFile = Map.groupBy(late, ({ application }) => application);
  return (file: Application) =>
    isHeldBy(file, reader)
      ? (byFile.get(file.id) ?? []).map(({ id, name, dueOn }) => ({
          kind: "opinion-late" as const,
          opinion: id,
          name,
          dueOn,
        }))
      : [];
}
