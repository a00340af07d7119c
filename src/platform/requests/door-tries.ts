import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";

/** What is kept of those who come to a door without an account, so that nobody tries every key. */
export interface DoorTries {
  /** Makes the tries of one address wait for each other until the transaction ends. */
  lock(
    transaction: Transaction,
    from: { readonly territory: string; readonly address: string },
  ): Promise<void>;
  /** When each was, latest first, in milliseconds. */
  listLatest(
    transaction: Transaction,
    from: { readonly territory: string; readonly address: string },
    most: number,
  ): Promise<number[]>;
  add(
    transaction: Transaction,
    made: { readonly territory: string; readonly id: string; readonly address: string; readonly at: string },
  ): Promise<void>;
  forget(transaction: Transaction, which: { readonly territory: string; readonly id: string }): Promise<void>;
  forgetBefore(transaction: Transaction, territory: string, at: string): Promise<void>;
}

/** The address that a try counts for: whoever has one IPv6 address has the 2^64 of its network. */
export function networkAddress(address: string): RawBuilder<string> {
  return sql<string>`network(set_masklen(${address}::inet, case family(${address}::inet) when 6 then 64 else 32 end))`;
}

interface TryTables {
  readonly [table: string]: { territory_id: string; id: string; address: string; tried_at: string };
}

/** The tries at one door, in a table that keeps the territory, the address and the instant of each. */
export function doorTries(table: string): DoorTries {
  const tables = (transaction: Transaction) => transaction.tables<TryTables>();
  return {
    async lock(transaction, { territory, address }) {
      const door = `${table} ${territory} `;
      await sql`select pg_advisory_xact_lock(hashtextextended(${door} || ${networkAddress(address)}::text, 0))`.execute(
        tables(transaction),
      );
    },

    async listLatest(transaction, { territory, address }, most) {
      const rows = await tables(transaction)
        .selectFrom(table)
        .select("tried_at")
        .where("territory_id", "=", territory)
        .where("address", "=", networkAddress(address))
        .orderBy("tried_at", "desc")
        .limit(most)
        .execute();
      return rows.map(({ tried_at }) => Date.parse(tried_at));
    },

    async add(transaction, { territory, id, address, at }) {
      await tables(transaction)
        .insertInto(table)
        .values({ territory_id: territory, id, address: networkAddress(address), tried_at: at })
        .execute();
    },

    async forget(transaction, { territory, id }) {
      await tables(transaction)
        .deleteFrom(table)
        .where("territory_id", "=", territory)
        .where("id", "=", id)
        .execute();
    },

    async forgetBefore(transaction, territory, at) {
      await tables(transaction)
        .deleteFrom(table)
        .where("territory_id", "=", territory)
        .where("tried_at", "<", at)
        .execute();
    },
  };
}
