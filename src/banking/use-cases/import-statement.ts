import { createHash } from "node:crypto";
import { invariant } from "#kernel/invariant.ts";
import type { Cents } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { holdAdvancesForBank } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import { hideNumbers } from "../domain/hide-numbers.ts";
import { applyStatus } from "./apply-status.ts";
import { accountToday } from "./bank-desk.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import type { StatementSource } from "./statement-book.ts";
import { type Survey, surveyFile } from "./survey-file.ts";
import { takeLines } from "./take-lines.ts";
import type { Vault } from "./vault.ts";

export interface Imported {
  /** False where these very bytes were taken before: nothing changed. */
  readonly isNew: boolean;
  readonly added: number;
  readonly known: number;
  readonly matched: number;
}

type Importing = WhichFund & {
  readonly name: string;
  readonly content: Uint8Array;
  readonly person: string;
  readonly now: string;
};

type Taking = Importing & { readonly account: BankAccount; readonly sha256: string };

/**
 * A file of the bank, whole or not at all; what an earlier file brought is left as it is. It is read twice, a chunk at a time: to
 * know whether it can be taken and which advances to hold, then to write it. Its length changes nothing to what is held.
 */
export async function importStatement(office: BankingOffice, transaction: Transaction, request: Importing) {
  const { vault } = office;
  if (vault === null) return refuse("no-secret-key");
  await office.runs.lockFund(transaction, request);
  const today = await accountToday(office, transaction, request);
  if (today === null) return refuse("no-bank-account");
  const sha256 = createHash("sha256").update(request.content).digest("hex");
  if ((await office.statements.findFile(transaction, { ...request, sha256 })) !== null)
    return accept<Imported>({ isNew: false, added: 0, known: 0, matched: 0 });
  const surveyed = await surveyFile(office, transaction, { ...request, vault, today });
  if (!surveyed.ok) return surveyed;

  const taking = { ...request, account: today, sha256 };
  if (surveyed.value.kind === "statements")
    return accept(await takeStatements(office, transaction, taking, { ...surveyed.value, vault }));
  const applied = await applyStatus(office, transaction, { ...request, report: surveyed.value.report });
  if (!applied.ok) return applied;
  await keepFile(office, transaction, taking, { source: "pain.002", opening: null, closing: null });
  return accept<Imported>({ isNew: true, added: 0, known: 0, matched: applied.value.rejected });
}

async function takeStatements(
  office: BankingOffice,
  transaction: Transaction,
  taking: Taking,
  { survey, vault }: { readonly survey: Survey; readonly vault: Vault },
): Promise<Imported> {
  const { territory } = taking;
  const { account, source, opening, closing, fresh, known, advances: held } = survey;
  await holdAdvancesForBank(transaction, { territory, ids: held });
  const kept = { source, opening, closing, lines: fresh, known };
  const statement = await keepFile(office, transaction, { ...taking, account }, kept);
  const { returnFeeLimit } = account.profile;
  const told = { ...taking, vault, statement, held, known, returnFeeLimit };
  const taken = await takeLines(office, transaction, told);
  invariant(taken.added === fresh, "the same file tells the same lines twice");
  return { isNew: true, added: fresh, known, matched: taken.matched };
}

interface KeptAs {
  readonly source: StatementSource;
  readonly opening: Cents | null;
  readonly closing: Cents | null;
  readonly lines?: number;
  readonly known?: number;
}

async function keepFile(
  { statements }: BankingOffice,
  transaction: Transaction,
  { territory, fund, account, name, sha256, person, now }: Taking,
  { source, opening, closing, lines = 0, known = 0 }: KeptAs,
): Promise<string> {
  const id = newId(now);
  const told = { territory, id, fund, account: account.id, source, fileName: hideNumbers(name), sha256 };
  await statements.add(transaction, { ...told, opening, closing, lines, known, by: person, at: now });
  return id;
}
