import type { AccountingOffice } from "../use-cases/accounting-office.ts";
import { adjustBooks } from "../use-cases/adjust-books.ts";
import { type AccountingHandlers, seated } from "./accounting-handler.ts";

export function adjustBooksRoute(office: AccountingOffice): AccountingHandlers["adjustBooks"] {
  return async ({ params, body, transaction, actor, now }) =>
    adjustBooks(office, transaction, { ...params, ...body, by: seated(actor).person, now });
}
