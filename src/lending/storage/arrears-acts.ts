import type { ArrearsCases } from "../use-cases/arrears-cases.ts";
import { arrearsTables } from "./arrears-tables.ts";

/** What people do in a case: each is a row that stays. */
export const arrearsActs: Pick<
  ArrearsCases,
  "addStep" | "findLetter" | "addNotice" | "addPause" | "resume" | "addPromises"
> = {
  async addStep(transaction, { territory, case: id }, step, { at, letter }) {
    const tables = arrearsTables(transaction);
    const added = await tables
      .insertInto("arrears_step")
      .values({
        territory_id: territory,
        case_id: id,
        number: step.number,
        kind: step.kind,
        outcome: step.outcome,
        due_on: step.dueOn,
        done_on: step.on,
        done_by: step.by,
        note: step.note,
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "case_id", "number"]).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return false;
    if (letter === null) return true;
    await tables
      .insertInto("arrears_letter")
      .values({
        territory_id: territory,
        case_id: id,
        number: step.number,
        facts: JSON.stringify(letter.facts),
        content: Buffer.from(letter.content),
        sha256: letter.sha256,
      })
      .execute();
    return true;
  },

  async findLetter(transaction, { territory, case: id, number }) {
    const row = await arrearsTables(transaction)
      .selectFrom("arrears_letter")
      .select(["facts", "content", "sha256"])
      .where("territory_id", "=", territory)
      .where("case_id", "=", id)
      .where("number", "=", number)
      .executeTakeFirst();
    return row ?? null;
  },

  async addNotice(transaction, { territory, case: id }, notice, recordedAt) {
    await arrearsTables(transaction)
      .insertInto("arrears_notice")
      .values({
        territory_id: territory,
        case_id: id,
        number: notice.number,
        served_on: notice.servedOn,
        registered_number: notice.registeredNumber,
        served_by: notice.by,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async addPause(transaction, { territory, case: id }, pause, recordedAt) {
    await arrearsTables(transaction)
      .insertInto("arrears_pause")
      .values({
        territory_id: territory,
        id: pause.id,
        case_id: id,
        from_on: pause.from,
        until_on: pause.until,
        why: pause.why,
        paused_by: pause.by,
        recorded_at: recordedAt,
        resumed_by: null,
        resumed_at: null,
      })
      .execute();
  },

  async resume(transaction, { territory, pause }, { until, person, at }) {
    await arrearsTables(transaction)
      .updateTable("arrears_pause")
      .set({ until_on: until, resumed_by: person, resumed_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", pause)
      .executeTakeFirstOrThrow();
  },

  async addPromises(transaction, { territory, case: id }, promises, recordedAt) {
    await arrearsTables(transaction)
      .insertInto("arrears_promise")
      .values(
        promises.map((promise) => ({
          territory_id: territory,
          id: promise.id,
          case_id: id,
          arrangement_id: promise.arrangement,
          rank: promise.rank,
          told_on: promise.toldOn,
          told_by: promise.toldBy,
          promised_on: promise.promisedOn,
          amount: promise.amount,
          late_when_told: promise.lateWhenTold,
          noted_by: promise.notedBy,
          recorded_at: recordedAt,
        })),
      )
      .execute();
  },
};
