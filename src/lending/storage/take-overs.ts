import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { toldInWords } from "../domain/take-over.ts";
import type { TakeOvers } from "../use-cases/take-overs.ts";

interface TakeOverTables {
  taken_over_advance: {
    territory_id: string;
    reference: string;
    advance_id: string;
    taken_over_on: PlainDate;
    principal: bigint;
    told: string;
  };
  advance: {
    territory_id: string;
    id: string;
    number: number;
    application_id: string;
    firm_id: string;
    firm_name: string;
    principal: bigint;
  };
}

function tables(transaction: Transaction) {
  return transaction.tables<TakeOverTables>();
}

export const takeOvers: TakeOvers = {
  async lock(transaction, territory) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`take-over ${territory}`}, 0))`.execute(
      tables(transaction),
    );
  },

  async listTold(transaction, territory) {
    const rows = await tables(transaction)
      .selectFrom("taken_over_advance")
      .select(["reference", "told"])
      .where("territory_id", "=", territory)
      .execute();
    return new Map(rows.map(({ reference, told }) => [reference, told]));
  },

  async list(transaction, territory) {
    const rows = await tables(transaction)
      .selectFrom("taken_over_advance as taken")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "taken.territory_id")
          .onRef("advance.id", "=", "taken.advance_id"),
      )
      .select(["taken.reference", "taken.advance_id", "taken.taken_over_on", "taken.principal"])
      .select([
        "advance.application_id",
        "advance.number",
        "advance.firm_id",
        "advance.firm_name",
        "advance.principal as outstanding",
      ])
      .where("taken.territory_id", "=", territory)
      .orderBy("advance.number")
      .execute();
    return rows.map((row) => ({
      reference: row.reference,
      advance: row.advance_id,
      application: row.application_id,
      number: row.number,
      firm: { id: row.firm_id, name: row.firm_name },
      on: row.taken_over_on,
      principal: cents(row.principal),
      outstanding: cents(row.outstanding),
    }));
  },

  async add(transaction, { territory, on, advances }) {
    await tables(transaction)
      .insertInto("taken_over_advance")
      .values(
        advances.map(({ advance, told }) => ({
          territory_id: territory,
          reference: told.reference,
          advance_id: advance,
          taken_over_on: on,
          principal: told.principal,
          told: toldInWords(told),
        })),
      )
      .execute();
  },
};
