import { sql } from "kysely";
import { basisPoints } from "#kernel/basis-points.ts";
import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FollowedAid, WrittenComputation } from "../domain/granted-aid.ts";
import type { RepaymentFlow } from "../domain/repayment-flow.ts";
import type { Aids } from "../use-cases/aids.ts";
import type { declarations } from "./declarations.ts";
import type { lawRows } from "./law-rows.ts";
import { aidTables, type StoredFlow } from "./tables.ts";

type GrantStore = Omit<Aids, keyof typeof lawRows | keyof typeof declarations>;

/** Aids as they were granted: only ever added. */
export const grantedAids: GrantStore = {
  async lockFirms(transaction, sirens) {
    // In one order everywhere, so that two decisions never wait for each other.
    for (const siren of sirens.toSorted())
      await sql`select pg_advisory_xact_lock(hashtextextended(${`aid of ${siren}`}, 0))`.execute(
        aidTables(transaction),
      );
  },

  async lock(transaction, territory) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`aid ${territory}`}, 0))`.execute(
      aidTables(transaction),
    );
  },

  async listKnown(transaction, { sirens, since, until }) {
    if (sirens.length === 0) return [];
    const { rows } = await sql<KnownRow>`
      select aid_id as aid, siren, grant_on, counted, granted_by
      from aids_of_firms(${sirens}::text[], ${since}::date, ${until}::date)`.execute(aidTables(transaction));
    return rows.map(({ aid, siren, grant_on, counted, granted_by }) => ({
      aid,
      siren,
      grantOn: grant_on,
      counted: orNull(counted),
      body: granted_by,
    }));
  },

  async list(transaction, territory) {
    const rows = await selectAids(transaction, territory)
      .orderBy("aid.grant_on", "desc")
      .orderBy("aid.number", "desc")
      .execute();
    return followed(transaction, territory, rows);
  },

  async listByFile(transaction, { territory, application }) {
    const rows = await selectAids(transaction, territory)
      .where("aid.application_id", "=", application)
      .orderBy("aid.number")
      .execute();
    return followed(transaction, territory, rows);
  },

  async listByDecision(transaction, { territory, decision }) {
    const rows = await selectAids(transaction, territory)
      .where("aid.decision_id", "=", decision)
      .orderBy("aid.number")
      .execute();
    return followed(transaction, territory, rows);
  },

  async find(transaction, { territory, aid }) {
    const rows = await selectAids(transaction, territory).where("aid.id", "=", aid).execute();
    const [found] = await followed(transaction, territory, rows);
    return found ?? null;
  },

  async nextNumber(transaction, territory) {
    const row = await aidTables(transaction)
      .selectFrom("aid")
      .select((eb) => eb.fn.max("number").as("last"))
      .where("territory_id", "=", territory)
      .executeTakeFirst();
    return (row?.last ?? 0) + 1;
  },

  async add(transaction, aid) {
    await aidTables(transaction)
      .insertInto("aid")
      .values({
        territory_id: aid.territory,
        id: aid.id,
        number: aid.number,
        kind: aid.kind,
        application_id: aid.application,
        decision_id: aid.decision,
        amends: aid.amends,
        firm_id: aid.firm.id,
        firm_name: aid.firm.name,
        siren: aid.firm.siren,
        fund_id: aid.fund,
        grant_on: aid.grantOn,
        principal: aid.principal,
        flows_before: writeFlows(aid.flowsBefore),
        flows: writeFlows(aid.flows),
        snapshot: aid.snapshot,
        snapshot_hash: aid.snapshotHash,
        verdict: aid.verdict,
        register_due_on: aid.registerDueOn,
        kept_until: aid.keptUntil,
        recorded_at: aid.recordedAt,
      })
      .execute();
  },

  async addComputation(transaction, { territory, aid }, computation, { person, now }) {
    await aidTables(transaction)
      .insertInto("aid_computation")
      .values({
        territory_id: territory,
        aid_id: aid,
        number: computation.number,
        method: computation.method,
        base_rate_bp: computation.baseRate,
        base_rate_from: computation.baseRateFrom,
        base_rate_source: computation.baseRateSource,
        margin_bp: computation.margin,
        reference_rate_bp: computation.rates.reference,
        discount_rate_bp: computation.rates.discount,
        equivalent: computation.equivalent,
        share_bp: computation.share,
        counted: computation.counted,
        headroom_after: computation.headroomAfter,
        regulation: computation.regulation,
        reason: computation.reason,
        computed_on: computation.computedOn,
        computed_by: person,
        recorded_at: now,
      })
      .execute();
  },

  async addRegistration(transaction, { territory, aid, declaredOn, receipt, person, now }) {
    const added = await aidTables(transaction)
      .insertInto("aid_registration")
      .values({
        territory_id: territory,
        aid_id: aid,
        declared_on: declaredOn,
        receipt,
        registered_by: person,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "aid_id"]).doNothing())
      .returning("aid_id")
      .executeTakeFirst();
    return added !== undefined;
  },

  async addWithdrawal(transaction, { territory, aid }, { on, now }) {
    await aidTables(transaction)
      .insertInto("aid_withdrawal")
      .values({ territory_id: territory, aid_id: aid, withdrawn_on: on, recorded_at: now })
      .execute();
  },
};

interface KnownRow {
  aid: string;
  siren: string;
  grant_on: PlainDate;
  counted: bigint | null;
  granted_by: string;
}

function selectAids(transaction: Transaction, territory: string) {
  return aidTables(transaction)
    .selectFrom("aid")
    .leftJoin("aid_registration as registered", (join) =>
      join
        .onRef("registered.territory_id", "=", "aid.territory_id")
        .onRef("registered.aid_id", "=", "aid.id"),
    )
    .leftJoin("aid_withdrawal as gone", (join) =>
      join.onRef("gone.territory_id", "=", "aid.territory_id").onRef("gone.aid_id", "=", "aid.id"),
    )
    .select(["aid.territory_id", "aid.id", "aid.number", "aid.kind", "aid.application_id"])
    .select(["aid.decision_id", "aid.amends", "aid.firm_id", "aid.firm_name", "aid.siren", "aid.fund_id"])
    .select(["aid.grant_on", "aid.principal", "aid.flows_before", "aid.flows", "aid.snapshot"])
    .select(["aid.snapshot_hash", "aid.verdict", "aid.register_due_on", "aid.kept_until", "aid.recorded_at"])
    .select(["registered.declared_on", "registered.receipt", "gone.withdrawn_on"])
    .where("aid.territory_id", "=", territory);
}

type AidRow = Awaited<ReturnType<ReturnType<typeof selectAids>["executeTakeFirstOrThrow"]>>;

async function followed(
  transaction: Transaction,
  territory: string,
  rows: readonly AidRow[],
): Promise<FollowedAid[]> {
  const computations = await listComputations(
    transaction,
    territory,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    territory: row.territory_id,
    number: row.number,
    kind: row.kind,
    application: row.application_id,
    decision: row.decision_id,
    amends: row.amends,
    firm: { id: row.firm_id, name: row.firm_name, siren: row.siren },
    fund: row.fund_id,
    grantOn: row.grant_on,
    principal: cents(row.principal),
    flowsBefore: readFlows(row.flows_before),
    flows: readFlows(row.flows),
    snapshot: row.snapshot,
    snapshotHash: row.snapshot_hash,
    verdict: row.verdict,
    registerDueOn: row.register_due_on,
    keptUntil: row.kept_until,
    recordedAt: row.recorded_at,
    computation: computations.get(row.id) ?? null,
    registration:
      row.declared_on === null || row.receipt === null
        ? null
        : { declaredOn: row.declared_on, receipt: row.receipt },
    withdrawnOn: row.withdrawn_on,
  }));
}

/** The last of each. */
async function listComputations(
  transaction: Transaction,
  territory: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WrittenComputation>> {
  if (ids.length === 0) return new Map();
  const rows = await aidTables(transaction)
    .selectFrom("aid_computation")
    .selectAll()
    .where("territory_id", "=", territory)
    .where("aid_id", "in", ids)
    .orderBy("number")
    .execute();
  return new Map(
    rows.map((row) => [
      row.aid_id,
      {
        number: row.number,
        method: row.method,
        baseRate: basisPoints(row.base_rate_bp),
        baseRateFrom: row.base_rate_from,
        baseRateSource: row.base_rate_source,
        margin: basisPoints(row.margin_bp),
        rates: {
          reference: basisPoints(row.reference_rate_bp),
          discount: basisPoints(row.discount_rate_bp),
        },
        equivalent: cents(row.equivalent),
        share: basisPoints(row.share_bp),
        counted: cents(row.counted),
        headroomAfter: orNull(row.headroom_after),
        regulation: row.regulation,
        reason: row.reason,
        computedOn: row.computed_on,
      },
    ]),
  );
}

function writeFlows(flows: readonly RepaymentFlow[]): string {
  return JSON.stringify(flows.map(({ month, amount }): StoredFlow => [month, Number(amount)]));
}

function readFlows(flows: readonly StoredFlow[]): RepaymentFlow[] {
  return flows.map(([month, amount]) => ({ month, amount: cents(amount) }));
}

function orNull(amount: bigint | null): Cents | null {
  return amount === null ? null : cents(amount);
}
