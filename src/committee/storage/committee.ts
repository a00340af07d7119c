import { sql } from "kysely";
import { subjectKey } from "../domain/follow-up.ts";
import type { Committee } from "../use-cases/committee.ts";
import { conditions } from "./conditions.ts";
import { consultations } from "./consultations.ts";
import { corrections } from "./corrections.ts";
import {
  addLetter,
  addOfferRule,
  listEndedOffers,
  listOfferRules,
  listOffersEnding,
  listUnwritten,
} from "./letters.ts";
import { listSittings, listSittingsOf, listUnlifted } from "./list-sittings.ts";
import { addMember, endMember, listMembers } from "./members.ts";
import { itemOfDecision, readDecisions } from "./read-decisions.ts";
import { findSitting } from "./read-sitting.ts";
import { addMoves, addStage, choosePresider, markPresence } from "./sitting-course.ts";
import { committeeTables } from "./tables.ts";
import { addDecision, addLapse, liftCondition } from "./write-decision.ts";
import { addDeclaration, addRecusal, addSitting, closeSitting, openSitting } from "./write-sitting.ts";

export const committee: Committee = {
  listMembers,
  addMember,
  endMember,
  listSittings,
  listSittingsOf,
  listUnlifted,
  find: findSitting,
  add: addSitting,
  addDeclaration,
  addRecusal,
  open: openSitting,
  addMoves,
  markPresence,
  addStage,
  choosePresider,
  addDecision,
  close: closeSitting,
  liftCondition,
  addLapse,
  addLetter,
  listUnwritten,
  listEndedOffers,
  listOffersEnding,
  listOfferRules,
  addOfferRule,
  ...consultations,
  ...conditions,
  ...corrections,

  async lock(transaction, territory) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`committee ${territory}`}, 0))`.execute(
      committeeTables(transaction),
    );
  },

  async listWaiting(transaction, territory) {
    const rows = await committeeTables(transaction)
      .selectFrom("sitting_item")
      .select(["subject_kind", "subject_id"])
      .where("territory_id", "=", territory)
      .where("status", "=", "waiting")
      .execute();
    return rows.map(({ subject_kind, subject_id }) => subjectKey({ kind: subject_kind, id: subject_id }));
  },

  async listRecusals(transaction, territory, subjects) {
    if (subjects.length === 0) return [];
    return committeeTables(transaction)
      .selectFrom("recusal")
      .innerJoin("sitting_item as item", (join) =>
        join.onRef("item.territory_id", "=", "recusal.territory_id").onRef("item.id", "=", "recusal.item_id"),
      )
      .innerJoin("committee_member as member", (join) =>
        join
          .onRef("member.territory_id", "=", "recusal.territory_id")
          .onRef("member.id", "=", "recusal.member_id"),
      )
      .select(["item.subject_id as subject", "member.person_id as person", "recusal.member_id as member"])
      .select(["recusal.manner", "recusal.link", "recusal.reason"])
      .where("recusal.territory_id", "=", territory)
      .where("item.subject_id", "in", subjects)
      .execute();
  },

  async findDecision(transaction, { territory, decision }) {
    const item = await itemOfDecision(transaction, { territory, decision });
    if (item === undefined) return null;
    const found = (await readDecisions(transaction, { territory, items: [item.id] })).get(item.id);
    if (found === undefined) return null;
    return {
      ...found,
      sitting: item.sitting_id,
      kind: item.subject_kind,
      subject: item.subject_id,
      firm: item.pack.firm,
    };
  },
};
