import { findApplication } from "#application/index.ts";
import { type HalfDays, halfDays } from "#kernel/days.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { ExpertDomain } from "../domain/expert-domain.ts";
import type { Need } from "../domain/need.ts";
import type { Reader } from "../domain/reader.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { refusedDay } from "./past-day.ts";
import { tellNeed } from "./tell-need.ts";

export async function addNeed(
  store: ExpertiseStore,
  transaction: Transaction,
  request: {
    readonly territory: string;
    readonly application: string;
    readonly domain: ExpertDomain;
    readonly text: string;
    readonly halfDays: HalfDays;
    readonly detectedOn: PlainDate;
    readonly reader: Reader;
    readonly now: string;
  },
) {
  const { territory, domain, text, detectedOn, reader, now } = request;
  if (reader.denied.has(request.application)) return refuse("file-denied");
  const refused = await refusedDay(transaction, territory, { on: detectedOn, field: "detectedOn" });
  if (refused !== null) return refused;
  if (request.halfDays <= 0n)
    return refuse("half-days-not-positive", { halfDays: request.halfDays }, "halfDays");
  const application = await findApplication(transaction, request);
  if (application === null) return refuse("application-unknown", {}, "application");

  const need: Need = {
    id: newId(now),
    application: { id: application.id, number: application.number },
    firm: { id: application.firm.id, name: application.firm.name },
    domain,
    text,
    halfDays: request.halfDays,
    status: "detected",
    detectedOn,
    qualifiedOn: null,
    dropped: null,
  };
  await store.addNeed(transaction, territory, need, now);
  return accept(await tellNeed(store, transaction, territory, { ...need, covered: halfDays(0n) }));
}
