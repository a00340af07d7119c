import type { Commitments } from "../use-cases/commitments.ts";
import { impactTables } from "./tables.ts";

/** What is said of a commitment: only ever added. */
export const said: Pick<Commitments, "addCount" | "addVerification" | "addReminder" | "addShortfallNote"> = {
  async addCount(transaction, { territory, commitment }, count) {
    await impactTables(transaction)
      .insertInto("job_count")
      .values({
        territory_id: territory,
        id: count.id,
        commitment_id: commitment,
        months: count.months,
        number: count.number,
        counted_on: count.countedOn,
        headcount: count.headcount,
        headcount_fte_hundredths: count.headcountFteHundredths,
        hired: count.hired,
        hired_on_cdi: count.hiredOnCdi,
        hired_on_cdd: count.hiredOnCdd,
        apprentices: count.apprentices,
        present: count.present,
        present_fte_hundredths: count.presentFteHundredths,
        kept: count.kept,
        comment: count.comment,
        reason: count.reason,
        definition_from: count.definition,
        answered_on: count.answeredOn,
        answered_by: count.answeredBy,
        on_behalf: count.onBehalf,
        recorded_at: count.recordedAt,
      })
      .execute();
  },

  async addVerification(transaction, { territory, count }, verification) {
    await impactTables(transaction)
      .insertInto("job_verification")
      .values({
        territory_id: territory,
        count_id: count,
        evidence: verification.evidence,
        reference: verification.reference,
        verified_on: verification.verifiedOn,
        verified_by: verification.verifiedBy,
        recorded_at: verification.recordedAt,
      })
      .execute();
  },

  async addReminder(transaction, { territory, commitment }, reminder) {
    await impactTables(transaction)
      .insertInto("job_reminder")
      .values({
        territory_id: territory,
        id: reminder.id,
        commitment_id: commitment,
        months: reminder.months,
        reminded_on: reminder.remindedOn,
        channel: reminder.channel,
        note: reminder.note,
        reminded_by: reminder.remindedBy,
        recorded_at: reminder.recordedAt,
      })
      .execute();
  },

  async addShortfallNote(transaction, { territory, commitment }, note) {
    await impactTables(transaction)
      .insertInto("job_shortfall_note")
      .values({
        territory_id: territory,
        id: note.id,
        commitment_id: commitment,
        months: note.months,
        outcome: note.outcome,
        is_in_contract: note.isInContract,
        reason: note.reason,
        decided_on: note.decidedOn,
        noted_by: note.notedBy,
        recorded_at: note.recordedAt,
      })
      .execute();
  },
};
