import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Mandate, MandateAccount } from "../domain/mandate.ts";
import type { MandateBook } from "../use-cases/office.ts";
import { type BankingTables, bankingTables, guarded, hiddenIban } from "./tables.ts";

export const mandates: MandateBook = {
  async listOfFund(transaction, { territory, fund }) {
    const rows = await selectMandates(transaction)
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "mandate.territory_id")
          .onRef("advance.id", "=", "mandate.advance_id"),
      )
      .where("mandate.territory_id", "=", territory)
      .where("advance.fund_id", "=", fund)
      .orderBy("mandate.advance_id")
      .orderBy("mandate.id")
      .execute();
    return rows.map(readMandate);
  },

  async listOfAdvance(transaction, { territory, advance }) {
    const rows = await selectMandates(transaction)
      .where("mandate.territory_id", "=", territory)
      .where("mandate.advance_id", "=", advance)
      .orderBy("mandate.id")
      .execute();
    return rows.map(readMandate);
  },

  async lock(transaction, { territory, mandate }) {
    const row = await selectMandates(transaction)
      .where("mandate.territory_id", "=", territory)
      .where("mandate.id", "=", mandate)
      .forUpdate("mandate")
      .executeTakeFirst();
    return row === undefined ? null : readMandate(row);
  },

  async findByReference(transaction, { territory, creditorId, reference }) {
    const row = await selectMandates(transaction)
      .where("mandate.territory_id", "=", territory)
      .where("mandate.creditor_id", "=", creditorId)
      .where("mandate.reference", "=", reference)
      .executeTakeFirst();
    return row === undefined ? null : readMandate(row);
  },

  async add(transaction, mandate, recordedAt) {
    await bankingTables(transaction)
      .insertInto("mandate")
      .values({
        territory_id: mandate.territory,
        id: mandate.id,
        advance_id: mandate.advance,
        creditor_id: mandate.creditorId,
        reference: mandate.reference,
        scheme: mandate.scheme,
        kind: mandate.kind,
        signed_on: mandate.signedOn,
        signed_at_place: mandate.signedAt,
        signature: mandate.signature,
        former_reference: mandate.formerReference,
        former_creditor_id: mandate.formerCreditorId,
        state: mandate.state,
        state_on: mandate.stateOn,
        state_reason: mandate.stateReason,
        recorded_by: mandate.recordedBy,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async setState(transaction, { territory, id }, { state, stateOn, stateReason }) {
    await bankingTables(transaction)
      .updateTable("mandate")
      .set({ state, state_on: stateOn, state_reason: stateReason })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },

  async listAccounts(transaction, { territory, mandates: wanted }) {
    if (wanted.length === 0) return [];
    const rows = await bankingTables(transaction)
      .selectFrom("mandate_account")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("mandate_id", "in", wanted)
      .orderBy("id")
      .execute();
    return rows.map(readMandateAccount);
  },

  async addAccount(transaction, territory, { iban, ...account }) {
    await bankingTables(transaction)
      .insertInto("mandate_account")
      .values({
        territory_id: territory,
        id: account.id,
        mandate_id: account.mandate,
        debtor_name: account.debtor,
        iban_sealed: iban.sealed,
        iban_fingerprint: iban.fingerprint,
        iban_shown: iban.shown,
        key_id: iban.keyId,
        bic: account.bic,
        checked_by: account.checkedBy,
        checked_how: account.checkedHow,
        proposed_by: account.proposedBy,
        proposed_at: account.proposedAt,
        answer: null,
        answered_by: null,
        answered_at: null,
      })
      .execute();
  },

  async answerAccount(transaction, { territory, account }, { answer, by, at }) {
    await bankingTables(transaction)
      .updateTable("mandate_account")
      .set({ answer, answered_by: by, answered_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", account)
      .executeTakeFirstOrThrow();
  },

  async listSharing(transaction, { territory, fingerprint, mandate }) {
    const rows = await bankingTables(transaction)
      .selectFrom("mandate_account")
      .innerJoin("mandate", (join) =>
        join
          .onRef("mandate.territory_id", "=", "mandate_account.territory_id")
          .onRef("mandate.id", "=", "mandate_account.mandate_id"),
      )
      .select("mandate_account.debtor_name as debtor")
      .distinct()
      .where("mandate_account.territory_id", "=", territory)
      .where("mandate_account.iban_fingerprint", "=", fingerprint)
      .where("mandate_account.mandate_id", "<>", mandate)
      .where("mandate_account.answer", "is distinct from", "declined")
      .where("mandate.state", "<>", "revoked")
      .orderBy("debtor")
      .execute();
    return rows.map(({ debtor }) => debtor);
  },
};

function selectMandates(transaction: Transaction) {
  return bankingTables(transaction)
    .selectFrom("mandate")
    .selectAll("mandate")
    .select([
      lastDebit(sql`item.stands`).as("last_collected_on"),
      lastDebit(sql`true`).as("last_presented_on"),
    ]);
}

function lastDebit(among: RawBuilder<unknown>) {
  return sql<PlainDate | null>`(
    select max(item.on_date)
    from bank_run_item as item
    join bank_run as run on run.territory_id = item.territory_id and run.id = item.run_id
    where item.territory_id = mandate.territory_id and item.mandate_id = mandate.id
      and item.sequence is not null and run.sent_at is not null and ${among}
  )`;
}

type MandateRow = Omit<BankingTables["mandate"], "recorded_at"> & {
  last_collected_on: PlainDate | null;
  last_presented_on: PlainDate | null;
};

function readMandate(row: MandateRow): Mandate {
  return {
    id: row.id,
    territory: row.territory_id,
    advance: row.advance_id,
    creditorId: row.creditor_id,
    reference: row.reference,
    scheme: row.scheme,
    kind: row.kind,
    signedOn: row.signed_on,
    signedAt: row.signed_at_place,
    signature: row.signature,
    formerReference: row.former_reference,
    formerCreditorId: row.former_creditor_id,
    state: row.state,
    stateOn: row.state_on,
    stateReason: row.state_reason,
    lastCollectedOn: row.last_collected_on,
    lastPresentedOn: row.last_presented_on,
    recordedBy: row.recorded_by,
  };
}

function readMandateAccount(row: BankingTables["mandate_account"]): MandateAccount {
  return {
    id: row.id,
    mandate: row.mandate_id,
    debtor: row.debtor_name,
    iban: hiddenIban(row),
    bic: row.bic,
    checkedBy: row.checked_by,
    checkedHow: row.checked_how,
    ...guarded(row),
  };
}
