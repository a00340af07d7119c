import type { Transaction } from "#platform/database/transaction.ts";
import type { Committee } from "../use-cases/committee.ts";
import { committeeTables } from "./tables.ts";

// What a firm is told of a decision, and how long an offer stands.

export const addLetter: Committee["addLetter"] = async (transaction, letter) => {
  const added = await committeeTables(transaction)
    .insertInto("decision_letter")
    .values({
      territory_id: letter.territory,
      decision_id: letter.decision,
      written_on: letter.writtenOn,
      stands_until: letter.standsUntil,
      written_by: letter.writtenBy,
      recorded_at: letter.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
};

export const listUnwritten: Committee["listUnwritten"] = async (transaction, { territory, since }) =>
  follow(transaction, territory)
    .select("decision.decided_on as on")
    .innerJoin("sitting", (join) =>
      join
        .onRef("sitting.territory_id", "=", "item.territory_id")
        .onRef("sitting.id", "=", "item.sitting_id"),
    )
    .where("sitting.status", "=", "closed")
    .where("decision.decided_on", ">=", since)
    .where("letter.decision_id", "is", null)
    .orderBy("decision.decided_on")
    .orderBy("decision.id")
    .execute();

export const listEndedOffers: Committee["listEndedOffers"] = async (transaction, { territory, before }) => {
  const rows = await follow(transaction, territory)
    .select("letter.stands_until as on")
    .where("letter.stands_until", "<", before)
    .orderBy("letter.stands_until")
    .orderBy("decision.id")
    .execute();
  return rows.flatMap(({ on, ...row }) => (on === null ? [] : [{ ...row, on }]));
};

export const listOffersEnding: Committee["listOffersEnding"] = async (
  transaction,
  { territory, from, until },
) => {
  const rows = await follow(transaction, territory)
    .select("letter.stands_until as on")
    .where("letter.stands_until", ">=", from)
    .where("letter.stands_until", "<=", until)
    .orderBy("letter.stands_until")
    .orderBy("decision.id")
    .execute();
  return rows.flatMap(({ on, ...row }) => (on === null ? [] : [{ ...row, on }]));
};

function follow(transaction: Transaction, territory: string) {
  return committeeTables(transaction)
    .selectFrom("decision")
    .innerJoin("sitting_item as item", (join) =>
      join.onRef("item.territory_id", "=", "decision.territory_id").onRef("item.id", "=", "decision.item_id"),
    )
    .leftJoin("decision_letter as letter", (join) =>
      join
        .onRef("letter.territory_id", "=", "decision.territory_id")
        .onRef("letter.decision_id", "=", "decision.id"),
    )
    .leftJoin("decision_lapse as lapse", (join) =>
      join
        .onRef("lapse.territory_id", "=", "decision.territory_id")
        .onRef("lapse.decision_id", "=", "decision.id"),
    )
    .select(["decision.id as decision", "item.sitting_id as sitting", "item.subject_id as application"])
    .select(["item.firm_name as firm", "decision.fund_id as fund"])
    .where("decision.territory_id", "=", territory)
    .where("item.subject_kind", "=", "application")
    .where("lapse.decision_id", "is", null);
}

export const listOfferRules: Committee["listOfferRules"] = async (transaction, territory) =>
  committeeTables(transaction)
    .selectFrom("offer_rule")
    .select(["from_on as fromOn", "days"])
    .where("territory_id", "=", territory)
    .orderBy("from_on", "desc")
    .execute();

export const addOfferRule: Committee["addOfferRule"] = async (
  transaction,
  { territory, fromOn, days, at },
) => {
  const added = await committeeTables(transaction)
    .insertInto("offer_rule")
    .values({ territory_id: territory, from_on: fromOn, days, recorded_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
};
