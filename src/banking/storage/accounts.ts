import { cents } from "#kernel/money.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import type { AccountBook } from "../use-cases/office.ts";
import { type BankingTables, bankingTables, guarded, hiddenIban } from "./tables.ts";

export const accounts: AccountBook = {
  async list(transaction, { territory, fund }) {
    const rows = await bankingTables(transaction)
      .selectFrom("bank_account")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .orderBy("id")
      .execute();
    return rows.map(readAccount);
  },

  async lock(transaction, { territory, account }) {
    const row = await bankingTables(transaction)
      .selectFrom("bank_account")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("id", "=", account)
      .forUpdate()
      .executeTakeFirst();
    return row === undefined ? null : readAccount(row);
  },

  async add(transaction, { iban, profile, ...account }) {
    await bankingTables(transaction)
      .insertInto("bank_account")
      .values({
        territory_id: account.territory,
        id: account.id,
        fund_id: account.fund,
        holder: account.holder,
        iban_sealed: iban.sealed,
        iban_fingerprint: iban.fingerprint,
        iban_shown: iban.shown,
        key_id: iban.keyId,
        bic: account.bic,
        creditor_id: account.creditorId,
        from_on: account.fromOn,
        lead_days: profile.leadDays,
        cut_off: profile.cutOff,
        collection_version: profile.collectionVersion,
        transfer_version: profile.transferVersion,
        batch_booking: profile.batchBooking,
        b2b_allowed: profile.b2bAllowed,
        notice_days: profile.noticeDays,
        schedule_is_notice: profile.scheduleIsNotice,
        return_fee_limit: profile.returnFeeLimit,
        checked_how: account.checkedHow,
        proposed_by: account.proposedBy,
        proposed_at: account.proposedAt,
        answer: null,
        answered_by: null,
        answered_at: null,
      })
      .execute();
  },

  async answer(transaction, { territory, id }, { answer, by, at }) {
    await bankingTables(transaction)
      .updateTable("bank_account")
      .set({ answer, answered_by: by, answered_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },

  async debitsSince(transaction, { territory, fund }) {
    const row = await bankingTables(transaction)
      .selectFrom("debits_by_bank")
      .select("from_on")
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .orderBy("from_on")
      .executeTakeFirst();
    return row?.from_on ?? null;
  },
};

function readAccount(row: BankingTables["bank_account"]): BankAccount {
  return {
    id: row.id,
    territory: row.territory_id,
    fund: row.fund_id,
    holder: row.holder,
    iban: hiddenIban(row),
    bic: row.bic,
    creditorId: row.creditor_id,
    fromOn: row.from_on,
    profile: {
      leadDays: row.lead_days,
      cutOff: row.cut_off,
      collectionVersion: row.collection_version,
      transferVersion: row.transfer_version,
      batchBooking: row.batch_booking,
      b2bAllowed: row.b2b_allowed,
      noticeDays: row.notice_days,
      scheduleIsNotice: row.schedule_is_notice,
      returnFeeLimit: cents(row.return_fee_limit),
    },
    checkedHow: row.checked_how,
    ...guarded(row),
  };
}
