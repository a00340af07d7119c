import { sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import type { ManyAdvances, WhichAdvances } from "../use-cases/many-advances.ts";
import { readAdvance, selectAdvances } from "./advance-rows.ts";
import { arrearsTables } from "./arrears-tables.ts";
import { readDelay, selectDelays } from "./delays.ts";
import { readEvent, selectEvents, writeEventRow } from "./event-rows.ts";
import { type LendingTables, lendingTables } from "./tables.ts";

export const manyAdvances: ManyAdvances = {
  async lock(transaction, { territory, ids }) {
    await lendingTables(transaction)
      .selectFrom("advance")
      .select("id")
      .where("territory_id", "=", territory)
      .where("id", "=", anyOf(ids))
      .orderBy("id")
      .forUpdate()
      .execute();
  },

  async find(transaction, { territory, ids }) {
    const rows = await selectAdvances(transaction)
      .where("territory_id", "=", territory)
      .where("id", "=", anyOf(ids))
      .execute();
    return new Map(rows.map((row) => [row.id, readAdvance(row)]));
  },

  async listOfDecisions(transaction, { territory, decisions }) {
    if (decisions.length === 0) return [];
    const rows = await selectAdvances(transaction)
      .where("territory_id", "=", territory)
      .where("decision_id", "=", anyOf(decisions))
      .orderBy("number")
      .execute();
    return rows.map(readAdvance);
  },

  async listEvents(transaction, { territory, ids }) {
    const rows = await selectEvents(transaction)
      .select("advance_id")
      .where("territory_id", "=", territory)
      .where("advance_id", "=", anyOf(ids))
      .orderBy("advance_id")
      .orderBy("rank")
      .execute();
    return grouped(rows, (row) => row.advance_id, readEvent);
  },

  async listDelays(transaction, { territory, ids }) {
    const rows = await selectDelays(transaction)
      .select("advance_id")
      .where("territory_id", "=", territory)
      .where("advance_id", "=", anyOf(ids))
      .orderBy("asked_on", "desc")
      .orderBy("id", "desc")
      .execute();
    return grouped(rows, (row) => row.advance_id, readDelay);
  },

  async add(transaction, opened, recordedAt) {
    await lendingTables(transaction)
      .insertInto("advance")
      .values(
        opened.map((advance) => ({
          territory_id: advance.territory,
          id: advance.id,
          number: advance.number,
          application_id: advance.application,
          decision_id: advance.decision,
          firm_id: advance.firm.id,
          firm_name: advance.firm.name,
          fund_id: advance.fund,
          principal: advance.terms.principal,
          instalments: advance.terms.instalments,
          grace_months: advance.terms.graceMonths,
          frequency: advance.terms.frequency,
          decided_on: advance.decidedOn,
          status: advance.status,
          contract_signed_on: advance.signedOn,
          mandate: advance.mandate,
          lapsed_on: advance.lapsedOn,
          recorded_at: recordedAt,
        })),
      )
      .execute();
  },

  async addEvents(transaction, territory, told) {
    if (told.length === 0) return;
    const rows = told.map(({ advance, event, turn }) => ({
      territory_id: territory,
      advance_id: advance,
      ...writeEventRow(event),
      turn,
    }));
    await sql`
      insert into advance_event (
        territory_id, id, advance_id, rank, kind, effective_on, recorded_at, amount, ref, reverses, terms, entry_id, turn
      )
      select territory_id, id, advance_id, rank, kind, effective_on, recorded_at, amount, ref, reverses, terms, entry_id, turn
      from ${rowsOf("advance_event", rows)}`.execute(lendingTables(transaction));
  },

  async keepSchedules(transaction, territory, drawn) {
    if (drawn.length === 0) return;
    const tables = lendingTables(transaction);
    const counts = drawn.map(({ advance, instalments }) => [advance, instalments.length] as const);
    await tables
      .deleteFrom("advance_instalment")
      .where("territory_id", "=", territory)
      .where("advance_id", "=", anyOf(drawn.map(({ advance }) => advance)))
      .where("number", ">", Math.min(...counts.map(([, count]) => count)))
      .where(
        sql<boolean>`number > (${JSON.stringify(Object.fromEntries(counts))}::jsonb ->> advance_id::text)::int`,
      )
      .execute();
    const rows = drawn.flatMap(({ advance, instalments }) =>
      instalments.map(({ number, dueOn, payOn, principal, paid, lost }) => ({
        territory_id: territory,
        advance_id: advance,
        number,
        due_on: dueOn,
        pay_on: payOn,
        principal,
        paid,
        lost,
      })),
    );
    // Most of a schedule stays as it was: only what differs is written. Each is looked up by its key (offset 0), however few the planner
    // believes there are.
    await sql`
      insert into advance_instalment
      select drawn.territory_id, drawn.advance_id, drawn.number, drawn.due_on, drawn.pay_on, drawn.principal, drawn.paid, drawn.lost
      from ${rowsOf("advance_instalment", rows)} as drawn
      where not exists (
        select from advance_instalment as same
        where same.territory_id = drawn.territory_id and same.advance_id = drawn.advance_id and same.number = drawn.number
          and (same.due_on, same.pay_on, same.principal, same.paid, same.lost)
            = (drawn.due_on, drawn.pay_on, drawn.principal, drawn.paid, drawn.lost)
        offset 0
      )
      on conflict (territory_id, advance_id, number) do update
      set due_on = excluded.due_on, pay_on = excluded.pay_on,
        principal = excluded.principal, paid = excluded.paid, lost = excluded.lost`.execute(tables);
  },

  async setStatuses(transaction, territory, changed) {
    for (const [status, of] of Map.groupBy(changed, (one) => one.status))
      await lendingTables(transaction)
        .updateTable("advance")
        .set({ status })
        .where("territory_id", "=", territory)
        .where("id", "=", anyOf(of.map(({ advance }) => advance)))
        .execute();
  },

  async findOpenCases(transaction, { territory, ids }) {
    const rows = await arrearsTables(transaction)
      .selectFrom("arrears_case")
      .select(["id", "advance_id as advance", "since", "opened_on as openedOn"])
      .select(["plan_version as planVersion", "closed_on as closedOn"])
      .where("territory_id", "=", territory)
      .where("advance_id", "=", anyOf(ids))
      .where("closed_on", "is", null)
      .execute();
    return new Map(rows.map((row) => [row.advance, row]));
  },

  async addCases(transaction, territory, opened, recordedAt) {
    if (opened.length === 0) return;
    await arrearsTables(transaction)
      .insertInto("arrears_case")
      .values(
        opened.map(({ id, advance, since, openedOn, planVersion }) => ({
          territory_id: territory,
          id,
          advance_id: advance,
          since,
          opened_on: openedOn,
          plan_version: planVersion,
          recorded_at: recordedAt,
          closed_on: null,
          closed_at: null,
        })),
      )
      .execute();
  },

  async closeCases(transaction, territory, closed, recordedAt) {
    for (const [on, cases] of Map.groupBy(closed, (one) => one.on)) {
      const { numUpdatedRows } = await arrearsTables(transaction)
        .updateTable("arrears_case")
        .set({ closed_on: on, closed_at: recordedAt })
        .where("territory_id", "=", territory)
        .where("id", "=", anyOf(cases.map((one) => one.case)))
        .where("closed_on", "is", null)
        .executeTakeFirstOrThrow();
      invariant(numUpdatedRows === BigInt(cases.length), "a case that is open is closed once");
    }
  },
};

function anyOf(ids: WhichAdvances["ids"]) {
  return sql<string>`any (${[...ids]}::uuid[])`;
}

/** Rows of a table, from one parameter however many they are. */
function rowsOf(table: keyof LendingTables, rows: readonly object[]) {
  const text = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  return sql`json_populate_recordset(null::${sql.table(table)}, ${text})`;
}

function grouped<Row, Read>(
  rows: readonly Row[],
  key: (row: Row) => string,
  read: (row: Row) => Read,
): ReadonlyMap<string, readonly Read[]> {
  const groups = Map.groupBy(rows, key);
  return new Map([...groups].map(([of, group]) => [of, group.map(read)]));
}
