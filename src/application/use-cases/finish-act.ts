import type { Transaction } from "#platform/database/transaction.ts";
import type { Application, ApplicationEvent } from "../domain/application.ts";
import type { Applications } from "./applications.ts";
import type { Act, Begun } from "./begin-act.ts";
import { dropHiddenAnswers } from "./question-lists.ts";
import { showApplication } from "./show-application.ts";

interface Done {
  readonly kind: ApplicationEvent["kind"];
  /** The file after the act. */
  readonly after: Application;
  readonly why?: string | null;
}

/** Keeps what the act changed and writes it in the history; answers with the file as it now stands. */
export async function finishAct(
  applications: Applications,
  transaction: Transaction,
  { territory, application: id, now }: Act,
  { begun, done }: { begun: Begun; done: Done },
) {
  const { application: before, on, by } = begun;
  const { kind, after, why = null } = done;
  await applications.update(transaction, { territory, application: after });
  await dropHiddenAnswers(applications, transaction, { territory, file: after });
  await applications.addEvent(transaction, {
    territory,
    application: id,
    event: { kind, from: before.status, to: after.status, on, by, why },
    recordedAt: now,
  });
  return showApplication(applications, transaction, { territory, application: id });
}
