import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { printLetter } from "#platform/documents/print-letter.ts";
import { reminderLetterDocument, reminderLetterTemplate } from "../documents/reminder-letter.document.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { doReminderStep, type WriteLetter } from "../use-cases/take-reminder-step.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedCase } from "./open-arrears.ts";
import { seated } from "./open-file.ts";

export function doReminderStepRoute(office: LendingOffice): LendingHandlers["doReminderStep"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedCase(office, call, params);
    const { person } = seated(call.actor);
    return (
      refused ??
      doReminderStep(office, transaction, {
        ...params,
        ...body,
        person,
        now,
        writeLetter: letterWriter(transaction, params.territory),
      })
    );
  };
}

/** Rendered in the act's own transaction: the bytes that are kept are those that leave. */
function letterWriter(transaction: Transaction, territory: string): WriteLetter {
  return async (told) => {
    const facts = reminderLetterDocument(told);
    const content =
      told.kind === "formal-notice"
        ? await printDocument(transaction, territory, reminderLetterTemplate, facts)
        : await printLetter(
            transaction,
            territory,
            { letter: "reminder", template: reminderLetterTemplate },
            facts,
          );
    return { facts, content };
  };
}
