import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ConventionRecord } from "../domain/record.ts";
import { renewalOf } from "../domain/series.ts";
import {
  checkDenunciation,
  type Denunciation,
  lastDayToDenounce,
  type TacitClause,
  type TacitState,
  warnedFrom,
  whyEnded,
} from "../domain/tacit-clause.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord } from "./load-records.ts";
import { refuseFuture } from "./refuse-future.ts";
import { namer } from "./tell.ts";

/** Shelf of the clauses; a clause is recorded once, and denounced once. */
export interface TacitClauses {
  /** Makes whoever records or denounces a clause of the territory and the night that renews wait for each other. */
  lock(transaction: Transaction, territory: string): Promise<void>;
  list(transaction: Transaction, territory: string): Promise<KeptClause[]>;
  /** False when the convention has one. */
  add(transaction: Transaction, clause: WhichConvention & TacitClause & Recorded): Promise<boolean>;
  /** False when it was denounced meanwhile. */
  denounce(
    transaction: Transaction,
    denounced: WhichConvention & Denunciation & { readonly by: string; readonly now: string },
  ): Promise<boolean>;
}

export type KeptClause = TacitClause & {
  readonly convention: string;
  readonly denunciation: Denunciation | null;
};

/** Null by the night. */
interface Recorded {
  readonly by: string | null;
  readonly now: string;
}

export interface TacitOffice {
  readonly conventions: Conventions;
  readonly clauses: TacitClauses;
}

/** The clause of a convention as its readers see it, with the days that matter. */
export async function readTacit(office: TacitOffice, transaction: Transaction, which: WhichConvention) {
  const found = await stateOf(office, transaction, which);
  if (!found.ok) return found;
  const { record, state } = found.value;
  const on = await businessDateOf(transaction, which.territory);
  const { endsOn } = record.convention;
  if (state === null) return accept({ on, endsOn, clause: null });
  const nameOf = await namer(
    transaction,
    record.parties.map(({ organisation }) => organisation),
  );
  const { clause, denunciation, isRenewed } = state;
  return accept({
    on,
    endsOn,
    clause: {
      ...clause,
      warnedFrom: warnedFrom(endsOn, clause),
      lastDay: lastDayToDenounce(endsOn, clause),
      isRenewed,
      ended: whyEnded(state, on),
      denunciation:
        denunciation === null
          ? null
          : {
              ...denunciation,
              organisation: { id: denunciation.organisation, name: nameOf(denunciation.organisation) },
            },
    },
  });
}

/** Records the clause that the signed text holds, while it may still serve. */
export async function recordTacitClause(
  office: TacitOffice,
  transaction: Transaction,
  {
    person,
    now,
    times,
    noticeMonths,
    termMonths,
    ...which
  }: WhichConvention & {
    readonly person: string;
    readonly now: string;
    readonly times: number;
    readonly noticeMonths: number;
    readonly termMonths: number;
  },
) {
  await office.clauses.lock(transaction, which.territory);
  const found = await stateOf(office, transaction, which);
  if (!found.ok) return found;
  const { record, state, isRenewed, isClosed } = found.value;
  if (state !== null) return refuse("tacit-clause-known");
  const { endsOn, number } = record.convention;
  if (isRenewed || isClosed) return refuse("tacit-clause-too-late", { number, lastDay: endsOn });
  const today = await businessDateOf(transaction, which.territory);
  const lastDay = lastDayToDenounce(endsOn, { noticeMonths });
  if (today > lastDay) return refuse("tacit-clause-too-late", { number, lastDay }, "noticeMonths");
  const clause = { noticeMonths, termMonths, timesLeft: times, carriedFrom: null };
  const added = await office.clauses.add(transaction, { ...which, ...clause, by: person, now });
  return added ? readTacit(office, transaction, which) : refuse("tacit-clause-known");
}

/** A party says no: the convention ends on its day. */
export async function denounceConvention(
  office: TacitOffice,
  transaction: Transaction,
  {
    person,
    now,
    ...asked
  }: WhichConvention & Denunciation & { readonly person: string; readonly now: string },
) {
  const { territory, convention, organisation, denouncedOn } = asked;
  const early = await refuseFuture(transaction, { territory, on: denouncedOn, field: "denouncedOn" });
  if (early !== null) return early;
  await office.clauses.lock(transaction, territory);
  const found = await stateOf(office, transaction, { territory, convention });
  if (!found.ok) return found;
  const { record, state } = found.value;
  if (state === null) return refuse("no-tacit-clause");
  const isParty = record.parties.some(
    (party) => party.organisation === organisation && party.leftOn === undefined,
  );
  if (!isParty) return refuse("party-unknown", {}, "organisation");
  const { signedOn } = record.convention;
  const checked = checkDenunciation(state, { on: denouncedOn, signedOn });
  if (!checked.ok) return checked;
  const kept = await office.clauses.denounce(transaction, { ...asked, by: person, now });
  return kept
    ? readTacit(office, transaction, { territory, convention })
    : refuse("already-denounced", { denouncedOn });
}

/** The conventions that have a clause, and where each stands. */
export async function tacitStates(
  { conventions, clauses }: TacitOffice,
  transaction: Transaction,
  { territory, records }: { readonly territory: string; readonly records: readonly ConventionRecord[] },
) {
  const states: { readonly record: ConventionRecord; readonly state: TacitState }[] = [];
  for (const { convention, denunciation, ...clause } of await clauses.list(transaction, territory)) {
    const record = records.find((one) => one.convention.id === convention);
    if (record === undefined) continue;
    const isClosed = (await conventions.readClose(transaction, { territory, convention })) !== null;
    states.push({ record, state: tacitState({ record, records, clause, denunciation, isClosed }) });
  }
  return states;
}

async function stateOf(
  { conventions, clauses }: TacitOffice,
  transaction: Transaction,
  which: WhichConvention,
) {
  const found = await findRecord(conventions, transaction, { ...which, on: null, knownAt: null });
  if (!found.ok) return found;
  const { record, records } = found.value;
  const kept = (await clauses.list(transaction, which.territory)).find(
    (one) => one.convention === which.convention,
  );
  const isClosed = (await conventions.readClose(transaction, which)) !== null;
  const isRenewed = renewalOf(records, which.convention) !== undefined;
  if (kept === undefined) return accept({ record, state: null, isRenewed, isClosed });
  const { convention: _, denunciation, ...clause } = kept;
  return accept({
    record,
    state: tacitState({ record, records, clause, denunciation, isClosed }),
    isRenewed,
    isClosed,
  });
}

function tacitState({
  record: { convention },
  records,
  ...state
}: Omit<TacitState, "endsOn" | "isRenewed"> & {
  readonly record: ConventionRecord;
  readonly records: readonly ConventionRecord[];
}): TacitState {
  return { ...state, endsOn: convention.endsOn, isRenewed: renewalOf(records, convention.id) !== undefined };
}
