import { type DayPledges, liftWaits } from "#convention/index.ts";
import { formatDay, formatDays } from "#kernel/format.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type Attestation, isSamePeriod, overlaps } from "../domain/attestation.ts";
import type { Reader } from "../domain/reader.ts";
import { confirmedIn, loadConventionDays } from "./days-of-convention.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { type Names, namesIn } from "./names.ts";
import { refusedDay } from "./past-day.ts";
import { attestationView } from "./read-days-state.ts";

export interface AttestationRequest {
  readonly territory: string;
  readonly convention: string;
  readonly holder: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly signedOn: PlainDate;
  readonly signedBy: string;
  readonly reader: Reader;
  readonly now: string;
}

/** Freezes the confirmed half-days of a period and their value; the calls that waited for it wait no more. */
export async function signAttestation(
  store: ExpertiseStore,
  transaction: Transaction,
  request: AttestationRequest,
) {
  const { territory, convention: id, holder, signedOn, now, reader } = request;
  const names = await namesIn(transaction, territory, { people: [reader.person], organisations: [] });
  const convention = names.conventions.find((one) => one.id === id);
  if (convention === undefined) return refuse("convention-unknown");
  if (!reader.isCoordinator && !reader.organisations.has(holder)) return refuse("not-your-organisation");
  const refused = await refusedRequest(transaction, request, convention);
  if (refused !== null) return refused;

  await store.lockAttestations(transaction, request);
  const counted = await count(store, transaction, request, { convention, names });
  if (!counted.ok) return counted;
  const { attestation, replaced } = counted.value;
  if (replaced !== null) await store.replaceAttestation(transaction, { territory, id: replaced }, now);
  await store.addAttestation(transaction, territory, attestation, now);
  const evidence = evidenceOf(attestation, names.organisation(holder));
  const lifted = await liftWaits(transaction, {
    territory,
    convention: id,
    kind: "days-attestation",
    evidence,
    on: signedOn,
    now,
  });
  return accept({ attestation: attestationView(attestation, names), lifted });
}

async function refusedRequest(
  transaction: Transaction,
  { territory, holder, fromOn, toOn, signedOn }: AttestationRequest,
  { pledges }: DayPledges,
) {
  if (!pledges.some((pledge) => pledge.holder === holder)) return refuse("holder-without-days", {}, "holder");
  if (toOn < fromOn) return refuse("period-reversed", { fromOn, toOn }, "toOn");
  if (toOn > signedOn) return refuse("period-not-over", { toOn, signedOn }, "toOn");
  return refusedDay(transaction, territory, { on: signedOn, field: "signedOn" });
}

type CountRefusal = Refusal<"nothing-to-attest" | "already-attested" | "attestation-overlaps">;

async function count(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, holder, fromOn, toOn, signedOn, signedBy, reader, now }: AttestationRequest,
  { convention, names }: { convention: DayPledges; names: Names },
): Promise<Outcome<{ attestation: Attestation; replaced: string | null }, CountRefusal>> {
  const period = { fromOn, toOn };
  const days = await loadConventionDays(store, transaction, territory, convention);
  const { halfDays, value } = confirmedIn(days, holder, period);
  if (halfDays === 0n)
    return refuse("nothing-to-attest", { holder: names.organisation(holder), ...period }, "fromOn");

  const all = await store.listAttestations(transaction, territory);
  const standing = all.filter(
    (one) => one.convention === convention.id && one.holder === holder && !one.isReplaced,
  );
  const same = standing.find((one) => isSamePeriod(one, period));
  if (same?.halfDays === halfDays) return refuse("already-attested", { halfDays, signedOn: same.signedOn });
  const other = standing.find((one) => !isSamePeriod(one, period) && overlaps(one, period));
  if (other !== undefined) {
    const facts = { fromOn: other.fromOn, toOn: other.toOn, signedOn: other.signedOn };
    return refuse("attestation-overlaps", facts, "fromOn");
  }
  const attestation = {
    id: newId(now),
    convention: convention.id,
    holder,
    ...period,
    halfDays,
    dayRate: convention.dayRate,
    amount: value,
    signedOn,
    signedBy,
    recordedBy: reader.person,
    isReplaced: false,
  };
  return accept({ attestation, replaced: same?.id ?? null });
}

function evidenceOf({ halfDays, fromOn, toOn, signedOn, signedBy }: Attestation, holder: string): string {
  const period = `du ${formatDay(fromOn, "fr")} au ${formatDay(toOn, "fr")}`;
  const signed = `signée par ${signedBy} le ${formatDay(signedOn, "fr")}`;
  return `Attestation de ${formatDays(halfDays, "fr")} (${holder}), ${period}, ${signed}`;
}
