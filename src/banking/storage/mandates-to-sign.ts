import type { Transaction } from "#platform/database/transaction.ts";
import type { MandateToSign } from "../domain/mandate-to-sign.ts";
import type { MandatesToSign } from "../use-cases/mandate-signature.ts";

interface ToSignTables {
  mandate_to_sign: {
    territory_id: string;
    id: string;
    advance_id: string;
    creditor_id: string;
    reference: string;
    scheme: MandateToSign["scheme"];
    kind: MandateToSign["kind"];
    account_id: string;
    debtor_name: string;
    iban_sealed: string;
    iban_fingerprint: string;
    iban_shown: string;
    key_id: string;
    bic: string | null;
    checked_by: MandateToSign["account"]["checkedBy"];
    checked_how: string;
    asked_by: string;
    asked_at: string;
  };
}

export const mandatesToSign: MandatesToSign = {
  async add(transaction, { account, ...mandate }) {
    await tables(transaction)
      .insertInto("mandate_to_sign")
      .values({
        territory_id: mandate.territory,
        id: mandate.id,
        advance_id: mandate.advance,
        creditor_id: mandate.creditorId,
        reference: mandate.reference,
        scheme: mandate.scheme,
        kind: mandate.kind,
        account_id: account.id,
        debtor_name: account.debtor,
        iban_sealed: account.iban.sealed,
        iban_fingerprint: account.iban.fingerprint,
        iban_shown: account.iban.shown,
        key_id: account.iban.keyId,
        bic: account.bic,
        checked_by: account.checkedBy,
        checked_how: account.checkedHow,
        asked_by: mandate.askedBy,
        asked_at: mandate.askedAt,
      })
      .execute();
  },

  async findLatest(transaction, { territory, advance }) {
    const row = await tables(transaction)
      .selectFrom("mandate_to_sign")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .orderBy("asked_at", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      id: row.id,
      territory: row.territory_id,
      advance: row.advance_id,
      creditorId: row.creditor_id,
      reference: row.reference,
      scheme: row.scheme,
      kind: row.kind,
      account: {
        id: row.account_id,
        debtor: row.debtor_name,
        iban: {
          sealed: row.iban_sealed,
          fingerprint: row.iban_fingerprint,
          shown: row.iban_shown,
          keyId: row.key_id,
        },
        bic: row.bic,
        checkedBy: row.checked_by,
        checkedHow: row.checked_how,
      },
      askedBy: row.asked_by,
      askedAt: row.asked_at,
    };
  },
};

function tables(transaction: Transaction) {
  return transaction.tables<ToSignTables>();
}
