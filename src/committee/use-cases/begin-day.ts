import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { lapseOffers, type OfferOffice, remindOffers } from "./lapse-offers.ts";
import type { DecidingOffice } from "./office.ts";
import { remindConditions } from "./remind-conditions.ts";
import { settleConsultations } from "./settle-consultation.ts";

/** What the committee does by itself as a territory's day begins: votes in writing whose time has passed, then offers and conditions. */
export async function beginDay(
  office: DecidingOffice & OfferOffice,
  transaction: Transaction,
  night: { readonly territory: string; readonly on: PlainDate; readonly now: string },
): Promise<void> {
  await office.committee.lock(transaction, night.territory);
  await settleConsultations(office, transaction, night);
  await lapseOffers(office, transaction, night);
  await remindOffers(office, transaction, night);
  await remindConditions(office, transaction, night);
}
