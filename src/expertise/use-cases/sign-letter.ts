import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { LetterParty, Mission } from "../domain/mission.ts";
import { signsFor } from "../domain/reader.ts";
import { planDays } from "./day-entries.ts";
import type { ExpertiseStore, Signature } from "./expertise.ts";
import { lockOwnMission, type WhichMission } from "./open-mission.ts";
import { refusedDay } from "./past-day.ts";
import { readMission } from "./read-missions.ts";
import { isLetterOut } from "./tell-mission.ts";

export type SigningRequest = WhichMission & {
  readonly party: LetterParty;
  readonly signedOn: PlainDate;
  readonly signedBy: string;
  readonly now: string;
};

/** One signature after another, on paper or here; with the last one, the half-days are planned, if the pledge has them. */
export async function signLetter(store: ExpertiseStore, transaction: Transaction, request: SigningRequest) {
  const { territory, party, signedOn, signedBy, reader, now } = request;
  const opened = await lockOwnMission(store, transaction, request);
  if (!opened.ok) return opened;
  const mission = opened.value;
  if (!signsFor(reader, mission, party)) return refuse("not-your-signature", {}, "party");
  const { number, closedOn, drawnUpOn } = mission;
  if (closedOn !== null) return refuse("mission-closed", { number, on: closedOn });
  const refused = await refusedDay(transaction, territory, { on: signedOn, field: "signedOn" });
  if (refused !== null) return refused;
  if (signedOn < drawnUpOn) return refuse("signed-before-drawn-up", { on: signedOn, drawnUpOn }, "signedOn");

  const which = { territory, id: mission.id };
  if (await isLetterOut(transaction, which)) return refuse("signature-under-way", { number });
  const { signatures } = await store.readLetter(transaction, which);
  const known = signatures.find((signature) => signature.party === party);
  if (known !== undefined) return refuse("already-signed", { by: known.by, on: known.on }, "party");
  const signature = { party, on: signedOn, by: signedBy, recordedBy: reader.person, request: null };
  await store.addSignature(transaction, which, signature, now);
  if (mission.unsigned.length === 1) {
    const on = lastDay([...signatures, signature]);
    const planned = await planLetter(store, transaction, mission, { territory, on, now });
    if (!planned.ok) return planned;
  }
  return readMission(store, transaction, request);
}

/** The four have signed: the half-days are planned, if the pledge has them. */
export async function planLetter(
  store: ExpertiseStore,
  transaction: Transaction,
  mission: Mission,
  { territory, on, now }: { readonly territory: string; readonly on: PlainDate; readonly now: string },
) {
  await store.setSigned(transaction, { territory, id: mission.id }, on);
  const { halfDays, holder } = mission;
  const posted = await planDays(transaction, { id: newId(now), territory, mission, halfDays, on, now });
  if (posted.ok) return accept(on);
  const name = (await findOrganisations(transaction, [holder])).get(holder)?.name ?? "";
  const available = posted.refusal.facts["available"] ?? 0n;
  return refuse("pledge-lacks-days", { holder: name, available, wanted: halfDays });
}

function lastDay(signatures: readonly Signature[]): PlainDate {
  return signatures.map(({ on }) => on).reduce((last, on) => (on > last ? on : last));
}
