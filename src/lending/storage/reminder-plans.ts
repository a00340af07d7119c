import { sql } from "kysely";
import type { ArrearsCases } from "../use-cases/arrears-cases.ts";
import { arrearsTables } from "./arrears-tables.ts";

export const reminderPlans: Pick<ArrearsCases, "listPlans" | "lockPlans" | "addPlan"> = {
  async listPlans(transaction, territory) {
    const tables = arrearsTables(transaction);
    const plans = await tables
      .selectFrom("reminder_plan")
      .select(["version", "valid_from", "longest_promise_days", "how_to_pay"])
      .select(["contact_name", "contact_telephone"])
      .where("territory_id", "=", territory)
      .orderBy("version")
      .execute();
    if (plans.length === 0) return [];
    const steps = await tables
      .selectFrom("reminder_plan_step")
      .select(["version", "number", "kind", "after_days", "cure_days"])
      .where("territory_id", "=", territory)
      .orderBy("version")
      .orderBy("number")
      .execute();
    return plans.map((plan) => ({
      version: plan.version,
      validFrom: plan.valid_from,
      steps: steps
        .filter(({ version }) => version === plan.version)
        .map(({ number, kind, after_days, cure_days }) => ({
          number,
          kind,
          afterDays: after_days,
          cureDays: cure_days,
        })),
      longestPromiseDays: plan.longest_promise_days,
      howToPay: plan.how_to_pay,
      contact:
        plan.contact_name === null || plan.contact_telephone === null
          ? null
          : { name: plan.contact_name, telephone: plan.contact_telephone },
    }));
  },

  async lockPlans(transaction, territory) {
    const tables = arrearsTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`reminder plan ${territory}`}, 0))`.execute(
      tables,
    );
  },

  async addPlan(transaction, territory, plan, { person, at }) {
    const tables = arrearsTables(transaction);
    await tables
      .insertInto("reminder_plan")
      .values({
        territory_id: territory,
        version: plan.version,
        valid_from: plan.validFrom,
        longest_promise_days: plan.longestPromiseDays,
        how_to_pay: plan.howToPay,
        contact_name: plan.contact?.name ?? null,
        contact_telephone: plan.contact?.telephone ?? null,
        decided_by: person,
        recorded_at: at,
      })
      .execute();
    await tables
      .insertInto("reminder_plan_step")
      .values(
        plan.steps.map(({ number, kind, afterDays, cureDays }) => ({
          territory_id: territory,
          version: plan.version,
          number,
          kind,
          after_days: afterDays,
          cure_days: cureDays,
        })),
      )
      .execute();
  },
};
