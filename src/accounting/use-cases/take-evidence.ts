import { createHash } from "node:crypto";
import { accept } from "#kernel/outcome.ts";
import { entriesBetween } from "#ledger/index.ts";
import { businessDateOf, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { plainName } from "#platform/files/clean-name.ts";
import { type ZippedFile, zipFiles } from "#platform/files/zip-files.ts";
import { newId } from "#platform/requests/id.ts";
import { csvRow } from "../domain/csv-text.ts";
import { checkWeight } from "../domain/evidence-limits.ts";
import {
  coverText,
  type IndexLine,
  indexCsv,
  journalRows,
  journalTitles,
  sampleCsv,
  totalsCsv,
} from "../domain/evidence-texts.ts";
import { booksTexts } from "./evidence-books.ts";
import type { EvidenceOffice, EvidencePapers } from "./evidence-office.ts";
import { type ScopeQuestion, scopeOf } from "./evidence-scope.ts";

type Taking = ScopeQuestion & {
  readonly papers: EvidencePapers;
  readonly person: string;
  readonly personName: string;
  readonly now: string;
};

/** Makes the bundle of a closed period as whoever asks may read it, and keeps it as it is. */
export async function takeEvidence(office: EvidenceOffice, transaction: Transaction, taking: Taking) {
  const { papers, person, personName, now, ...asked } = taking;
  const { territory, until, kind, seed, size, denied } = asked;
  const scope = await scopeOf(transaction, asked);
  if (!scope.ok) return scope;
  const { subjects, sample } = scope.value;
  let octets = 0;
  for (const subject of subjects) octets += await papers.weigh(subject);
  const weighed = checkWeight(octets);
  if (!weighed.ok) return weighed;
  const from = sample.period.startsOn;
  const books = await booksTexts(office, transaction, { territory, from, until, denied });
  if (!books.ok) return books;

  const index: IndexLine[] = [];
  const cover = coverText({
    ...sample,
    territory: await nameOfTerritory(transaction, territory),
    takenBy: personName,
    takenAt: now,
    size,
    drawn: sample.entries.length,
  });
  const texts = [
    { path: ["LISEZ-MOI.txt"], text: cover },
    { path: ["totaux-de-controle.csv"], text: totalsCsv(sample.period) },
    {
      path: ["echantillon.csv"],
      text: sampleCsv(sample.entries.map((entry) => ({ ...entry, folders: scope.value.foldersOf(entry) }))),
    },
    { path: ["journal.csv"], text: await journalText(transaction, { territory, from, until }, scope.value) },
    ...books.value,
  ];
  const content = await zipFiles(indexed(filesOf(texts, { papers, subjects, index }), index), {
    on: await businessDateOf(transaction, territory),
  });
  const bundle = {
    id: newId(now),
    name: `dossier-de-preuve-${until}-${plainName(seed).replaceAll(" ", "-")}.zip`,
    asked: { until, kind, seed, size },
    files: index.filter(({ why }) => why === null).length,
    applications: scope.value.applications,
    content,
    sha256: createHash("sha256").update(content).digest("hex"),
    by: person,
    at: now,
  };
  await office.evidence.add(transaction, territory, bundle);
  const { id, name, files, sha256 } = bundle;
  const told = { id, name, files, sha256, byteLength: content.length, until, kind, seed, size };
  return accept({ ...told, takenBy: personName, takenAt: now, isOwn: true });
}

type Scope = Extract<Awaited<ReturnType<typeof scopeOf>>, { ok: true }>["value"];

async function journalText(
  transaction: Transaction,
  { territory, from, until }: { territory: string; from: Taking["until"]; until: Taking["until"] },
  { isHidden }: Scope,
): Promise<string> {
  const rows = [`\ufeff${csvRow([...journalTitles])}`];
  for await (const entry of entriesBetween(transaction, { territory, from, to: until }))
    rows.push(journalRows(entry, !isHidden(entry)));
  return rows.join("");
}

async function* filesOf(
  texts: readonly { readonly path: readonly string[]; readonly text: string }[],
  { papers, subjects, index }: Pick<Scope, "subjects"> & { papers: EvidencePapers; index: IndexLine[] },
): AsyncGenerator<ZippedFile> {
  for (const { path, text } of texts) yield { path, content: Buffer.from(text) };
  for (const subject of subjects) {
    for await (const paper of papers.papers(subject)) {
      const path = ["avances", subject.folder, ...paper.name];
      if ("content" in paper) yield { path, content: paper.content };
      else index.push({ path: path.join("/"), octets: null, sha256: null, why: paper.why });
    }
  }
}

/** Each file under the very name that the zip gives it, then the index of them all. */
async function* indexed(files: AsyncIterable<ZippedFile>, index: IndexLine[]): AsyncGenerator<ZippedFile> {
  for await (const { path, content } of files) {
    const clean = path.map(plainName);
    const sha256 = createHash("sha256").update(content).digest("hex");
    index.push({ path: clean.join("/"), octets: content.length, sha256, why: null });
    yield { path: clean, content };
  }
  yield { path: ["INDEX.csv"], content: Buffer.from(indexCsv(index)) };
}
