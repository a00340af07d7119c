import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
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
    const steps = Map.groupBy(await listSteps(transaction, territory, ids), caseOf);
    const notices = Map.groupBy(await listNotices(transaction, territory, ids), caseOf);
    const pauses = Map.groupBy(await listPauses(transaction, territory, ids), caseOf);
    const promises = Map.groupBy(await listPromises(transaction, territory, ids), caseOf);
    return cases.map((one) => ({
      case: one,
      steps: steps.get(one.id) ?? [],
      sent: notices.get(one.id)?.[0] ?? null,
      pauses: pauses.get(one.id) ?? [],
      promises: promises.get(one.id) ?? [],
    }));
  },
};

function caseOf({ in: of }: { readonly in: string }): string {
  return of;
}

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
