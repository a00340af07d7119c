import type { Carrier } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ApplicationEvent } from "../domain/application.ts";
import { isOver } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { isTiedToFile } from "./is-tied-to-file.ts";

/** The files that a coordinator holds, whatever their status: those granted are followed too. They move when work is handed over. */
export function heldFiles(applications: Applications): Carrier {
  return {
    kind: "application",

    async list(transaction, { territory, person }) {
      const files = await applications.list(transaction, { territory });
      return files
        .filter(({ assignedTo }) => assignedTo === person)
        .map(({ id, number, firm }) => ({ id, label: `${number}, ${firm.name}` }));
    },

    async mayTake(transaction, { territory, id, person, on, now }) {
      const file = await applications.find(transaction, { territory, application: id });
      return (
        file !== null &&
        !(await isTiedToFile(applications, transaction, { territory, person, file, on, now }))
      );
    },

    async move(transaction, { territory, id, from, to, on, why, by, now }) {
      const file = await applications.lock(transaction, { territory, application: id });
      if (file === null || (file.assignedTo ?? "") !== from) return false;
      await applications.update(transaction, {
        territory,
        application: { ...file, assignedTo: to?.id ?? null },
      });
      const { status } = file;
      const event: Omit<ApplicationEvent, "number"> = {
        kind: "assigned",
        from: status,
        to: status,
        on,
        by,
        why: to === null ? why : to.name,
      };
      await applications.addEvent(transaction, { territory, application: id, event, recordedAt: now });
      return true;
    },
  };
}

/** How many files are not over yet, and how many of them the committee has before it. */
export async function countFiles(applications: Applications, transaction: Transaction, territory: string) {
  const files = await applications.list(transaction, { territory });
  return {
    openFiles: files.filter(({ status }) => !isOver(status)).length,
    filesBeforeCommittee: files.filter(({ status }) => status === "in-committee").length,
  };
}
