import type { Transaction } from "#platform/database/transaction.ts";
import type { MailReply } from "#platform/mail/incoming/take-message.ts";
import { draftsRun } from "./commands/drafts.ts";
import type { Firm } from "./domain/firm.ts";
import { handlersOf, type Outside } from "./http/handlers.ts";
import { applications } from "./storage/applications.ts";
import { listFirms } from "./storage/firms.ts";
import type { WhichApplication } from "./use-cases/applications.ts";
import { findApplication as find, listReady as list } from "./use-cases/find-application.ts";
import { noDirectory } from "./use-cases/firm-directory.ts";
import type { FoundApplication } from "./use-cases/found-application.ts";
import { countFiles, heldFiles } from "./use-cases/held-files.ts";
import { type LapsedGrant, lapseApplication } from "./use-cases/lapse-application.ts";
import { type Move, moveApplication as move } from "./use-cases/move-application.ts";
import { ownedFirms as owned, ownersOf as owners } from "./use-cases/owned-firms.ts";
import { takeMailReply as takeReply } from "./use-cases/take-mail-reply.ts";
import { type FormerFile, takeOverFile as takeOver } from "./use-cases/take-over-file.ts";
import { tendDrafts as tend } from "./use-cases/tend-drafts.ts";

export { applicationContract } from "./contract.ts";
export type { FilePapers, PapersAsked } from "./http/copy-handlers.ts";
export { readDirectoryAddress, rechercheEntreprises } from "./storage/recherche-entreprises.ts";
export type { FirmDirectory } from "./use-cases/firm-directory.ts";
export type { FoundApplication } from "./use-cases/found-application.ts";

/** The handlers of `applicationContract`; without a directory of firms they are entered by hand. */
export function applicationHandlers({
  directory = noDirectory,
  publicAddress = "http://localhost:3000",
  filePapers = async () => [],
}: Partial<Outside> = {}) {
  return handlersOf(applications, { directory, publicAddress, filePapers });
}

/** A file with its firm, its request, its plan, its last appraisal and the answer to each rule; null when there is none. */
export async function findApplication(
  transaction: Transaction,
  which: WhichApplication,
): Promise<FoundApplication | null> {
  return find(applications, transaction, which);
}

/** The files that a coordinator holds: they move when work is handed over. */
export const filesInHand = heldFiles(applications);

/** How many files are under way in a territory, and how many are before the committee. */
export async function countFilesUnderWay(transaction: Transaction, territory: string) {
  return countFiles(applications, transaction, territory);
}

/** The files that wait for a sitting, first opened first. */
export async function listReady(transaction: Transaction, territory: string): Promise<FoundApplication[]> {
  return list(applications, transaction, territory);
}

/**
 * Takes a file where a committee or the lending desk brings it (in-committee, approved, adjourned, back to ready…), and writes it
 * in its history. Refuses what `domain/status.ts` does not allow; the file is held until the transaction ends.
 */
export async function moveApplication(transaction: Transaction, to: Move) {
  return move(applications, transaction, to);
}

/** Hears the committee: a granted file whose decision lapses waits for nothing any more. To be given to `committeeHandlers`. */
export async function lapseApplicationFromDecision(
  transaction: Transaction,
  lapsed: LapsedGrant,
): Promise<void> {
  await lapseApplication(applications, transaction, lapsed);
}

/** The firms of these ids, as their files tell them. */
export async function findFirms(
  transaction: Transaction,
  which: { readonly territory: string; readonly firms: readonly string[] },
): Promise<ReadonlyMap<string, Firm>> {
  return listFirms(transaction, which);
}

/** The firms that a person runs, on the territory's day: what an owner may read and ask for. */
export async function ownedFirms(
  transaction: Transaction,
  which: { readonly territory: string; readonly person: string },
): Promise<ReadonlySet<string>> {
  return owned(applications, transaction, which);
}

/** Who runs a firm, on the territory's day: they do not sit on its file. */
export async function ownersOf(
  transaction: Transaction,
  { territory, firm }: { readonly territory: string; readonly firm: string },
): Promise<ReadonlySet<string>> {
  return owners(applications, transaction, { territory, firm });
}

/** Who helps, or once helped, with a file of a firm: they do not sit on its files either. */
export async function advisersOf(
  transaction: Transaction,
  which: { readonly territory: string; readonly firm: string },
): Promise<ReadonlySet<string>> {
  return applications.listAdvisersOfFirm(transaction, which);
}

/** The number of whoever runs each of these firms, where it is known: whom to call. */
export async function telephonesOf(
  transaction: Transaction,
  which: { readonly territory: string; readonly firms: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  return applications.listTelephones(transaction, which);
}

/**
 * A file that was granted before the territory used the product: opened as granted on its day, its firm found by its SIREN or
 * entered. Its examination stays in the former books.
 */
export async function takeOverFile(transaction: Transaction, former: FormerFile) {
  return takeOver(applications, transaction, former);
}

/** Writes once to whoever began a request and left it, and erases what nobody came back to; done again, it does nothing. */
export async function tendDrafts(
  transaction: Transaction,
  asked: { readonly territory: string; readonly publicAddress: string; readonly now: string },
): Promise<{ readonly reminded: number; readonly erased: number }> {
  return tend(applications, transaction, asked);
}

/** What `alize drafts` does. */
export const draftsCommandRun = draftsRun(applications);

/** Writes the answer to a mail about a file in that file; refuses whoever may not write there. */
export async function takeMailReply(
  transaction: Transaction,
  reply: MailReply & { readonly publicAddress: string },
) {
  return takeReply(applications, transaction, reply);
}
export { applicationMailEvents } from "./domain/mail-events.ts";
