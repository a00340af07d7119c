import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { callMail, callsMail } from "../domain/call-mail.ts";
import type { CallPaper } from "../domain/call-paper.ts";
import { type ConventionOffice, readCallPaper, type WhichCallLine } from "./read-call-paper.ts";

/** The letter of a call as it leaves. */
export type WriteCallLetter = (paper: CallPaper) => Promise<{ name: string; content: Uint8Array }>;

type Telling = WhichCallLine & {
  readonly person: string;
  readonly now: string;
  readonly writeLetter: WriteCallLetter;
};

const everything = { detail: "all", organisations: new Set<string>() } as const;

/** Writes to the payer's own people, the letter attached; once a day at most. */
export async function remindPayer(office: ConventionOffice, transaction: Transaction, asked: Telling) {
  await office.conventions.lockPledges(transaction, asked);
  const read = await readCallPaper(office, transaction, { ...asked, reader: everything });
  if (!read.ok) return read;
  const { line } = read.value;
  const { name } = line.holder;
  if (line.left === 0n) return refuse("call-paid", { number: line.number, name });
  const on = await businessDateOf(transaction, asked.territory);
  if (line.told.some((told) => told.on === on)) return refuse("told-today", { name, on });
  const telling = { ...asked, paper: read.value };
  const readers = await noteTold(office, transaction, { ...telling, on });
  if (readers.length === 0) return refuse("nobody-to-tell", { name });
  const act = `convention.remindPayer/${asked.callLine}-${line.told.length}`;
  for (const reader of readers) await write(transaction, { ...asked, reader, lines: [telling], act });
  const after = await readCallPaper(office, transaction, { ...asked, reader: everything });
  return after.ok ? accept(after.value.line) : after;
}

/**
 * The lines of a call that was just made, to whoever answers for their payers here: one mail a person, a letter for each line they answer for.
 * A payer whom nobody answers for is no fault: the letter is on the page.
 */
export async function tellPayers(
  office: ConventionOffice,
  transaction: Transaction,
  {
    call,
    lines,
    ...asked
  }: Omit<Telling, "callLine"> & { readonly call: string; readonly lines: readonly string[] },
): Promise<void> {
  const on = await businessDateOf(transaction, asked.territory);
  const told = new Map<string, { reader: PersonToTell; lines: TellingLine[] }>();
  for (const callLine of lines) {
    const read = await readCallPaper(office, transaction, { ...asked, callLine, reader: everything });
    if (!read.ok) continue;
    const line = { callLine, paper: read.value };
    const readers = await noteTold(office, transaction, { ...asked, ...line, on });
    for (const reader of readers)
      told.set(reader.id, { reader, lines: [...(told.get(reader.id)?.lines ?? []), line] });
  }
  for (const { reader, lines: own } of told.values())
    await write(transaction, { ...asked, reader, lines: own, act: `convention.callFunds/${call}` });
}

type PersonToTell = NonNullable<ReturnType<Awaited<ReturnType<typeof findPeople>>["get"]>>;

interface TellingLine {
  readonly callLine: string;
  readonly paper: CallPaper;
}

/** Who answers for the payer of a line, kept with the line as told on that day. */
async function noteTold(
  { conventions }: ConventionOffice,
  transaction: Transaction,
  { territory, callLine, paper, on, person, now }: Telling & TellingLine & { readonly on: PlainDate },
): Promise<PersonToTell[]> {
  const { line } = paper;
  const holders = await holdersOf(transaction, {
    territory,
    roles: ["partner-referent", "public-funder"],
    organisation: line.holder.id,
  });
  if (holders.length === 0) return [];
  const people = await findPeople(
    transaction,
    holders.map(({ id }) => id),
  );
  const readers = [...people.values()];
  const names = readers.map(({ name }) => name);
  const told = { territory, callLine, number: line.told.length, on, by: person, names, at: now };
  await conventions.addTold(transaction, told);
  return readers;
}

async function write(
  transaction: Transaction,
  {
    territory,
    now,
    writeLetter,
    reader,
    lines,
    act,
  }: Pick<Telling, "territory" | "now" | "writeLetter"> & {
    readonly reader: PersonToTell;
    readonly lines: readonly TellingLine[];
    readonly act: string;
  },
): Promise<void> {
  const [first] = lines;
  invariant(first !== undefined, "who is told is told of a line");
  const papers = lines.map(({ paper }) => paper);
  const attachments = [];
  for (const paper of papers) attachments.push(await writeLetter(paper));
  await queueMail(transaction, {
    territory,
    to: { person: reader.id, name: reader.name, address: reader.email },
    act,
    language: reader.language,
    ...(lines.length === 1
      ? callMail(reader.language, first.paper, reader.name)
      : callsMail(reader.language, papers, reader.name)),
    now,
    about: { kind: "call-line", id: first.callLine },
    attachments,
  });
}
