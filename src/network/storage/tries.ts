import { sql } from "kysely";
import { networkAddress } from "#platform/requests/door-tries.ts";
import type { Tries } from "../use-cases/stores.ts";
import { networkOf } from "./tables.ts";

export const tries: Tries = {
  async lock(transaction, { emailHash, address }) {
    // Always in the order of the keys, so that two that need both never wait for each other.
    await sql`
      select pg_advisory_xact_lock(key)
      from (
        select hashtextextended(encode(${emailHash}::bytea, 'hex'), 0) as key
        union select hashtextextended(${networkAddress(address)}::text, 0)
        order by key
      ) as keys`.execute(networkOf(transaction));
  },

  async listLatest(transaction, { emailHash, address }, most) {
    const tables = networkOf(transaction);
    const ofEmail = await tables
      .selectFrom("sign_in_try")
      .select("tried_at")
      .where("email_hash", "=", emailHash)
      .orderBy("tried_at", "desc")
      .limit(most.ofEmail)
      .execute();
    const ofAddress = await tables
      .selectFrom("sign_in_try")
      .select("tried_at")
      .where("address", "=", networkAddress(address))
      .orderBy("tried_at", "desc")
      .limit(most.ofAddress)
      .execute();
    return { ofEmail: ofEmail.map(instant), ofAddress: ofAddress.map(instant) };
  },

  async add(transaction, { id, emailHash, address, triedAt }) {
    await networkOf(transaction)
      .insertInto("sign_in_try")
      .values({ id, email_hash: emailHash, address: networkAddress(address), tried_at: triedAt })
      .execute();
  },

  async forgetOfEmail(transaction, emailHash) {
    await networkOf(transaction).deleteFrom("sign_in_try").where("email_hash", "=", emailHash).execute();
  },

  async forgetBefore(transaction, at) {
    await networkOf(transaction).deleteFrom("sign_in_try").where("tried_at", "<", at).execute();
  },
};

function instant({ tried_at }: { tried_at: string }): number {
  return Date.parse(tried_at);
}
