import { sql } from "kysely";
import { basisPoints } from "#kernel/basis-points.ts";
import type { FundRules } from "../use-cases/office.ts";
import { fundTables } from "./tables.ts";

export const fundRules: FundRules = {
  async listPolicies(transaction, territory) {
    const rows = await fundTables(transaction)
      .selectFrom("provision_policy")
      .select(["version", "from_on", "steps", "liquidation", "decided_by"])
      .where("territory_id", "=", territory)
      .orderBy("version")
      .execute();
    return rows.map((row) => ({
      version: row.version,
      fromOn: row.from_on,
      steps: row.steps.map(({ fromDays, rate }) => ({ fromDays, rate: basisPoints(rate) })),
      liquidation: basisPoints(row.liquidation),
      decidedBy: row.decided_by,
    }));
  },

  async addPolicy(transaction, territory, { version, fromOn, steps, liquidation, decidedBy, recordedAt }) {
    if (fromOn === null) throw new Error("a policy that is decided has its first day");
    await fundTables(transaction)
      .insertInto("provision_policy")
      .values({
        territory_id: territory,
        version,
        from_on: fromOn,
        steps: JSON.stringify(steps),
        liquidation,
        decided_by: decidedBy,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async listLossRules(transaction, { territory, fund }) {
    return fundTables(transaction)
      .selectFrom("fund_loss_rule")
      .select(["funder_id as funder", "version", "from_on as fromOn", "rule"])
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .orderBy("from_on")
      .orderBy("version")
      .execute();
  },

  async addLossRule(transaction, { territory, fund }, rule) {
    await fundTables(transaction)
      .insertInto("fund_loss_rule")
      .values({
        territory_id: territory,
        fund_id: fund,
        funder_id: rule.funder,
        version: rule.version,
        from_on: rule.fromOn,
        rule: rule.rule,
        decided_by: rule.decidedBy,
        recorded_at: rule.recordedAt,
      })
      .execute();
  },

  async lock(transaction, territory) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`fund rules ${territory}`}, 0))`.execute(
      fundTables(transaction),
    );
  },
};
