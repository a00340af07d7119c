import { basisPoints } from "#kernel/basis-points.ts";
import { cents } from "#kernel/money.ts";
import { newId } from "#platform/requests/id.ts";
import type { Aids } from "../use-cases/aids.ts";
import { aidTables } from "./tables.ts";

type LawStore = Pick<
  Aids,
  | "listPolicies"
  | "addPolicy"
  | "listShares"
  | "addShare"
  | "listBaseRates"
  | "addBaseRate"
  | "listCeilings"
  | "addCeiling"
>;

/** What a territory reads of the law, and how it applies it: only ever added. */
export const lawRows: LawStore = {
  async listPolicies(transaction, territory) {
    const rows = await aidTables(transaction)
      .selectFrom("aid_policy")
      .select(["from_on", "enforcement", "method", "margin_bp", "declaration_days", "calendar"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
    return rows.map(({ from_on, margin_bp, declaration_days, ...policy }) => ({
      ...policy,
      fromOn: from_on,
      margin: basisPoints(margin_bp),
      declarationDays: declaration_days,
    }));
  },

  async addPolicy(transaction, policy, { territory, person, now }) {
    const added = await aidTables(transaction)
      .insertInto("aid_policy")
      .values({
        territory_id: territory,
        from_on: policy.fromOn,
        enforcement: policy.enforcement,
        method: policy.method,
        margin_bp: policy.margin,
        declaration_days: policy.declarationDays,
        calendar: policy.calendar,
        set_by: person,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "from_on"]).doNothing())
      .returning("from_on")
      .executeTakeFirst();
    return added !== undefined;
  },

  async listShares(transaction, territory) {
    const rows = await aidTables(transaction)
      .selectFrom("aid_public_share")
      .select(["fund_id as fund", "from_on as fromOn", "share_bp", "reason"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
    return rows.map(({ share_bp, ...share }) => ({ ...share, share: basisPoints(share_bp) }));
  },

  async addShare(transaction, { fund, fromOn, share, reason }, { territory, person, now }) {
    const added = await aidTables(transaction)
      .insertInto("aid_public_share")
      .values({
        territory_id: territory,
        fund_id: fund,
        from_on: fromOn,
        share_bp: share,
        reason,
        set_by: person,
        recorded_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "fund_id", "from_on"]).doNothing())
      .returning("from_on")
      .executeTakeFirst();
    return added !== undefined;
  },

  async listBaseRates(transaction, territory) {
    const rows = await aidTables(transaction)
      .selectFrom("aid_base_rate")
      .select(["from_on as from", "until_on as until", "rate_bp", "source", "confidence"])
      .select(["entered_on as enteredOn", "entered_by as enteredBy"])
      .where("territory_id", "=", territory)
      .orderBy("id")
      .execute();
    return rows.map(({ rate_bp, ...rate }) => ({ ...rate, rate: basisPoints(rate_bp) }));
  },

  async addBaseRate(transaction, rate, { territory, person, now }) {
    await aidTables(transaction)
      .insertInto("aid_base_rate")
      .values({
        territory_id: territory,
        id: newId(now),
        from_on: rate.from,
        until_on: rate.until,
        rate_bp: rate.rate,
        source: rate.source,
        confidence: rate.confidence,
        entered_on: rate.enteredOn,
        entered_by: person,
        recorded_at: now,
      })
      .execute();
  },

  async listCeilings(transaction, territory) {
    const rows = await aidTables(transaction)
      .selectFrom("aid_ceiling")
      .select(["regime", "from_on as from", "until_on as until", "ceiling", "look_back as window"])
      .select(["regulation", "source", "entered_on as enteredOn", "entered_by as enteredBy"])
      .where("territory_id", "=", territory)
      .orderBy("id")
      .execute();
    return rows.map(({ ceiling, ...row }) => ({ ...row, ceiling: cents(ceiling), isConfirmed: true }));
  },

  async addCeiling(transaction, ceiling, { territory, person, now }) {
    await aidTables(transaction)
      .insertInto("aid_ceiling")
      .values({
        territory_id: territory,
        id: newId(now),
        regime: ceiling.regime,
        from_on: ceiling.from,
        until_on: ceiling.until,
        ceiling: ceiling.ceiling,
        look_back: ceiling.window,
        regulation: ceiling.regulation,
        source: ceiling.source,
        entered_on: ceiling.enteredOn,
        entered_by: person,
        recorded_at: now,
      })
      .execute();
  },
};
