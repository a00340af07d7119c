import { invariant } from "#kernel/invariant.ts";
import { sum } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, deniedObjects, findPeople, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { newId } from "#platform/requests/id.ts";
import { answersOfFile } from "../domain/file-form.ts";
import {
  type BoardFile,
  boardColumns,
  chooseFiles,
  columnOf,
  type ShownFiles,
  workloadOf,
} from "../domain/files-board.ts";
import { nextStepOf } from "../domain/next-step.ts";
import { delaysAt, stageAge } from "../domain/stage-ageing.ts";
import type { Applications } from "./applications.ts";
import { tiedFirms } from "./is-tied-to-file.ts";
import { personNamed } from "./show-application.ts";

export interface Listing {
  readonly territory: string;
  readonly actor: Actor | null;
  readonly now: string;
}

/** How many files a page of the table holds, and how many cards a column of the board. */
export const filesPerPage = 50;
export const cardsPerColumn = 12;

/** Every file of the territory with its age, less those from which the caller is recused. */
export async function weighFiles(
  applications: Applications,
  transaction: Transaction,
  { territory, actor, now }: Listing,
): Promise<{ on: PlainDate; files: BoardFile[] }> {
  invariant(actor !== null, "whoever lists files is signed in");
  const on = await businessDateOf(transaction, territory);
  const denied = await deniedObjects(transaction, actor, { territory, kind: "application" }, now);
  const { person } = actor;
  const tied = await tiedFirms(applications, transaction, { territory, person, on });
  const delays = delaysAt(await applications.listDelays(transaction, territory), on);
  const files = await applications.listBoardFiles(transaction, territory);
  return {
    on,
    files: files
      .filter(({ id }) => !denied.has(id))
      .map(({ since, turns, ...file }) => ({
        ...file,
        // What the desk marks on a file is not for whoever runs its firm or helps it, whatever their other seats.
        labels: tied.has(file.firm.id) ? [] : file.labels,
        stage: stageAge({ status: file.status, since, turns }, delays, on),
      })),
  };
}

/** The files that are wanted, as cards in columns: all counted, the first of each column shown. */
export async function readBoard(
  applications: Applications,
  transaction: Transaction,
  { shown, ...listing }: Listing & { readonly shown: Omit<ShownFiles, "columns"> },
) {
  const { on, files } = await weighFiles(applications, transaction, listing);
  const chosen = chooseFiles(files, shown, listing.actor?.person ?? "");
  const byColumn = Map.groupBy(chosen, ({ status }) => columnOf(status));
  const columns = boardColumns.map(({ key }) => {
    const held = byColumn.get(key) ?? [];
    return { key, held, cards: held.slice(0, cardsPerColumn) };
  });
  const tell = await teller(
    applications,
    transaction,
    listing,
    columns.flatMap(({ cards }) => cards),
    on,
  );
  return {
    on,
    all: files.length,
    total: chosen.length,
    columns: columns.map(({ key, held, cards }) => ({
      key,
      count: held.length,
      overdue: held.filter(({ stage }) => stage.isOverdue).length,
      amount: sum(held.map(({ amount }) => amount)),
      cards: cards.map(tell),
    })),
  };
}

/** The files that are wanted, a page at a time. */
export async function readTable(
  applications: Applications,
  transaction: Transaction,
  {
    shown,
    page,
    ...listing
  }: Listing & { readonly shown: Omit<ShownFiles, "columns">; readonly page: number },
) {
  const { on, files } = await weighFiles(applications, transaction, listing);
  const chosen = chooseFiles(files, shown, listing.actor?.person ?? "");
  const rows = chosen.slice((page - 1) * filesPerPage, page * filesPerPage);
  const tell = await teller(applications, transaction, listing, rows, on);
  return { on, all: files.length, total: chosen.length, page, perPage: filesPerPage, rows: rows.map(tell) };
}

/** Who holds how many files that are not over, and how many are late. */
export async function readWorkload(applications: Applications, transaction: Transaction, listing: Listing) {
  const { territory } = listing;
  const { on, files } = await weighFiles(applications, transaction, listing);
  const held = workloadOf(files);
  const people = await findPeople(
    transaction,
    held.flatMap(({ person }) => (person === null ? [] : [person])),
  );
  const coordinators = await holdersOf(transaction, { territory, roles: ["coordinator"], on });
  const idle = coordinators.filter(({ id }) => !held.some(({ person }) => person === id));
  const none = { preparing: 0, appraisal: 0, ready: 0, overdue: 0, oldestDays: 0 };
  const named = held.map(({ person, ...load }) => ({ person: personNamed(people, person), ...load }));
  return {
    on,
    people: [
      ...named.filter(({ person }) => person !== null),
      ...idle.map(({ id, name }) => ({ person: { id, name }, ...none })),
      ...named.filter(({ person }) => person === null),
    ],
  };
}

/** Writes down that a list leaves the territory, by whom and with which filters; the file is then fetched. */
export async function exportFiles(
  applications: Applications,
  transaction: Transaction,
  { shown, ...listing }: Listing & { readonly shown: ShownFiles },
) {
  const { territory, actor, now } = listing;
  invariant(actor !== null, "whoever exports files is signed in");
  const { files } = await weighFiles(applications, transaction, listing);
  const count = chooseFiles(files, shown, actor.person).length;
  const id = newId(now);
  await applications.addExport(transaction, {
    territory,
    id,
    person: actor.person,
    shown,
    files: count,
    at: now,
  });
  return accept({ id, files: count });
}

/** The files of an export of the caller's, as they are now; nobody fetches another's. */
export async function findExport(
  applications: Applications,
  transaction: Transaction,
  { export: id, ...listing }: Listing & { readonly export: string },
) {
  const { territory, actor } = listing;
  const kept = await applications.findExport(transaction, { territory, id });
  if (kept === null || kept.person !== actor?.person) return refuse("export-unknown");
  const { on, files } = await weighFiles(applications, transaction, listing);
  const chosen = chooseFiles(files, kept.shown, kept.person);
  const tell = await teller(applications, transaction, listing, chosen, on);
  const ids = chosen.map((file) => file.id);
  const whole = await applications.list(transaction, { territory, ids });
  const answers = new Map(whole.map((file) => [file.id, answersOfFile(file)]));
  const rows = chosen.map((file) => ({ ...tell(file), answers: answers.get(file.id) ?? [] }));
  return accept({ on, columns: kept.shown.columns, rows });
}

/** Tells a file of a list: its names and its next step are read for those that are shown, and no other. */
async function teller(
  applications: Applications,
  transaction: Transaction,
  { territory }: Listing,
  shown: readonly BoardFile[],
  on: PlainDate,
) {
  const ids = shown.map(({ id }) => id);
  const whole = await applications.list(transaction, { territory, ids });
  const steps = new Map(whole.map((file) => [file.id, nextStepOf(file, on)]));
  const held = shown.flatMap(({ assignedTo }) => (assignedTo === null ? [] : [assignedTo]));
  const people = await findPeople(transaction, [...new Set(held)]);
  const labels = new Map(
    (await applications.listLabels(transaction, territory)).map(({ id, name }) => [id, name]),
  );
  return (file: BoardFile) => ({
    id: file.id,
    number: file.number,
    status: file.status,
    firm: file.firm,
    title: file.title,
    amount: file.amount,
    receivedOn: file.receivedOn,
    assignedTo: personNamed(people, file.assignedTo),
    isLapsed: file.isLapsed,
    labels: file.labels.flatMap((id) => labels.get(id) ?? []).toSorted((a, b) => a.localeCompare(b, "fr")),
    stage: file.stage,
    nextStep: steps.get(file.id) ?? null,
  });
}
