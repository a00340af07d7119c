import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { callMail } from "../domain/call-mail.ts";
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
  const names = await tell(office, transaction, { ...asked, paper: read.value, on });
  if (names.length === 0) return refuse("nobody-to-tell", { name });
  const after = await readCallPaper(office, transaction, { ...asked, reader: everything });
  return after.ok ? accept(after.value.line) : after;
}

/** Each line of a call that was just made, to whoever answers for its payer here; nobody is no fault: the letter is on the page. */
export async function tellPayers(
  office: ConventionOffice,
  transaction: Transaction,
  { lines, ...asked }: Omit<Telling, "callLine"> & { readonly lines: readonly string[] },
): Promise<void> {
  const on = await businessDateOf(transaction, asked.territory);
  for (const callLine of lines) {
    const read = await readCallPaper(office, transaction, { ...asked, callLine, reader: everything });
    if (read.ok) await tell(office, transaction, { ...asked, callLine, paper: read.value, on });
  }
}

async function tell(
  { conventions }: ConventionOffice,
  transaction: Transaction,
  {
    territory,
    callLine,
    paper,
    on,
    person,
    now,
    writeLetter,
  }: Telling & { readonly paper: CallPaper; readonly on: PlainDate },
): Promise<string[]> {
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
  const number = line.told.length;
  const names = readers.map(({ name }) => name);
  await conventions.addTold(transaction, { territory, callLine, number, on, by: person, names, at: now });
  const letter = await writeLetter(paper);
  for (const reader of readers)
    await queueMail(transaction, {
      territory,
      to: { person: reader.id, name: reader.name, address: reader.email },
      act: `convention.${number === 0 ? "callFunds" : "remindPayer"}/${callLine}-${number}`,
      language: reader.language,
      ...callMail(reader.language, paper, reader.name),
      now,
      about: { kind: "call-line", id: callLine },
      attachments: [letter],
    });
  return names;
}
