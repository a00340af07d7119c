import { sql } from "kysely";
import { type HalfDays, halfDays } from "#kernel/days.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { VisitStatus } from "../domain/mission.ts";
import type { ToldVisit, Visits } from "../use-cases/expertise.ts";
import { expertiseTables } from "./tables.ts";

export const visits: Visits = {
  async listVisits(transaction, { territory, id }) {
    const rows = await selectVisits(transaction, territory).where("visit.mission_id", "=", id).execute();
    return rows.map(readVisit);
  },

  async listOpenVisits(transaction, territory) {
    const rows = await selectVisits(transaction, territory)
      .where("visit.status", "in", ["to-confirm", "disputed"])
      .execute();
    return rows.map(readVisit);
  },

  async listVisitsOfConvention(transaction, { territory, convention }) {
    const rows = await expertiseTables(transaction)
      .selectFrom("visit")
      .innerJoin("mission", (join) =>
        join
          .onRef("mission.territory_id", "=", "visit.territory_id")
          .onRef("mission.id", "=", "visit.mission_id"),
      )
      .leftJoin("visit_answer as confirmation", (join) =>
        join
          .onRef("confirmation.territory_id", "=", "visit.territory_id")
          .onRef("confirmation.visit_id", "=", "visit.id")
          .on("confirmation.answer", "=", "confirmed"),
      )
      .select(["visit.id", "visit.mission_id", "visit.visited_on", "visit.half_days", "visit.status"])
      .select("confirmation.answered_on")
      .where("visit.territory_id", "=", territory)
      .where("mission.convention_id", "=", convention)
      .where("visit.status", "<>", "withdrawn")
      .orderBy("visit.visited_on")
      .orderBy("visit.id")
      .execute();
    return rows.map(({ id, mission_id, visited_on, half_days, status, answered_on }) => ({
      id,
      mission: mission_id,
      on: visited_on,
      halfDays: halfDays(half_days),
      status,
      confirmedOn: answered_on,
    }));
  },

  async lockDay(transaction, { territory, person, on }) {
    const tables = expertiseTables(transaction);
    // The same lock as the trigger's: it hears of it here first, with a sentence.
    await sql`
      select pg_advisory_xact_lock(hashtextextended('expert day ' || ${territory}::uuid || ${person}::uuid || ${on}::date, 0))
    `.execute(tables);
    const given = await tables
      .selectFrom("visit")
      .select((select) => select.fn.sum<bigint | null>("half_days").as("given"))
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("visited_on", "=", on)
      .where("status", "<>", "withdrawn")
      .executeTakeFirstOrThrow();
    return halfDays(given.given ?? 0n);
  },

  async addVisit(transaction, territory, visit, recordedAt) {
    await count(transaction, "logged", { territory, mission: visit.mission, amount: visit.halfDays });
    await expertiseTables(transaction)
      .insertInto("visit")
      .values({
        territory_id: territory,
        id: visit.id,
        mission_id: visit.mission,
        person_id: visit.person,
        visited_on: visit.on,
        half_days: Number(visit.halfDays),
        note: visit.note,
        status: visit.status,
        logged_by: visit.loggedBy,
        entry_id: visit.entry,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async addAnswer(transaction, territory, visit, { answer, on, why, by, onBehalf, entry }, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("visit_answer")
      .values({
        territory_id: territory,
        visit_id: visit.id,
        number: visit.answers + 1,
        answer,
        answered_on: on,
        why,
        answered_by: by,
        on_behalf: onBehalf,
        entry_id: entry,
        recorded_at: recordedAt,
      })
      .execute();
    await setStatus(transaction, territory, visit, answer);
    if (answer === "confirmed")
      await count(transaction, "confirmed", { territory, mission: visit.mission, amount: visit.halfDays });
  },

  async addWithdrawal(transaction, territory, visit, { on, why, by, entry }, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("visit_withdrawal")
      .values({
        territory_id: territory,
        visit_id: visit.id,
        withdrawn_on: on,
        why,
        withdrawn_by: by,
        entry_id: entry,
        recorded_at: recordedAt,
      })
      .execute();
    await setStatus(transaction, territory, visit, "withdrawn");
    const amount = halfDays(0n - visit.halfDays);
    await count(transaction, "logged", { territory, mission: visit.mission, amount });
  },
};

async function setStatus(
  transaction: Transaction,
  territory: string,
  { id }: Pick<ToldVisit, "id">,
  status: VisitStatus,
): Promise<void> {
  await expertiseTables(transaction)
    .updateTable("visit")
    .set({ status })
    .where("territory_id", "=", territory)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

async function count(
  transaction: Transaction,
  what: "logged" | "confirmed",
  { territory, mission, amount }: { territory: string; mission: string; amount: HalfDays },
): Promise<void> {
  await expertiseTables(transaction)
    .updateTable("mission")
    .set((set) => ({ [what]: set(what, "+", Number(amount)) }))
    .where("territory_id", "=", territory)
    .where("id", "=", mission)
    .executeTakeFirstOrThrow();
}

function selectVisits(transaction: Transaction, territory: string) {
  return expertiseTables(transaction)
    .selectFrom("visit")
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom("visit_answer")
          .select(["number", "answer", "answered_on", "why", "answered_by", "on_behalf"])
          .whereRef("visit_answer.territory_id", "=", "visit.territory_id")
          .whereRef("visit_answer.visit_id", "=", "visit.id")
          .orderBy("number", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .leftJoin("visit_withdrawal as withdrawal", (join) =>
      join
        .onRef("withdrawal.territory_id", "=", "visit.territory_id")
        .onRef("withdrawal.visit_id", "=", "visit.id"),
    )
    .select(["visit.id", "visit.mission_id", "visit.visited_on", "visit.half_days", "visit.note"])
    .select(["visit.status", "visit.logged_by", "visit.entry_id"])
    .select(["last.number", "last.answer", "last.answered_on", "last.why", "last.answered_by"])
    .select(["last.on_behalf", "withdrawal.withdrawn_on", "withdrawal.why as withdrawn_why"])
    .select("withdrawal.withdrawn_by")
    .where("visit.territory_id", "=", territory)
    .orderBy("visit.visited_on")
    .orderBy("visit.id");
}

type VisitRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectVisits>["executeTakeFirst"]>>>;

function readVisit(row: VisitRow): ToldVisit {
  const { answer, answered_on, answered_by, on_behalf, withdrawn_on, withdrawn_why, withdrawn_by } = row;
  return {
    id: row.id,
    mission: row.mission_id,
    on: row.visited_on,
    halfDays: halfDays(row.half_days),
    note: row.note,
    status: row.status,
    loggedBy: row.logged_by,
    entry: row.entry_id,
    answers: row.number ?? 0,
    answer:
      answer === null || answered_on === null || answered_by === null
        ? null
        : { answer, on: answered_on, why: row.why, by: answered_by, onBehalf: on_behalf === true },
    withdrawn:
      withdrawn_on === null || withdrawn_why === null || withdrawn_by === null
        ? null
        : { on: withdrawn_on, why: withdrawn_why, by: withdrawn_by },
  };
}
