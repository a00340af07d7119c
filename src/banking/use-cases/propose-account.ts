import { findFund } from "#fund/index.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankProfile } from "../domain/bank-account.ts";
import { readNumbers } from "../domain/typed-numbers.ts";
import { hideIban } from "./account-numbers.ts";
import type { BankingOffice, WhichFund } from "./office.ts";

/** The first of the two people: says which account the fund is to use, and what its bank asks. */
export async function proposeAccount(
  { accounts, vault }: BankingOffice,
  transaction: Transaction,
  request: WhichFund & {
    readonly holder: string;
    readonly iban: string;
    readonly bic: string | null;
    readonly creditorId: string | null;
    readonly fromOn: PlainDate;
    readonly profile: BankProfile;
    readonly checkedHow: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, fund, holder, fromOn, profile, checkedHow, person, now } = request;
  if (vault === null) return refuse("no-secret-key");
  if ((await findFund(transaction, { territory, fund })) === null) return refuse("fund-unknown");
  const numbers = readNumbers(request);
  if (!numbers.ok) return numbers;
  const waiting = (await accounts.list(transaction, request)).find(({ answer }) => answer === null);
  if (waiting !== undefined) return refuse("account-already-waits", { shown: waiting.iban.shown });

  const { iban, bic, creditorId } = numbers.value;
  const id = newId(now);
  await accounts.add(transaction, {
    id,
    territory,
    fund,
    holder,
    iban: hideIban(vault, iban, id),
    bic,
    creditorId,
    fromOn,
    profile,
    checkedHow,
    proposedBy: person,
    proposedAt: now,
    answer: null,
    answeredBy: null,
  });
  return accept({ territory, fund });
}
