import type { Locale } from "#kernel/format.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import type { BankRun, FileTaking, RunItem } from "../domain/bank-run.ts";
import type { Mandate, MandateAccount } from "../domain/mandate.ts";
import type { CollectionMessage } from "../domain/messages/collection.ts";
import type { TransferMessage } from "../domain/messages/transfer.ts";
import type { LineShareBook } from "./line-share-book.ts";
import type { ReadBankFile } from "./read-lines.ts";
import type { RecallBook } from "./recall-book.ts";
import type { StatementBook } from "./statement-book.ts";
import type { Vault } from "./vault.ts";

export interface WhichFund {
  readonly territory: string;
  readonly fund: string;
}

export interface Answer {
  readonly answer: "confirmed" | "declined";
  readonly by: string;
  readonly at: string;
}

/** Each method works inside the transaction it is given; `lock` makes other writers wait. */
export interface AccountBook {
  /** In the order in which they were proposed. */
  list(transaction: Transaction, which: WhichFund): Promise<BankAccount[]>;
  lock(transaction: Transaction, which: { territory: string; account: string }): Promise<BankAccount | null>;
  add(transaction: Transaction, account: BankAccount): Promise<void>;
  answer(transaction: Transaction, account: BankAccount, answer: Answer): Promise<void>;
  /** The first day whose debits only the bank makes; null before. */
  debitsSince(transaction: Transaction, which: WhichFund): Promise<PlainDate | null>;
}

export interface MandateBook {
  /** Of the advances of a fund, by advance then first recorded. */
  listOfFund(transaction: Transaction, which: WhichFund): Promise<Mandate[]>;
  listOfAdvance(transaction: Transaction, which: { territory: string; advance: string }): Promise<Mandate[]>;
  lock(transaction: Transaction, which: { territory: string; mandate: string }): Promise<Mandate | null>;
  findByReference(
    transaction: Transaction,
    which: { territory: string; creditorId: string; reference: string },
  ): Promise<Mandate | null>;
  add(transaction: Transaction, mandate: Mandate, recordedAt: string): Promise<void>;
  setState(
    transaction: Transaction,
    mandate: Mandate,
    state: Pick<Mandate, "state" | "stateOn" | "stateReason">,
  ): Promise<void>;
  /** Of these mandates, in the order in which they were proposed. */
  listAccounts(
    transaction: Transaction,
    which: { territory: string; mandates: readonly string[] },
  ): Promise<MandateAccount[]>;
  addAccount(transaction: Transaction, territory: string, account: MandateAccount): Promise<void>;
  answerAccount(
    transaction: Transaction,
    which: { territory: string; account: string },
    answer: Answer,
  ): Promise<void>;
  /** The other advances whose confirmed account has this fingerprint. */
  listSharing(
    transaction: Transaction,
    which: { territory: string; fingerprint: string; mandate: string },
  ): Promise<string[]>;
}

export interface RunBook {
  /** Makes those who draw runs of this fund wait for each other. */
  lockFund(transaction: Transaction, which: WhichFund): Promise<void>;
  /** The latest first. */
  list(transaction: Transaction, which: WhichFund): Promise<BankRun[]>;
  find(transaction: Transaction, which: { territory: string; run: string }): Promise<BankRun | null>;
  lock(transaction: Transaction, which: { territory: string; run: string }): Promise<BankRun | null>;
  add(transaction: Transaction, run: BankRun, items: readonly RunItem[]): Promise<void>;
  listItems(transaction: Transaction, which: { territory: string; run: string }): Promise<RunItem[]>;
  /** What standing runs carry and lending does not yet know as paid: by `debitKey`, and the orders. */
  listCarried(
    transaction: Transaction,
    which: WhichFund,
  ): Promise<{ debits: Set<string>; orders: Set<string> }>;
  /** What lending knows as received is carried no longer: another run may ask again for what it left unpaid. */
  letGo(transaction: Transaction, which: WhichFund): Promise<void>;
  /** By what the bank tells back: an order by its reference, a run by its message. */
  listSentItems(
    transaction: Transaction,
    which: WhichFund & { endToEnds: readonly string[] },
  ): Promise<ReadonlyMap<string, RunItem>>;
  listSentRuns(
    transaction: Transaction,
    which: WhichFund & { messageIds: readonly string[] },
  ): Promise<BankRun[]>;
  findSentRun(
    transaction: Transaction,
    which: { territory: string; messageId: string },
  ): Promise<BankRun | null>;
  markReturned(
    transaction: Transaction,
    which: { territory: string; item: string },
    returned: { on: PlainDate; code: string },
  ): Promise<void>;
  /** Of each mandate, the last debit that was sent and not returned: the account debited, and who then collected. */
  listLastDebits(
    transaction: Transaction,
    which: WhichFund,
  ): Promise<ReadonlyMap<string, { account: string; creditor: { name: string; ics: string } }>>;
  /** By run, how many of its orders came back; a run of which none did is left out. */
  countReturned(transaction: Transaction, which: WhichFund): Promise<ReadonlyMap<string, number>>;
  /** The debits that came back, as `debitKey` names them. */
  listReturned(transaction: Transaction, which: WhichFund): Promise<ReadonlySet<string>>;
  /** Each time the file of a run was taken away, the first first. */
  listTakings(
    transaction: Transaction,
    which: { territory: string; run: string },
  ): Promise<readonly FileTaking[]>;
  addTaking(
    transaction: Transaction,
    which: { territory: string; run: string },
    taking: FileTaking,
  ): Promise<void>;
  approve(
    transaction: Transaction,
    run: BankRun,
    approval: { by: string; at: string; name: string; sealed: Uint8Array; sha256: string },
  ): Promise<void>;
  readFile(transaction: Transaction, which: { territory: string; run: string }): Promise<Uint8Array | null>;
  send(transaction: Transaction, run: BankRun, by: { by: string; at: string; on: PlainDate }): Promise<void>;
  cancel(transaction: Transaction, run: BankRun, by: { by: string; at: string; why: string }): Promise<void>;
}

/** Who is told when an account changes: those who run the firm. */
export type FirmPeople = (
  transaction: Transaction,
  which: { readonly territory: string; readonly firm: string },
) => Promise<readonly { id: string; name: string; email: string; language: Locale }[]>;

/** Writes the files that banks read. */
export interface MessageWriter {
  collection(message: CollectionMessage): Outcome<Iterable<string>>;
  transfer(message: TransferMessage): Outcome<Iterable<string>>;
}

export interface BankingOffice {
  readonly writer: MessageWriter;
  readonly readBankFile: ReadBankFile;
  readonly accounts: AccountBook;
  readonly mandates: MandateBook;
  readonly runs: RunBook;
  readonly statements: StatementBook;
  readonly lineShares: LineShareBook;
  readonly recalls: RecallBook;
  /** Null where the server was given no key: no account number is then taken. */
  readonly vault: Vault | null;
  readonly firmPeople: FirmPeople;
}
