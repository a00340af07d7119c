import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import { conventionTables } from "./tables.ts";

export interface Known {
  readonly territory: string;
  /** As known then; null for as known now. */
  readonly knownAt: string | null;
}

export type Rows = Awaited<ReturnType<typeof readRows>>;

/** The rows of a territory, table by table: a pledge is known with its convention, a line with its call. */
export async function readRows(transaction: Transaction, known: Known) {
  return {
    conventions: await readConventions(transaction, known),
    parties: await readParties(transaction, known),
    pledges: await readPledges(transaction, known),
    tranches: await readTranches(transaction, known),
    calls: await readCalls(transaction, known),
    lines: await readCallLines(transaction, known),
    payments: await readPayments(transaction, known),
    lifts: await readLifts(transaction, known),
    cancellations: await readCancellations(transaction, known),
    releases: await readReleases(transaction, known),
    told: await readTold(transaction, known),
    amendments: await readAmendments(transaction, known),
    ends: await readAmendmentEnds(transaction, known),
    changes: await readChanges(transaction, known),
  };
}

function toldBy(knownAt: string | null) {
  return sql<boolean>`(${knownAt}::timestamptz is null or recorded_at <= ${knownAt}::timestamptz)`;
}

async function readConventions(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("convention")
    .select(["id", "number", "previous_id", "fund_id", "signed_on", "starts_on", "ends_on", "perimeter_on"])
    .select(["extension", "preset", "lines", "day_rate", "job_target"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .orderBy("signed_on")
    .orderBy("number")
    .execute();
}

async function readParties(transaction: Transaction, { territory }: Known) {
  return conventionTables(transaction)
    .selectFrom("convention_party")
    .select(["convention_id", "organisation_id", "college", "role", "amendment_id"])
    .where("territory_id", "=", territory)
    .orderBy("college")
    .orderBy("organisation_id")
    .execute();
}

async function readPledges(transaction: Transaction, { territory }: Known) {
  return conventionTables(transaction)
    .selectFrom("pledge")
    .select(["id", "convention_id", "holder_id", "position", "unit", "purpose", "nature"])
    .select(["contributor", "weight", "amount", "amendment_id"])
    .where("territory_id", "=", territory)
    .orderBy("position")
    .execute();
}

async function readTranches(transaction: Transaction, { territory }: Known) {
  return conventionTables(transaction)
    .selectFrom("pledge_tranche")
    .select(["pledge_id", "due_on", "amount"])
    .where("territory_id", "=", territory)
    .orderBy("number")
    .execute();
}

async function readCalls(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("call")
    .select(["id", "convention_id", "number", "called_on", "due_on"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .orderBy("number")
    .execute();
}

async function readCallLines(transaction: Transaction, { territory }: Known) {
  return conventionTables(transaction)
    .selectFrom("call_line")
    .innerJoin("pledge", (join) =>
      join
        .onRef("pledge.territory_id", "=", "call_line.territory_id")
        .onRef("pledge.id", "=", "call_line.pledge_id"),
    )
    .select(["call_line.id", "call_line.call_id", "call_line.pledge_id", "call_line.amount"])
    .select(["call_line.waits_for", "call_line.waits_kind"])
    .where("call_line.territory_id", "=", territory)
    .orderBy("pledge.position")
    .execute();
}

async function readPayments(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("call_payment")
    .select(["id", "call_line_id", "paid_on", "amount", "bank_reference"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .orderBy("paid_on")
    .orderBy("id")
    .execute();
}

async function readLifts(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("call_wait_lifted")
    .select(["call_line_id", "lifted_on", "evidence"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .execute();
}

async function readCancellations(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("call_payment_cancelled")
    .select(["payment_id", "cancelled_on"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .execute();
}

async function readTold(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("call_told")
    .select(["call_line_id", "told_on", "names"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .orderBy("number")
    .execute();
}

async function readReleases(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("pledge_release")
    .innerJoin("pledge", (join) =>
      join
        .onRef("pledge.territory_id", "=", "pledge_release.territory_id")
        .onRef("pledge.id", "=", "pledge_release.pledge_id"),
    )
    .select(["pledge.convention_id", "pledge_release.pledge_id"])
    .select(["pledge_release.released_on", "pledge_release.amount"])
    .where("pledge_release.territory_id", "=", territory)
    .where(toldBy(knownAt))
    .orderBy("pledge_release.released_on")
    .execute();
}

async function readAmendments(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("convention_amendment")
    .select(["id", "convention_id", "number", "kind", "terms", "reason", "effective_on", "prepared_on"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .orderBy("number")
    .execute();
}

async function readAmendmentEnds(transaction: Transaction, { territory, knownAt }: Known) {
  return conventionTables(transaction)
    .selectFrom("convention_amendment_end")
    .select(["amendment_id", "outcome", "ended_on", "reason"])
    .where("territory_id", "=", territory)
    .where(toldBy(knownAt))
    .execute();
}

/** Known with the signature of their amendment. */
async function readChanges(transaction: Transaction, { territory }: Known) {
  return conventionTables(transaction)
    .selectFrom("pledge_change")
    .select(["amendment_id", "pledge_id", "difference"])
    .where("territory_id", "=", territory)
    .execute();
}
