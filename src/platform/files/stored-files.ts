import { createHash } from "node:crypto";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Queries, Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { cleanName } from "./clean-name.ts";
import { sniffType } from "./sniff-type.ts";

/** What a file belongs to, such as an advance. */
export interface FileSubject {
  readonly territory: string;
  readonly kind: string;
  readonly id: string;
}

export interface NewFile {
  readonly subject: FileSubject;
  /** What it is to its subject, in kebab-case: « signed-contract ». */
  readonly purpose: string;
  readonly name: string;
  readonly content: Uint8Array;
  readonly addedBy: string;
  readonly now: string;
}

export interface StoredFile {
  readonly id: string;
  readonly purpose: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly withdrawn: { readonly by: string; readonly at: string; readonly why: string } | null;
}

interface FileTables {
  stored_file: {
    territory_id: string;
    id: string;
    subject_kind: string;
    subject_id: string;
    purpose: string;
    name: string;
    media_type: string;
    byte_length: number;
    sha256: Buffer;
    content: Buffer;
    added_by: string;
    added_at: string;
    withdrawn_by: string | null;
    withdrawn_at: string | null;
    withdrawn_why: string | null;
  };
}

const described = [
  "id",
  "purpose",
  "name",
  "media_type",
  "byte_length",
  "added_by",
  "added_at",
  "withdrawn_by",
  "withdrawn_at",
  "withdrawn_why",
] as const;

type FileRefused = Refusal<"file-type-refused" | "file-already-there">;

/** Keeps a file, unless its content is of a kind that is not taken, or its subject has it already. */
export async function addFile(
  transaction: Transaction,
  file: NewFile,
): Promise<Outcome<string, FileRefused>> {
  const { subject, content } = file;
  const sniffed = await sniffType(content, file.name);
  if (!sniffed.ok) return sniffed;
  const sha256 = createHash("sha256").update(content).digest();
  const id = newId(file.now);
  const added = await filesOf(transaction)
    .insertInto("stored_file")
    .values({
      territory_id: subject.territory,
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      purpose: file.purpose,
      name: cleanName(file.name, sniffed.value.extension),
      media_type: sniffed.value.mediaType,
      byte_length: content.length,
      sha256,
      content: Buffer.from(content),
      added_by: file.addedBy,
      added_at: file.now,
      withdrawn_by: null,
      withdrawn_at: null,
      withdrawn_why: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["territory_id", "subject_kind", "subject_id", "sha256"])
        .where("withdrawn_at", "is", null)
        .doNothing(),
    )
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return accept(id);
  const known = await aboutSubject(transaction, subject)
    .select("name")
    .where("sha256", "=", sha256)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return refuse("file-already-there", { name: known?.name ?? file.name }, "file");
}

/** The file of a subject that has those very octets, and is not withdrawn; null when it has none. */
export async function findSameFile(
  transaction: Transaction,
  { subject, content }: Pick<NewFile, "subject" | "content">,
): Promise<{ id: string; purpose: string } | null> {
  const known = await aboutSubject(transaction, subject)
    .select(["id", "purpose"])
    .where("sha256", "=", createHash("sha256").update(content).digest())
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return known ?? null;
}

/** The files of a subject, first added first, those withdrawn too. */
export async function listFiles(transaction: Transaction, subject: FileSubject): Promise<StoredFile[]> {
  const rows = await aboutSubject(transaction, subject)
    .select(described)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map(({ withdrawn_by: by, withdrawn_at: at, withdrawn_why: why, ...row }) => ({
    id: row.id,
    purpose: row.purpose,
    name: row.name,
    mediaType: row.media_type,
    byteLength: row.byte_length,
    addedBy: row.added_by,
    addedAt: row.added_at,
    withdrawn: by === null || at === null || why === null ? null : { by, at, why },
  }));
}

/** A file of that subject whole; null when it has none of that id. */
export async function readFile(
  transaction: Transaction,
  { subject, file }: { readonly subject: FileSubject; readonly file: string },
): Promise<{ name: string; mediaType: string; content: Uint8Array; isWithdrawn: boolean } | null> {
  const row = await aboutSubject(transaction, subject)
    .select(["name", "media_type", "content", "withdrawn_at"])
    .where("id", "=", file)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { name, media_type: mediaType, content, withdrawn_at } = row;
  return { name, mediaType, content, isWithdrawn: withdrawn_at !== null };
}

/** Withdraws a file from its subject: it stays, marked; false when there is none, or it is withdrawn already. */
export async function withdrawFile(
  transaction: Transaction,
  withdrawal: {
    readonly subject: FileSubject;
    readonly file: string;
    readonly by: string;
    readonly why: string;
    readonly now: string;
  },
): Promise<boolean> {
  const { subject, file, by, why, now } = withdrawal;
  const done = await filesOf(transaction)
    .updateTable("stored_file")
    .set({ withdrawn_by: by, withdrawn_at: now, withdrawn_why: why })
    .where("territory_id", "=", subject.territory)
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .where("id", "=", file)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

function aboutSubject(transaction: Transaction, { territory, kind, id }: FileSubject) {
  return filesOf(transaction)
    .selectFrom("stored_file")
    .where("territory_id", "=", territory)
    .where("subject_kind", "=", kind)
    .where("subject_id", "=", id);
}

function filesOf(transaction: Transaction): Queries<FileTables> {
  return transaction.tables<FileTables>();
}
