import { accept, refuse } from "#kernel/outcome.ts";
import { findPeople, holdersOf, nameOfTerritory, type Person } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import type { Application } from "../domain/application.ts";
import { askedDocumentMail, assignedMail, type BatchOutcome } from "../domain/batch.ts";
import { type DocumentKind, documentName, isThere } from "../domain/document.ts";
import { carriesAccount } from "../domain/file-adviser.ts";
import { isOpenToChange } from "../domain/status.ts";
import { advisersToTell } from "./accompanying.ts";
import type { Applications } from "./applications.ts";
import { isTiedToFile } from "./is-tied-to-file.ts";
import { filePath, type MessageReader } from "./message-readers.ts";
import { type OpenFile, openForDesk } from "./open-for-desk.ts";

/** What is done to each file of a batch. */
export type BatchAct =
  | { readonly kind: "assign"; readonly to: string | null }
  | { readonly kind: "label"; readonly label: string; readonly isGiven: boolean }
  | { readonly kind: "ask-document"; readonly document: DocumentKind; readonly label: string | null };

interface Batch {
  readonly territory: string;
  readonly actor: Actor | null;
  readonly now: string;
  readonly publicAddress: string;
  readonly files: readonly string[];
  readonly act: BatchAct;
}

/** What a step of the batch did to a file, and whom one mail will tell of it. */
interface Step {
  readonly outcome: BatchOutcome;
  readonly told?: readonly { readonly person: string; readonly page: MessageReader["page"] }[];
}

type Do = (opened: OpenFile) => Promise<Step>;

/** Does one thing to several files: what cannot be done to one leaves it as it was, and the others go on. One mail a person. */
export async function actOnMany(applications: Applications, transaction: Transaction, batch: Batch) {
  const { files, territory, actor, now } = batch;
  const prepared = await prepare(applications, transaction, batch);
  if (!prepared.ok) return prepared;
  const done = new Map<string, { step: Step; file: Application | null }>();
  // Always in the same order: two batches at once wait for each other, and end.
  for (const application of [...new Set(files)].sort()) {
    const opened = await openForDesk(
      applications,
      transaction,
      { territory, application, actor, now },
      "lock",
    );
    const step = opened.ok
      ? await prepared.value(opened.value)
      : { outcome: outcomeOf(opened.refusal.reason) };
    done.set(application, { step, file: opened.ok ? opened.value.file : null });
  }
  const mailed = await tellEach(transaction, batch, [...done.values()]);
  return accept({
    mailed,
    outcomes: [...new Set(files)].map((id) => {
      const found = done.get(id);
      return {
        id,
        number: found?.file?.number ?? null,
        firm: found?.file?.firm.name ?? null,
        outcome: found?.step.outcome ?? ("unknown" as const),
      };
    }),
  });
}

function outcomeOf(reason: "application-unknown" | "file-denied" | "file-of-own-firm"): BatchOutcome {
  if (reason === "file-denied") return "denied";
  return reason === "file-of-own-firm" ? "own-firm" : "unknown";
}

/** What will be done to each file, once what does not depend on it is checked. */
async function prepare(applications: Applications, transaction: Transaction, batch: Batch) {
  const { territory, act } = batch;
  switch (act.kind) {
    case "assign": {
      const holders = await holdersOf(transaction, { territory, roles: ["coordinator"] });
      const holder = holders.find(({ id }) => id === act.to);
      if (act.to !== null && holder === undefined) return refuse("no-coordinator-seat", {}, "act.to");
      return accept<Do>(async (opened) =>
        assign(applications, transaction, batch, { ...opened, to: act.to, why: holder?.name ?? null }),
      );
    }
    case "label": {
      const labels = await applications.listLabels(transaction, territory);
      const label = labels.find(({ id }) => id === act.label);
      if (label === undefined) return refuse("label-unknown");
      if (act.isGiven && label.retiredOn !== null)
        return refuse("label-retired", { name: label.name, on: label.retiredOn });
      return accept<Do>(async (opened) => putLabel(applications, transaction, { ...opened, territory, act }));
    }
    case "ask-document":
      if ((act.document === "other") !== (act.label !== null))
        return refuse("document-unnamed", {}, "act.label");
      return accept<Do>(async (opened) =>
        askDocument(applications, transaction, { ...opened, ...batch, asked: act }),
      );
  }
}

async function assign(
  applications: Applications,
  transaction: Transaction,
  { territory, now }: Batch,
  { file, on, by, to, why }: OpenFile & { readonly to: string | null; readonly why: string | null },
): Promise<Step> {
  if (file.assignedTo === to) return { outcome: "already" };
  if (
    to !== null &&
    (await isTiedToFile(applications, transaction, { territory, person: to, file, on, now }))
  )
    return { outcome: "assignee-recused" };
  const { id: application, status } = file;
  await applications.update(transaction, { territory, application: { ...file, assignedTo: to } });
  const event = { kind: "assigned", from: status, to: status, on, by, why } as const;
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  return { outcome: "done", told: to === null || to === by.person ? [] : [{ person: to, page: "dossiers" }] };
}

async function putLabel(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    file,
    on,
    by,
    act,
  }: OpenFile & { readonly territory: string; readonly act: Extract<BatchAct, { kind: "label" }> },
): Promise<Step> {
  const { label, isGiven } = act;
  const which = { territory, application: file.id };
  const isThereAlready = (await applications.listGivenLabels(transaction, which)).includes(label);
  if (isThereAlready === isGiven) return { outcome: "already" };
  if (isGiven) await applications.giveLabel(transaction, { ...which, label, by: by.person, on });
  else await applications.takeLabelOff(transaction, { ...which, label });
  return { outcome: "done" };
}

/** Adds the document to the checklist where it is not there, and asks those who run the firm for it, and who helps them. */
async function askDocument(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    now,
    file,
    on,
    by,
    asked,
  }: OpenFile & {
    readonly territory: string;
    readonly now: string;
    readonly asked: Extract<BatchAct, { kind: "ask-document" }>;
  },
): Promise<Step> {
  const { document: kind, label } = asked;
  if (!isOpenToChange(file.status)) return { outcome: "status-does-not-allow" };
  const owners = await applications.listOwners(transaction, { territory, firm: file.firm.id });
  const running = owners
    .filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on < toOn))
    .map(({ person }) => person);
  if (running.length === 0) return { outcome: "nobody-to-ask" };
  const line = file.documents.find(
    (known) => known.kind === kind && (known.label ?? "").toLowerCase() === (label ?? "").toLowerCase(),
  );
  if (line !== undefined && isThere(line, on)) return { outcome: "already" };
  if (line === undefined) {
    const position = file.documents.length + 1;
    const validity = { mode: "this-file" } as const;
    const added = { id: newId(now), position, kind, label, isRequired: true, validity };
    const application = file.id;
    await applications.addDocuments(transaction, { territory, application, documents: [added] });
    const why = documentName(added, "fr");
    const event = { kind: "documents-drawn", from: file.status, to: file.status, on, by, why } as const;
    await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  }
  const which = { territory, application: file.id };
  const advisers = carriesAccount({ kind, label })
    ? []
    : await advisersToTell(applications, transaction, which);
  return {
    outcome: "done",
    told: [
      ...running.map((person) => ({ person, page: "mon-dossier" as const })),
      ...advisers.map((person) => ({ person, page: "dossiers-accompagnes" as const })),
    ],
  };
}

/** One mail to each person, about all their files; how many left. */
async function tellEach(
  transaction: Transaction,
  { territory, actor, now, act, publicAddress }: Batch,
  done: readonly { readonly step: Step; readonly file: Application | null }[],
): Promise<number> {
  const told = done.flatMap(({ step, file }) =>
    file === null ? [] : (step.told ?? []).map((reader) => ({ ...reader, file })),
  );
  const people = await findPeople(transaction, [...new Set(told.map(({ person }) => person))]);
  const place = await nameOfTerritory(transaction, territory);
  const [batch, by] = [newId(now), actor?.name ?? ""];
  for (const reader of people.values()) {
    const own = told.filter(({ person }) => person === reader.id);
    const [first] = own;
    const files = own.map(({ page, file: { id, number, firm } }) => ({
      number,
      firm: firm.name,
      link: `${publicAddress}${filePath(page, { territory, application: id })}`,
    }));
    const object =
      own.length === 1 && first !== undefined ? { kind: "application", id: first.file.id } : null;
    const { language } = reader;
    await queueMail(transaction, {
      territory,
      to: { person: reader.id, name: reader.name, address: reader.email },
      act: `application.actOnMany/${batch}`,
      language,
      ...mailOf(act, reader, { reader: reader.name, by, territory: place, files }),
      now,
      ...(object === null ? {} : { object }),
    });
  }
  return people.size;
}

function mailOf(act: BatchAct, { language }: Person, facts: Parameters<typeof assignedMail>[1]) {
  if (act.kind !== "ask-document") return assignedMail(language, facts);
  const document = documentName({ kind: act.document, label: act.label }, language);
  return askedDocumentMail(language, { ...facts, document });
}
