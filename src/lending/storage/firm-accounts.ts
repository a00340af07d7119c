import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Warnings } from "../use-cases/warnings.ts";
import { warningTables } from "./warning-tables.ts";

/** The yearly accounts: what is asked, when each firm's year ends, what came. */
export const firmAccounts: Pick<
  Warnings,
  | "listPolicies"
  | "lockPolicies"
  | "addPolicy"
  | "listYearEnds"
  | "addYearEnd"
  | "listReceived"
  | "lockFirm"
  | "addReceived"
> = {
  async listPolicies(transaction, territory) {
    return warningTables(transaction)
      .selectFrom("accounts_policy")
      .select(["version", "valid_from as validFrom", "due_months as dueMonths"])
      .where("territory_id", "=", territory)
      .orderBy("version")
      .execute();
  },

  async lockPolicies(transaction, territory) {
    await lock(transaction, `accounts policy ${territory}`);
  },

  async addPolicy(transaction, territory, { version, validFrom, dueMonths }, { by, at }) {
    await warningTables(transaction)
      .insertInto("accounts_policy")
      .values({
        territory_id: territory,
        version,
        valid_from: validFrom,
        due_months: dueMonths,
        decided_by: by,
        recorded_at: at,
      })
      .execute();
  },

  async listYearEnds(transaction, territory, firms) {
    if (firms.length === 0) return [];
    return warningTables(transaction)
      .selectFrom("firm_year_end")
      .select(["firm_id as firm", "closes_on as closesOn"])
      .where("territory_id", "=", territory)
      .where("firm_id", "in", firms)
      .orderBy("recorded_at")
      .orderBy("id")
      .execute();
  },

  async addYearEnd(transaction, territory, { id, firm, closesOn }, { by, at }) {
    await warningTables(transaction)
      .insertInto("firm_year_end")
      .values({
        territory_id: territory,
        id,
        firm_id: firm,
        closes_on: closesOn,
        set_by: by,
        recorded_at: at,
      })
      .execute();
  },

  async listReceived(transaction, territory, firms) {
    if (firms.length === 0) return [];
    return warningTables(transaction)
      .selectFrom("accounts_received as received")
      .innerJoin("stored_file as file", (join) =>
        join
          .onRef("file.territory_id", "=", "received.territory_id")
          .onRef("file.id", "=", "received.file_id"),
      )
      .select(["received.firm_id as firm", "received.advance_id as advance", "received.file_id as file"])
      .select(["received.closed_on as closedOn", "received.received_on as receivedOn"])
      .where("received.territory_id", "=", territory)
      .where("received.firm_id", "in", firms)
      .where("file.withdrawn_at", "is", null)
      .orderBy("received.recorded_at")
      .orderBy("received.id")
      .execute();
  },

  async lockFirm(transaction, territory, firm) {
    await lock(transaction, `firm accounts ${territory} ${firm}`);
  },

  async addReceived(transaction, territory, received, { by, at }) {
    await warningTables(transaction)
      .insertInto("accounts_received")
      .values({
        territory_id: territory,
        id: received.id,
        advance_id: received.advance,
        firm_id: received.firm,
        closed_on: received.closedOn,
        received_on: received.receivedOn,
        file_id: received.file,
        recorded_by: by,
        recorded_at: at,
      })
      .execute();
  },
};

async function lock(transaction: Transaction, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(warningTables(transaction));
}
