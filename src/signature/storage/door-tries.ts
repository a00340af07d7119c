import { sql } from "kysely";
import type { DoorTries } from "../use-cases/office.ts";
import { signatureTables } from "./tables.ts";

/** Whoever has one IPv6 address has the 2^64 of its network. */
function networkAddress(address: string) {
  return sql<string>`network(set_masklen(${address}::inet, case family(${address}::inet) when 6 then 64 else 32 end))`;
}

export const doorTries: DoorTries = {
  async lock(transaction, { territory, address }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${territory} || ${networkAddress(address)}::text, 0))`.execute(
      signatureTables(transaction),
    );
  },

  async listLatest(transaction, { territory, address }, most) {
    const rows = await signatureTables(transaction)
      .selectFrom("signature_try")
      .select("tried_at")
      .where("territory_id", "=", territory)
      .where("address", "=", networkAddress(address))
      .orderBy("tried_at", "desc")
      .limit(most)
      .execute();
    return rows.map(({ tried_at }) => Date.parse(tried_at));
  },

  async add(transaction, { territory, id, address, at }) {
    await signatureTables(transaction)
      .insertInto("signature_try")
      .values({ territory_id: territory, id, address: networkAddress(address), tried_at: at })
      .execute();
  },

  async forget(transaction, { territory, id }) {
    await signatureTables(transaction)
      .deleteFrom("signature_try")
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .execute();
  },

  async forgetBefore(transaction, territory, at) {
    await signatureTables(transaction)
      .deleteFrom("signature_try")
      .where("territory_id", "=", territory)
      .where("tried_at", "<", at)
      .execute();
  },
};
