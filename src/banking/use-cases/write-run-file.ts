import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import type { BankRun, RunItem } from "../domain/bank-run.ts";
import {
  collectionMessage,
  type OpenAccount,
  type OpenItem,
  transferMessage,
} from "../domain/run-message.ts";
import { openIban } from "./account-numbers.ts";
import { mandatesHeld } from "./bank-desk.ts";
import type { BankingOffice } from "./office.ts";
import type { Vault } from "./vault.ts";

interface Writing {
  readonly run: BankRun;
  readonly items: readonly RunItem[];
  readonly account: BankAccount;
  readonly vault: Vault;
  readonly createdAt: string;
}

/** The bytes for the bank: the only place where account numbers are read in clear. */
export async function writeRunFile(
  office: BankingOffice,
  transaction: Transaction,
  writing: Writing,
): Promise<Outcome<{ name: string; content: Uint8Array }, Refusal<"file-refused">>> {
  const { run, account: kept, vault, createdAt } = writing;
  const account = { ...kept, iban: openIban(vault, kept.iban, kept.id) };
  const items = await openItems(office, transaction, writing);
  const parts = { account, createdAt, items };
  const written = run.kind === "transfer" ? transfer(office, run, parts) : collection(office, run, parts);
  if (!written.ok) {
    const { reason, facts } = written.refusal;
    return refuse("file-refused", { ...facts, why: reason });
  }
  return accept({ name: `${run.messageId}.xml`, content: Buffer.from([...written.value].join("")) });
}

type Parts = {
  readonly account: OpenAccount;
  readonly createdAt: string;
  readonly items: readonly OpenItem[];
};

function collection({ writer }: BankingOffice, run: BankRun, parts: Parts) {
  const { creditorId } = parts.account;
  invariant(creditorId !== null, "a run of debits is drawn with the creditor's identifier");
  return writer.collection(collectionMessage(run, { ...parts, creditorId }));
}

function transfer({ writer }: BankingOffice, run: BankRun, parts: Parts) {
  return writer.transfer(transferMessage(run, parts));
}

async function openItems(
  office: BankingOffice,
  transaction: Transaction,
  { run, items, vault }: Writing,
): Promise<OpenItem[]> {
  const held = await mandatesHeld(office, transaction, run);
  const last = await office.runs.listLastDebits(transaction, run);
  const ids = [...held.values()].map(({ mandate }) => mandate.id);
  const accounts = new Map(
    (await office.mandates.listAccounts(transaction, { territory: run.territory, mandates: ids })).map(
      (account) => [account.id, account],
    ),
  );
  return items.map((item) => {
    const mandate = held.get(item.advance)?.mandate;
    const account = accounts.get(item.account);
    invariant(mandate?.id === item.mandate && account !== undefined, "a checked run rests on its mandates");
    const iban = openIban(vault, account.iban, account.id);
    const told = last.get(mandate.id);
    const former = accounts.get(told?.account ?? "");
    const isSame = former === undefined || former.iban.fingerprint === account.iban.fingerprint;
    return {
      item,
      mandate,
      firm: { name: account.debtor, iban, bic: account.bic },
      known:
        told === undefined
          ? null
          : { creditor: told.creditor, iban: isSame ? iban : openIban(vault, former.iban, former.id) },
    };
  });
}
