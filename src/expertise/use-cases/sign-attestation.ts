import { type DayPledges, liftWaits } from "#convention/index.ts";
import { formatDay, formatDays } from "#kernel/format.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import {
  type Attestation,
  holdersToSign,
  isSamePeriod,
  isWithin,
  overlaps,
  readTogether,
} from "../domain/attestation.ts";
import type { Reader } from "../domain/reader.ts";
import { type ConventionDays, confirmedIn, givenIn, loadConventionDays } from "./days-of-convention.ts";
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

/** Freezes the confirmed half-days of a period and their value; once every holder has signed, the calls wait no more. */
export async function signAttestation(
  store: ExpertiseStore,
  transaction: Transaction,
  request: AttestationRequest,
) {
  const { territory, convention: id, holder, now, reader } = request;
  const names = await namesIn(transaction, territory, { people: [reader.person], organisations: [] });
  const convention = names.conventions.find((one) => one.id === id);
  if (convention === undefined) return refuse("convention-unknown");
  if (!reader.isCoordinator && !reader.organisations.has(holder)) return refuse("not-your-organisation");
  const refused = await refusedRequest(transaction, request, convention);
  if (refused !== null) return refused;

  await store.lockAttestations(transaction, request);
  const days = await loadConventionDays(store, transaction, territory, convention);
  const all = (await store.listAttestations(transaction, territory)).filter(
    (one) => one.convention === id && !one.isReplaced,
  );
  const counted = count(request, { days, names, all });
  if (!counted.ok) return counted;
  const { attestation, replaced } = counted.value;
  if (replaced !== null) await store.replaceAttestation(transaction, { territory, id: replaced }, now);
  await store.addAttestation(transaction, territory, attestation, now);
  const standing = [...all.filter((one) => one.id !== replaced), attestation];
  const awaited = holdersToSign(attestation, standing, givenIn(days));
  const lifted = awaited.length === 0 ? await lift(transaction, { attestation, standing, names, now }) : [];
  return accept({
    attestation: attestationView(attestation, names),
    lifted,
    awaited: awaited.map((one) => ({ id: one, name: names.organisation(one) })),
  });
}

/** On the word of all those who signed for these days. */
async function lift(
  transaction: Transaction,
  told: { attestation: Attestation; standing: readonly Attestation[]; names: Names; now: string },
) {
  const { attestation, standing, names, now } = told;
  const { convention } = attestation;
  const together = readTogether(attestation, standing);
  const evidence = together.map((one) => evidenceOf(one, names.organisation(one.holder))).join(" ; ");
  const on = together.map(({ signedOn }) => signedOn).reduce((last, day) => (day > last ? day : last));
  const { territory } = names;
  return liftWaits(transaction, {
    territory,
    convention,
    kind: "days-attestation",
    evidence,
    on,
    now,
  });
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

type CountRefusal = Refusal<
  "nothing-to-attest" | "signed-before-confirmed" | "already-attested" | "attestation-overlaps"
>;

function count(
  { holder, fromOn, toOn, signedOn, signedBy, reader, now }: AttestationRequest,
  { days, names, all }: { days: ConventionDays; names: Names; all: readonly Attestation[] },
): Outcome<{ attestation: Attestation; replaced: string | null }, CountRefusal> {
  const period = { fromOn, toOn };
  const { convention } = days;
  const { halfDays, value } = confirmedIn(days, holder, period);
  if (halfDays === 0n)
    return refuse("nothing-to-attest", { holder: names.organisation(holder), ...period }, "fromOn");

  const late = givenIn(days).find(
    (one) => one.holder === holder && isWithin(one.on, period) && one.confirmedOn > signedOn,
  );
  if (late !== undefined) {
    const { on: visitOn, confirmedOn } = late;
    return refuse("signed-before-confirmed", { on: signedOn, visitOn, confirmedOn }, "signedOn");
  }
  const standing = all.filter((one) => one.holder === holder);
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
