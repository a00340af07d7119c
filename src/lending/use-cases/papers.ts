import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import {
  addFile,
  type FileSubject,
  listFiles,
  readFile,
  withdrawFile,
} from "#platform/files/stored-files.ts";
import { type PaperKind, paperKinds } from "../domain/paper.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";

/** Whether whoever asks lends: an owner sees no paper that was withdrawn. */
type Asked = WhichAdvance & { readonly lends: boolean };

/** The papers of an advance, first added first. */
export async function listPapers({ advances }: LendingOffice, transaction: Transaction, asked: Asked) {
  if ((await advances.find(transaction, asked)) === null) return refuse("advance-unknown");
  const files = await listFiles(transaction, papersOf(asked));
  const people = await findPeople(
    transaction,
    files.flatMap(({ addedBy, withdrawn }) => [addedBy, ...(withdrawn === null ? [] : [withdrawn.by])]),
  );
  const nameOf = (person: string) => people.get(person)?.name ?? "";
  const shown = files.filter(({ withdrawn }) => asked.lends || withdrawn === null);
  return accept({
    papers: shown.map(({ purpose, addedBy, withdrawn, ...file }) => ({
      ...file,
      kind: kindOf(purpose),
      addedBy: nameOf(addedBy),
      withdrawn: withdrawn === null ? null : { ...withdrawn, by: nameOf(withdrawn.by) },
    })),
  });
}

interface Handing extends WhichAdvance {
  readonly kind: PaperKind;
  readonly name: string;
  readonly file: Uint8Array;
  readonly person: string;
  readonly now: string;
}

/** Adds a paper to those of an advance. */
export async function addPaper(office: LendingOffice, transaction: Transaction, request: Asked & Handing) {
  if ((await office.advances.find(transaction, request)) === null) return refuse("advance-unknown");
  const kept = await keepPaper(transaction, request);
  return kept.ok ? listPapers(office, transaction, request) : kept;
}

/** Keeps a paper with an advance that is there; its id. */
export async function keepPaper(transaction: Transaction, handed: Handing) {
  const { kind: purpose, name, file: content, person: addedBy, now } = handed;
  return addFile(transaction, { subject: papersOf(handed), purpose, name, content, addedBy, now });
}

/** A paper whole; one that was withdrawn, to those who lend only. */
export async function readPaper(
  { advances }: LendingOffice,
  transaction: Transaction,
  asked: Asked & { readonly paper: string },
) {
  if ((await advances.find(transaction, asked)) === null) return refuse("advance-unknown");
  const found = await readFile(transaction, { subject: papersOf(asked), file: asked.paper });
  if (found === null || (found.isWithdrawn && !asked.lends)) return refuse("paper-unknown");
  const { name, mediaType, content } = found;
  return accept({ name, mediaType, content, isSaved: true });
}

/** Withdraws a paper that was handed in by mistake; it stays, with the reason. */
export async function withdrawPaper(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly paper: string;
    readonly why: string;
    readonly person: string;
    readonly now: string;
  },
) {
  if ((await office.advances.find(transaction, request)) === null) return refuse("advance-unknown");
  const subject = papersOf(request);
  const files = await listFiles(transaction, subject);
  if (!files.some(({ id }) => id === request.paper)) return refuse("paper-unknown");
  const { paper: file, person: by, why, now } = request;
  const done = await withdrawFile(transaction, { subject, file, by, why, now });
  if (!done) return refuse("paper-already-withdrawn");
  return listPapers(office, transaction, { ...request, lends: true });
}

function papersOf({ territory, advance }: WhichAdvance): FileSubject {
  return { territory, kind: "advance", id: advance };
}

function kindOf(purpose: string): PaperKind {
  const kind = paperKinds.find((known) => known === purpose);
  invariant(kind !== undefined, "a paper of an advance is of a known kind");
  return kind;
}
