import { sql } from "kysely";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import type { Attestations } from "../use-cases/expertise.ts";
import { expertiseTables } from "./tables.ts";

export const attestations: Attestations = {
  async listAttestations(transaction, territory) {
    const rows = await expertiseTables(transaction)
      .selectFrom("attestation")
      .select(["id", "convention_id", "holder_id", "from_on", "to_on", "half_days", "day_rate", "amount"])
      .select(["signed_on", "signed_by", "recorded_by", "replaced_at"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .orderBy("recorded_at")
      .orderBy("replaced_at")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      convention: row.convention_id,
      holder: row.holder_id,
      fromOn: row.from_on,
      toOn: row.to_on,
      halfDays: halfDays(row.half_days),
      dayRate: cents(row.day_rate),
      amount: cents(row.amount),
      signedOn: row.signed_on,
      signedBy: row.signed_by,
      recordedBy: row.recorded_by,
      isReplaced: row.replaced_at !== null,
    }));
  },

  async lockAttestations(transaction, { territory, convention }) {
    const key = `attestation ${territory} ${convention}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(
      expertiseTables(transaction),
    );
  },

  async addAttestation(transaction, territory, attestation, recordedAt) {
    await expertiseTables(transaction)
      .insertInto("attestation")
      .values({
        territory_id: territory,
        id: attestation.id,
        convention_id: attestation.convention,
        holder_id: attestation.holder,
        from_on: attestation.fromOn,
        to_on: attestation.toOn,
        half_days: Number(attestation.halfDays),
        day_rate: attestation.dayRate,
        amount: attestation.amount,
        signed_on: attestation.signedOn,
        signed_by: attestation.signedBy,
        recorded_by: attestation.recordedBy,
        recorded_at: recordedAt,
        replaced_at: null,
      })
      .execute();
  },

  async replaceAttestation(transaction, { territory, id }, at) {
    await expertiseTables(transaction)
      .updateTable("attestation")
      .set({ replaced_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },
};
