import { waitingCalls } from "#convention/index.ts";
import { halfDays, sumHalfDays } from "#kernel/days.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Attestation, isSamePeriod, isWithin, overlaps, type Period } from "../domain/attestation.ts";
import { daysOf, type Mission } from "../domain/mission.ts";
import { isDeniedFile, type Reader } from "../domain/reader.ts";
import { valueOfDays } from "../domain/value-days.ts";
import {
  type ConventionDays,
  confirmedIn,
  loadConventionDays,
  usualPeriod,
  worth,
} from "./days-of-convention.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { type Names, namesIn } from "./names.ts";
import { heldDays } from "./quotas.ts";
import { missionLine, namesOfMissions } from "./tell-mission.ts";

interface Question {
  readonly territory: string;
  readonly convention: string;
  readonly holder?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly reader: Reader;
}

interface Shown {
  readonly days: ConventionDays;
  readonly period: Period;
  readonly names: Names;
  readonly held: Awaited<ReturnType<typeof heldDays>>;
  readonly attestations: readonly Attestation[];
  readonly reader: Reader;
}

/** Where the half-days of each pledge stand, and those of a period with their value. */
export async function readDaysState(store: ExpertiseStore, transaction: Transaction, question: Question) {
  const { territory, convention: id, holder, reader } = question;
  const bare = await namesIn(transaction, territory, { people: [], organisations: [] });
  const convention = bare.conventions.find((one) => one.id === id);
  if (convention === undefined) return refuse("convention-unknown");
  const detail = detailFor(reader);
  if (holder !== undefined && !maySeeHolder(reader, holder)) return refuse("not-your-organisation");

  const days = await loadConventionDays(store, transaction, territory, convention);
  const usual = usualPeriod(days, bare.on);
  const period = { fromOn: question.from ?? usual.fromOn, toOn: question.to ?? usual.toOn };
  if (period.toOn < period.fromOn) return refuse("period-reversed", { ...period }, "to");

  const all = await store.listAttestations(transaction, territory);
  const attestations = all.filter((one) => one.convention === id);
  const signers = attestations.map(({ recordedBy }) => recordedBy);
  const shown: Shown = {
    days,
    period,
    names: await namesOfMissions(transaction, territory, days.missions, signers),
    held: await heldDays(transaction, { territory, convention: id }),
    attestations,
    reader,
  };
  const everyone = convention.pledges.map((pledge) => holderDays(pledge, shown));
  const seen = everyone.filter(
    (one) => maySeeHolder(reader, one.holder.id) && (holder === undefined || one.holder.id === holder),
  );
  const waiting = await waitingCalls(transaction, { territory, kind: "days-attestation" });
  return accept({
    territory,
    on: bare.on,
    convention: {
      id,
      number: convention.number,
      startsOn: convention.startsOn,
      endsOn: convention.endsOn,
      dayRate: convention.dayRate,
    },
    ...period,
    detail,
    totals: totalOf(everyone, shown),
    holders: seen,
    waiting: detail === "totals" ? [] : waiting.filter((call) => call.convention === id),
  });
}

function detailFor({ seesAll, organisations }: Reader): "all" | "own" | "totals" {
  if (seesAll) return "all";
  return organisations.size > 0 ? "own" : "totals";
}

function maySeeHolder({ seesAll, organisations }: Reader, holder: string): boolean {
  return seesAll || organisations.has(holder);
}

function holderDays(
  { holder, promised, released }: ConventionDays["convention"]["pledges"][number],
  shown: Shown,
) {
  const { days, period, names, held, attestations, reader } = shown;
  const missions = days.missions.filter((mission) => mission.holder === holder);
  const states = missions.map(daysOf);
  const confirmed = held(holder, "honoured");
  const own = attestations.filter((attestation) => attestation.holder === holder);
  const inPeriod = confirmedIn(days, holder, period);
  return {
    holder: { id: holder, name: names.organisation(holder) },
    promised,
    left: held(holder, "promised"),
    planned: sumHalfDays(states.map(({ planned }) => planned)),
    toConfirm: sumHalfDays(states.map(({ toConfirm }) => toConfirm)),
    confirmed,
    released,
    value: valueOfDays(confirmed, days.convention.dayRate),
    period: inPeriod,
    missions: missions
      .filter((mission) => !isDeniedFile(reader, mission))
      .toSorted((a, b) => a.number - b.number)
      .map((mission) => missionInPeriod(mission, shown)),
    attestations: own.map((attestation) => attestationView(attestation, names)),
    maySign:
      (reader.isCoordinator || reader.organisations.has(holder)) &&
      period.toOn <= names.on &&
      inPeriod.halfDays > 0n &&
      !own.some((one) => !one.isReplaced && standsInTheWay(one, { ...period, halfDays: inPeriod.halfDays })),
  };
}

/** One that already says it, or counts part of it. */
export function standsInTheWay(
  attestation: Attestation,
  asked: Period & { readonly halfDays: bigint },
): boolean {
  if (isSamePeriod(attestation, asked)) return attestation.halfDays === asked.halfDays;
  return overlaps(attestation, asked);
}

function missionInPeriod(mission: Mission, { days, period, names }: Shown) {
  const { id, number, firm, expert, employer } = missionLine(mission, names);
  return {
    id,
    number,
    firm,
    expert,
    employer,
    contracted: mission.halfDays,
    period: worth(days, period, (visit) => visit.mission === id),
    visits: days.visits
      .filter((visit) => visit.mission === id && isWithin(visit.on, period))
      .map((visit) => ({ id: visit.id, on: visit.on, halfDays: visit.halfDays, status: visit.status })),
  };
}

export function attestationView({ holder, recordedBy, ...attestation }: Attestation, names: Names) {
  return {
    ...attestation,
    holder: { id: holder, name: names.organisation(holder) },
    recordedBy: names.person(recordedBy),
  };
}

type HolderDays = ReturnType<typeof holderDays>;

function totalOf(holders: readonly HolderDays[], { days, period }: Shown) {
  const total = (figure: "promised" | "left" | "planned" | "toConfirm" | "confirmed" | "released") =>
    halfDays(holders.reduce((sum, one) => sum + one[figure], 0n));
  const confirmed = total("confirmed");
  return {
    promised: total("promised"),
    left: total("left"),
    planned: total("planned"),
    toConfirm: total("toConfirm"),
    confirmed,
    released: total("released"),
    value: valueOfDays(confirmed, days.convention.dayRate),
    period: worth(days, period, () => true),
  };
}
