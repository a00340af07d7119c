import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ArrearsCase } from "../domain/arrears-case.ts";
import type { ArrearsCases } from "../use-cases/arrears-cases.ts";
import { arrearsActs } from "./arrears-acts.ts";
import { arrearsTables } from "./arrears-tables.ts";
import { reminderPlans } from "./reminder-plans.ts";

export const arrearsCases: ArrearsCases = {
  ...reminderPlans,
  ...arrearsActs,

  async find(transaction, { territory, case: id }) {
    const row = await selectCases(transaction, territory).where("id", "=", id).executeTakeFirst();
    return row ?? null;
  },

  async findOpen(transaction, { territory, advance }) {
    const row = await selectCases(transaction, territory)
      .where("advance_id", "=", advance)
      .where("closed_on", "is", null)
      .executeTakeFirst();
    return row ?? null;
  },

  async listOpen(transaction, territory) {
    return selectCases(transaction, territory)
      .where("closed_on", "is", null)
      .orderBy("since")
      .orderBy("id")
      .execute();
  },

  async listByAdvance(transaction, { territory, advance }) {
    return selectCases(transaction, territory)
      .where("advance_id", "=", advance)
      .orderBy("opened_on", "desc")
      .orderBy("id", "desc")
      .execute();
  },

  async listLateWithoutCase(transaction, { territory, on }) {
    const rows = await arrearsTables(transaction)
      .selectFrom("advance_instalment")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "advance_instalment.territory_id")
          .onRef("advance.id", "=", "advance_instalment.advance_id"),
      )
      .leftJoin("arrears_case", (join) =>
        join
          .onRef("arrears_case.territory_id", "=", "advance_instalment.territory_id")
          .onRef("arrears_case.advance_id", "=", "advance_instalment.advance_id")
          .on("arrears_case.closed_on", "is", null),
      )
      .select("advance_instalment.advance_id as advance")
      .distinct()
      .where("advance_instalment.territory_id", "=", territory)
      .where("advance_instalment.pay_on", "<", on)
      .where(sql<boolean>`advance_instalment.paid + advance_instalment.lost < advance_instalment.principal`)
      .where("arrears_case.id", "is", null)
      .where("advance.status", "not in", ["in-proceedings", "in-liquidation", "written-off"])
      .orderBy("advance_instalment.advance_id")
      .execute();
    return rows.map(({ advance }) => advance);
  },

  async listClearedInCase(transaction, { territory, on }) {
    const rows = await arrearsTables(transaction)
      .selectFrom("arrears_case")
      .select("advance_id as advance")
      .where("territory_id", "=", territory)
      .where("closed_on", "is", null)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("advance_instalment as instalment")
              .select("instalment.number")
              .whereRef("instalment.territory_id", "=", "arrears_case.territory_id")
              .whereRef("instalment.advance_id", "=", "arrears_case.advance_id")
              .where("instalment.pay_on", "<", on)
              .where(sql<boolean>`instalment.paid + instalment.lost < instalment.principal`),
          ),
        ),
      )
      .orderBy("advance_id")
      .execute();
    return rows.map(({ advance }) => advance);
  },

  async listReturnedSince(transaction, { territory, on }) {
    const rows = await arrearsTables(transaction)
      .selectFrom("advance_event")
      .select("advance_id as advance")
      .distinct()
      .where("territory_id", "=", territory)
      .where("kind", "=", "return")
      .where("effective_on", ">=", on)
      .execute();
    return rows.map(({ advance }) => advance);
  },

  async listTold(transaction, territory, cases) {
    if (cases.length === 0) return [];
    const ids = cases.map(({ id }) => id);
    const steps = await listSteps(transaction, territory, ids);
    const notices = await listNotices(transaction, territory, ids);
    const pauses = await listPauses(transaction, territory, ids);
    const promises = await listPromises(transaction, territory, ids);
    const ofCase =
      ({ id }: ArrearsCase) =>
      ({ in: of }: { in: string }) =>
        of === id;
    return cases.map((one) => ({
      case: one,
      steps: steps.filter(ofCase(one)),
      sent: notices.find(ofCase(one)) ?? null,
      pauses: pauses.filter(ofCase(one)),
      promises: promises.filter(ofCase(one)),
    }));
  },

  async add(transaction, territory, { id, advance, since, openedOn, planVersion }, recordedAt) {
    await arrearsTables(transaction)
      .insertInto("arrears_case")
      .values({
        territory_id: territory,
        id,
        advance_id: advance,
        since,
        opened_on: openedOn,
        plan_version: planVersion,
        recorded_at: recordedAt,
        closed_on: null,
        closed_at: null,
      })
      .execute();
  },

  async close(transaction, { territory, case: id }, { on, at }) {
    await arrearsTables(transaction)
      .updateTable("arrears_case")
      .set({ closed_on: on, closed_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .where("closed_on", "is", null)
      .executeTakeFirstOrThrow();
  },
};

function selectCases(transaction: Transaction, territory: string) {
  return arrearsTables(transaction)
    .selectFrom("arrears_case")
    .select(["id", "advance_id as advance", "since", "opened_on as openedOn"])
    .select(["plan_version as planVersion", "closed_on as closedOn"])
    .where("territory_id", "=", territory);
}

async function listSteps(transaction: Transaction, territory: string, cases: readonly string[]) {
  return arrearsTables(transaction)
    .selectFrom("arrears_step as step")
    .leftJoin("arrears_letter as letter", (join) =>
      join
        .onRef("letter.territory_id", "=", "step.territory_id")
        .onRef("letter.case_id", "=", "step.case_id")
        .onRef("letter.number", "=", "step.number"),
    )
    .select(["step.case_id as in", "step.number as number", "step.kind as kind", "step.outcome as outcome"])
    .select(["step.due_on as dueOn", "step.done_on as on", "step.done_by as by", "step.note as note"])
    .select("letter.sha256 as letterHash")
    .where("step.territory_id", "=", territory)
    .where("step.case_id", "in", cases)
    .orderBy("step.case_id")
    .orderBy("step.number")
    .execute();
}

async function listNotices(transaction: Transaction, territory: string, cases: readonly string[]) {
  return arrearsTables(transaction)
    .selectFrom("arrears_notice")
    .select(["case_id as in", "number", "served_on as servedOn"])
    .select(["registered_number as registeredNumber", "served_by as by"])
    .where("territory_id", "=", territory)
    .where("case_id", "in", cases)
    .execute();
}

async function listPauses(transaction: Transaction, territory: string, cases: readonly string[]) {
  return arrearsTables(transaction)
    .selectFrom("arrears_pause")
    .select(["case_id as in", "id", "from_on as from", "until_on as until", "why"])
    .select(["paused_by as by", "resumed_by as resumedBy"])
    .where("territory_id", "=", territory)
    .where("case_id", "in", cases)
    .orderBy("from_on")
    .orderBy("id")
    .execute();
}

async function listPromises(transaction: Transaction, territory: string, cases: readonly string[]) {
  const rows = await arrearsTables(transaction)
    .selectFrom("arrears_promise")
    .select(["case_id as in", "id", "arrangement_id as arrangement", "rank", "told_on as toldOn"])
    .select(["told_by as toldBy", "promised_on as promisedOn", "amount"])
    .select(["late_when_told as lateWhenTold", "noted_by as notedBy"])
    .where("territory_id", "=", territory)
    .where("case_id", "in", cases)
    .orderBy("told_on")
    .orderBy("arrangement_id")
    .orderBy("rank")
    .execute();
  return rows.map((row) => ({
    ...row,
    amount: cents(row.amount),
    lateWhenTold: cents(row.lateWhenTold),
  }));
}
