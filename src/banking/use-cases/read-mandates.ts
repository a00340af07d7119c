import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import {
  accountsOf,
  lapsesAfter,
  type Mandate,
  type MandateAccount,
  mandateStanding,
} from "../domain/mandate.ts";
import type { BankingOffice, WhichFund } from "./office.ts";

/** Mandates as they are told: every account masked, whoever reads. */
export async function toldMandates(
  office: BankingOffice,
  transaction: Transaction,
  territory: string,
  mandates: readonly Mandate[],
) {
  const on = await businessDateOf(transaction, territory);
  const ids = mandates.map(({ id }) => id);
  const accounts = await office.mandates.listAccounts(transaction, { territory, mandates: ids });
  const people = await findPeople(transaction, [...new Set(accounts.map(({ proposedBy }) => proposedBy))]);
  const told = [];
  for (const mandate of mandates) {
    const { inUse, waiting } = accountsOf(accounts.filter((account) => account.mandate === mandate.id));
    const sharing =
      waiting === null
        ? []
        : await office.mandates.listSharing(transaction, {
            territory,
            fingerprint: waiting.iban.fingerprint,
            mandate: mandate.id,
          });
    told.push({
      ...mandate,
      standing: mandateStanding(mandate, { hasAccount: inUse !== null, on }),
      lapsesAfter: lapsesAfter(mandate),
      account: inUse === null ? null : shownAccount(inUse),
      waiting:
        waiting === null
          ? null
          : {
              ...shownAccount(waiting),
              id: waiting.id,
              checkedBy: waiting.checkedBy,
              checkedHow: waiting.checkedHow,
              proposedBy: { id: waiting.proposedBy, name: people.get(waiting.proposedBy)?.name ?? "" },
              sharing,
            },
    });
  }
  return told;
}

function shownAccount({ debtor, iban, bic }: MandateAccount) {
  return { debtor, iban: iban.shown, bic };
}

export async function readAdvanceMandates(
  office: BankingOffice,
  transaction: Transaction,
  which: { readonly territory: string; readonly advance: string },
) {
  const held = await office.mandates.listOfAdvance(transaction, which);
  return toldMandates(office, transaction, which.territory, held.toReversed());
}

export async function readFundMandates(office: BankingOffice, transaction: Transaction, which: WhichFund) {
  return toldMandates(
    office,
    transaction,
    which.territory,
    await office.mandates.listOfFund(transaction, which),
  );
}
