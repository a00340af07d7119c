import { sql } from "kysely";
import { halfDays } from "#kernel/days.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type LetterParty, letterParties, type Mission, type Reviewer } from "../domain/mission.ts";
import type { Missions } from "../use-cases/expertise.ts";
import { letters } from "./letters.ts";
import { expertiseTables } from "./tables.ts";

export const missions: Missions = {
  ...letters,

  async listMissions(transaction, territory) {
    const rows = await selectMissions(transaction, territory).orderBy("mission.number", "desc").execute();
    return rows.map(readMission);
  },

  async findMission(transaction, { territory, id }) {
    const row = await selectMissions(transaction, territory).where("mission.id", "=", id).executeTakeFirst();
    return row === undefined ? null : readMission(row);
  },

  async lockMission(transaction, which) {
    await expertiseTables(transaction)
      .selectFrom("mission")
      .select("id")
      .where("territory_id", "=", which.territory)
      .where("id", "=", which.id)
      .forUpdate()
      .execute();
    return missions.findMission(transaction, which);
  },

  async takeMissionNumber(transaction, territory) {
    const tables = expertiseTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`mission ${territory}`}, 0))`.execute(tables);
    const last = await tables
      .selectFrom("mission")
      .select((select) => select.fn.max("number").as("number"))
      .where("territory_id", "=", territory)
      .executeTakeFirst();
    return (last?.number ?? 0) + 1;
  },

  async addMission(transaction, territory, mission, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("mission")
      .values({
        territory_id: territory,
        id: mission.id,
        number: mission.number,
        proposal_id: mission.proposal,
        need_id: mission.need,
        expert_id: mission.expert.id,
        convention_id: mission.convention,
        holder_id: mission.holder,
        application_id: mission.application.id,
        application_number: mission.application.number,
        firm_id: mission.firm.id,
        firm_name: mission.firm.name,
        domain: mission.domain,
        half_days: Number(mission.halfDays),
        objectives: mission.objectives,
        deliverables: mission.deliverables,
        confidentiality: mission.confidentiality,
        drawn_up_on: mission.drawnUpOn,
        starts_on: mission.startsOn,
        ends_on: mission.endsOn,
        status: mission.status,
        signed_on: null,
        closed_on: null,
        without_review: null,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async setSigned(transaction, { territory, id }, signedOn) {
    await expertiseTables(transaction)
      .updateTable("mission")
      .set({ status: "signed", signed_on: signedOn })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },

  async setClosed(transaction, { territory, id }, { on, withoutReview }) {
    await expertiseTables(transaction)
      .updateTable("mission")
      .set({ status: "closed", closed_on: on, without_review: withoutReview })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },
};

function selectMissions(transaction: Transaction, territory: string) {
  return expertiseTables(transaction)
    .selectFrom("mission")
    .innerJoin("expert", (join) =>
      join
        .onRef("expert.territory_id", "=", "mission.territory_id")
        .onRef("expert.id", "=", "mission.expert_id"),
    )
    .select(["mission.id", "mission.number", "mission.proposal_id", "mission.need_id"])
    .select(["mission.expert_id", "mission.convention_id", "mission.holder_id"])
    .select(["mission.application_id", "mission.application_number"])
    .select(["mission.firm_id", "mission.firm_name", "mission.domain", "mission.half_days"])
    .select(["mission.drawn_up_on", "mission.starts_on", "mission.ends_on", "mission.status"])
    .select(["mission.signed_on", "mission.closed_on", "mission.without_review"])
    .select(["mission.logged", "mission.confirmed", "expert.person_id", "expert.employer_id"])
    .select(
      sql<LetterParty[]>`array(
        select party from letter_signature as signature
        where signature.territory_id = mission.territory_id and signature.mission_id = mission.id
      )`.as("signed_parties"),
    )
    .select(
      sql<Reviewer[]>`array(
        select reviewer from mission_review as review
        where review.territory_id = mission.territory_id and review.mission_id = mission.id
        order by reviewer
      )`.as("reviewed"),
    )
    .where("mission.territory_id", "=", territory);
}

type MissionRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectMissions>["executeTakeFirst"]>>>;

function readMission(row: MissionRow): Mission {
  return {
    id: row.id,
    number: row.number,
    proposal: row.proposal_id,
    need: row.need_id,
    application: { id: row.application_id, number: row.application_number },
    firm: { id: row.firm_id, name: row.firm_name },
    expert: { id: row.expert_id, person: row.person_id, employer: row.employer_id },
    convention: row.convention_id,
    holder: row.holder_id,
    domain: row.domain,
    halfDays: halfDays(row.half_days),
    status: row.status,
    drawnUpOn: row.drawn_up_on,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    signedOn: row.signed_on,
    closedOn: row.closed_on,
    withoutReview: row.without_review,
    logged: halfDays(row.logged),
    confirmed: halfDays(row.confirmed),
    unsigned: letterParties.filter((party) => !row.signed_parties.includes(party)),
    reviewed: row.reviewed,
  };
}
