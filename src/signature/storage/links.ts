import { sql } from "kysely";
import type { LinkBook } from "../use-cases/office.ts";
import { bytes, hexadecimal, signatureTables } from "./tables.ts";

export const links: LinkBook = {
  async find(transaction, { territory, link }) {
    const row = await signatureTables(transaction)
      .selectFrom("signature_link")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("id", "=", link)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { ended_at: at, ended_why: why } = row;
    return {
      id: row.id,
      signatory: row.signatory_id,
      version: row.version,
      tokenHash: hexadecimal(row.token_hash),
      way: row.way,
      person: row.person_id,
      madeAt: row.made_at,
      expiresOn: row.expires_on,
      ended: at === null || why === null ? null : { at, why },
      code: {
        hash: row.code_hash === null ? null : hexadecimal(row.code_hash),
        sentAt: row.code_sent_at,
        sent: row.codes_sent,
        tries: row.code_tries,
      },
    };
  },

  async add(transaction, territory, link) {
    await signatureTables(transaction)
      .insertInto("signature_link")
      .values({
        territory_id: territory,
        id: link.id,
        signatory_id: link.signatory,
        version: link.version,
        token_hash: bytes(link.tokenHash),
        way: link.way,
        person_id: link.person,
        made_at: link.madeAt,
        expires_on: link.expiresOn,
        ended_at: null,
        ended_why: null,
        code_hash: null,
        code_sent_at: null,
        codes_sent: 0,
        code_tries: 0,
      })
      .execute();
  },

  async wasSent(transaction, { territory, signatory, version }) {
    const row = await signatureTables(transaction)
      .selectFrom("signature_link")
      .select("id")
      .where("territory_id", "=", territory)
      .where("signatory_id", "=", signatory)
      .where("version", "=", version)
      .where("way", "=", "mail")
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },

  async end(transaction, { territory, signatories }, { at, why }) {
    if (signatories.length === 0) return;
    await signatureTables(transaction)
      .updateTable("signature_link")
      .set({ ended_at: at, ended_why: why, code_hash: null })
      .where("territory_id", "=", territory)
      .where("signatory_id", "in", signatories)
      .where("ended_at", "is", null)
      .execute();
  },

  async keepCode(transaction, { territory, link }, { hash, sentAt, sent }) {
    await signatureTables(transaction)
      .updateTable("signature_link")
      .set({ code_hash: bytes(hash), code_sent_at: sentAt, codes_sent: sent, code_tries: 0 })
      .where("territory_id", "=", territory)
      .where("id", "=", link)
      .executeTakeFirstOrThrow();
  },

  async countCodeTry(transaction, { territory, link }) {
    await signatureTables(transaction)
      .updateTable("signature_link")
      .set({ code_tries: sql`code_tries + 1` })
      .where("territory_id", "=", territory)
      .where("id", "=", link)
      .execute();
  },
};
