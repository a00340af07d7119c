import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findPeople, isOfDemonstration, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { listFiles, readFile } from "#platform/files/stored-files.ts";
import type { ZippedFile } from "#platform/files/zip-files.ts";
import { documentName } from "../domain/document.ts";
import type { DocumentVersion } from "../domain/document-version.ts";
import { answerRules, askedBy, judgedOn } from "../domain/eligibility-of-firm.ts";
import { eligibilityView } from "../domain/eligibility-view.ts";
import type { Applications } from "./applications.ts";
import type { CopyParts } from "./file-copies.ts";
import type { OpenMessages, Talking } from "./open-messages.ts";
import { documentSubject } from "./show-documents.ts";
import { territoryRules } from "./territory-rules.ts";

/** What one copy holds at most: a server that answers others must stay able to. */
export const mostFiles = 200;
export const mostOctets = 60_000_000;

type Gathering = OpenMessages & Talking & CopyParts;

/** Everything of a file that whoever asks may read: its sheet, its documents by kind, what others keep of it. */
export async function gatherCopy(
  applications: Applications,
  transaction: Transaction,
  gathering: Gathering,
): Promise<Outcome<ZippedFile[], Refusal<"copy-too-large">>> {
  const { territory, file } = gathering;
  const versions = (await applications.listVersions(transaction, gathering)).filter(
    (one) => one.file !== null,
  );
  const octets = await octetsOf(transaction, { territory, versions });
  if (versions.length > mostFiles || octets > mostOctets)
    return refuse("copy-too-large", {
      files: versions.length,
      mostFiles,
      megabytes: megabytes(octets),
      mostMegabytes: megabytes(mostOctets),
    });
  const sheet = {
    path: [`Dossier ${file.number}.pdf`],
    content: await sheetOf(applications, transaction, gathering),
  };
  const documents: ZippedFile[] = [];
  for (const version of versions)
    documents.push(await documentOf(transaction, { territory, gathering, version, versions }));
  return accept([sheet, ...documents, ...(await gathering.others())]);
}

async function sheetOf(applications: Applications, transaction: Transaction, gathering: Gathering) {
  const { territory, file, on, side } = gathering;
  const { assignedTo } = file;
  const people = await findPeople(transaction, assignedTo === null ? [] : [assignedTo]);
  const facts = {
    file,
    on,
    territory: await nameOfTerritory(transaction, territory),
    isDemonstration: await isOfDemonstration(transaction, territory),
    coordinator: people.get(assignedTo ?? "")?.name ?? null,
    desk: side === "firm" ? null : await deskOf(applications, transaction, gathering),
  };
  return gathering.drawSheet(facts);
}

async function deskOf(applications: Applications, transaction: Transaction, gathering: Gathering) {
  const { territory, file, on } = gathering;
  const asOf = judgedOn(file, on);
  const rules = await territoryRules(applications, transaction, { territory, asOf });
  const answered = answerRules(askedBy(file), rules);
  return {
    appraisals: await applications.listAppraisals(transaction, gathering),
    rules: answered === null ? [] : eligibilityView(answered).rules,
  };
}

interface Placed {
  readonly territory: string;
  readonly gathering: Gathering;
  readonly version: DocumentVersion;
  readonly versions: readonly DocumentVersion[];
}

/** In a folder for its kind; what was replaced stands in a folder below. */
async function documentOf(
  transaction: Transaction,
  { territory, gathering, version, versions }: Placed,
): Promise<ZippedFile> {
  const { file: kept, document } = version;
  invariant(kept !== null, "a version that is copied has octets");
  const read = await readFile(transaction, {
    subject: documentSubject(territory, kept.document),
    file: kept.id,
  });
  invariant(read !== null, "the octets of a version are kept");
  const line = gathering.file.documents.find(({ id }) => id === document);
  invariant(line !== undefined, "a version is of a document of its file");
  const isLast = !versions.some((one) => one.document === document && one.number > version.number);
  const folder = ["Pièces", documentName(line, "fr"), ...(isLast ? [] : ["Versions remplacées"])];
  return { path: [...folder, read.name], content: read.content };
}

async function octetsOf(
  transaction: Transaction,
  { territory, versions }: { readonly territory: string; readonly versions: readonly DocumentVersion[] },
): Promise<number> {
  let octets = 0;
  const wanted = Map.groupBy(
    versions.flatMap(({ file }) => (file === null ? [] : [file])),
    ({ document }) => document,
  );
  for (const [document, files] of wanted) {
    const kept = await listFiles(transaction, documentSubject(territory, document));
    for (const { id } of files) octets += kept.find((one) => one.id === id)?.byteLength ?? 0;
  }
  return octets;
}

function megabytes(octets: number): number {
  return Math.ceil(octets / 1_000_000);
}
