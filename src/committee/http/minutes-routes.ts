import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { minutesDocument, minutesTemplate } from "../documents/minutes.document.ts";
import { askMinutesSignature, correctMinutes, type PrintMinutes } from "../use-cases/minutes-signature.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readMinutes } from "../use-cases/read-minutes.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

function minutesPrinter(transaction: Transaction, territory: string): PrintMinutes {
  return async (facts) => ({
    name: `Procès-verbal ${facts.sitting.heldOn}.pdf`,
    content: await printDocument(transaction, territory, minutesTemplate, minutesDocument(facts)),
  });
}

/** Sealed minutes, signed and put right. */
export function minutesRoutes(
  office: CommitteeOffice,
): Pick<CommitteeHandlers, "askMinutesSignature" | "correctMinutes"> {
  return {
    askMinutesSignature: async ({ params, body, transaction, actor, now }) => {
      const print = minutesPrinter(transaction, params.territory);
      const asked = await askMinutesSignature(office, transaction, { ...params, ...body, print, actor, now });
      return asked.ok ? readMinutes(office, transaction, { ...params, actor, now }) : asked;
    },

    correctMinutes: async ({ params, body, transaction, actor, now }) => {
      const print = minutesPrinter(transaction, params.territory);
      const corrected = await correctMinutes(office, transaction, { ...params, ...body, print, actor, now });
      return corrected.ok ? readMinutes(office, transaction, { ...params, actor, now }) : corrected;
    },
  };
}
