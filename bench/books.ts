/**
 * The books of a fund whose year is closed, at 100 and 1 000 advances: the balances page, an account's lines and the file of the year, read
 * from what is kept and drawn whole, beside a bare sum of the journal in the same run: `node bench/books.ts [ADVANCES…]`. On a real
 * embedded server, in a folder that goes away. Fails when the page of balances is slow.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { keepClosedMonths } from "#accounting/index.ts";
import { booksShelf } from "#accounting/storage/books-shelf.ts";
import { shelf } from "#accounting/storage/shelf.ts";
import { exportFec } from "#accounting/use-cases/export-fec.ts";
import { listLines } from "#accounting/use-cases/list-lines.ts";
import { readBalances } from "#accounting/use-cases/read-balances.ts";
import { promiseBook } from "#convention/index.ts";
import { fundHandlers, openFund } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import { addDays, addMonths, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { arrearsBook, closeUntil, lendingHandlers } from "#lending/index.ts";
import { enterOrganisation, enterPerson, enterTerritorySetting, enterUnit } from "#network/index.ts";
import { connectDatabase, type Database } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { Transaction } from "#platform/database/transaction.ts";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000];
/** What the page of balances may take, whatever the advances. */
const MOST_MILLISECONDS = 300;
const firstDay = plainDate("2011-01-01");
const today = plainDate("2012-01-20");
const keeping = { shelf, kept: booksShelf };
const drawing = { shelf, kept: { ...booksShelf, last: async () => null } };
const person = randomUUID();
const organisations = { operator: randomUUID(), funder: randomUUID() };
const instant = (on: PlainDate) => `${on}T18:00:00.000Z`;

const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
const server = await openEmbeddedServer(folder);
const database = connectDatabase(server.connection);
try {
  await database.asOwner(async (owner) => migrate(owner));
  await enterNetwork();
  const rows: Awaited<ReturnType<typeof measure>>[] = [];
  for (const advances of sizes) rows.push(await measure(database, advances));
  console.table(rows);
  const slow = rows.filter((row) => row["balances, ms"] > MOST_MILLISECONDS);
  if (slow.length > 0) process.exitCode = 1;
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(on: Database, advances: number) {
  const territory = randomUUID();
  const scope = { read: [territory], write: territory };
  const fund = await enterFund(territory);
  await takeOver(territory, fund, advances);
  const closing = await playYear(territory);
  await on.asOwner(async (owner) => owner.query("analyze"));
  const question = { territory, denied: new Set<string>() };
  const read = async (work: (transaction: Transaction) => Promise<unknown>, times = 5) =>
    median(times, async () => on.transaction({ ...scope, isOfOneInstant: true }, work));
  const file = async (office: typeof keeping, transaction: Transaction) => {
    const asked = { ...question, year: 2011, siren: "123456782", isDraft: false };
    const written = await exportFec(office, transaction, asked);
    if (!written.ok) throw new Error(written.refusal.reason);
    let lines = 0;
    for await (const piece of written.value.pieces) lines += piece.split("\n").length - 1;
    return lines;
  };
  const lines = await on.transaction(scope, async (transaction) => file(keeping, transaction));
  return {
    advances,
    "lines of the file": lines - 1,
    "closing of a month, ms": Math.round(closing),
    "balances, ms": await read(async (transaction) => readBalances(keeping, transaction, question)),
    "a month's lines, ms": await read(async (transaction) =>
      listLines(keeping, transaction, { ...question, on: plainDate("2011-12-31"), month: "2011-06" }),
    ),
    "file, ms": await read(async (transaction) => file(keeping, transaction), 3),
    "balances drawn whole, ms": await read(
      async (transaction) => readBalances(drawing, transaction, question),
      1,
    ),
    "file drawn whole, ms": await read(async (transaction) => file(drawing, transaction), 1),
    "bare sum of the journal, ms": await read(async (transaction) =>
      sql`select account, sum(amount) from ledger_line where territory_id = ${territory} group by account`.execute(
        transaction.tables(),
      ),
    ),
  };
}

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return Math.round(took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0);
}

/** Every month its debits, then its closing; what the last closing took is told. */
async function playYear(territory: string): Promise<number> {
  const scope = { read: [territory], write: territory };
  const fundRoutes = fundHandlers(promiseBook, arrearsBook, keepClosedMonths);
  let took = 0;
  for (let month = 1; month <= 12; month += 1) {
    const next = addMonths(firstDay, month);
    const until = month === 12 ? today : addDays(next, 4);
    await database.transaction(scope, async (transaction) =>
      closeUntil(transaction, { territory, until, now: instant(until) }),
    );
    const start = performance.now();
    const closed = await database.transaction(scope, async (transaction) =>
      fundRoutes.closePeriod({
        ...call(transaction, instant(until), { territory }),
        body: { kind: "month", until: addDays(next, -1) },
      }),
    );
    if (!closed.ok) throw new Error(closed.refusal.reason);
    took = performance.now() - start;
  }
  return took;
}

function call<Params>(transaction: Transaction, now: string, params: Params) {
  const actor = { person, name: "Claire", seats: [] };
  return { transaction, actor, now, params, query: undefined, cookies: {} as never, address: "127.0.0.1" };
}

async function enterNetwork(): Promise<void> {
  const open = { openedOn: null, closedOn: null, isDemonstration: true };
  await database.transaction({ read: [] }, async (transaction) => {
    await enterUnit(transaction, {
      id: person,
      level: "network",
      parent: null,
      name: "Réseau",
      slug: "n",
      ...open,
    });
    const region = { id: organisations.operator, level: "region", name: "Région", slug: "r" } as const;
    await enterUnit(transaction, { ...region, parent: person, ...open });
    for (const [id, kind] of [
      [organisations.operator, "chamber"],
      [organisations.funder, "company"],
    ] as const)
      await enterOrganisation(transaction, { id, name: kind, kind, siren: null, source: "invented" });
    await enterPerson(transaction, {
      id: person,
      name: "Claire",
      email: "claire@exemple.fr",
      language: "fr",
    });
  });
}

async function enterFund(territory: string): Promise<string> {
  const open = { openedOn: null, closedOn: null, isDemonstration: true };
  return database.transaction({ read: [territory], write: territory }, async (transaction) => {
    const unit = { id: territory, level: "territory", name: "Bassin", slug: territory } as const;
    await enterUnit(transaction, { ...unit, parent: organisations.operator, ...open });
    await enterTerritorySetting(transaction, { territory, businessDate: firstDay, calendar: "FR" });
    const opened = await openFund(transaction, {
      territory,
      name: "Fonds",
      operator: organisations.operator,
      openedOn: firstDay,
      now: instant(firstDay),
    });
    if (!opened.ok) throw new Error(opened.refusal.reason);
    const fund = opened.value.id;
    const posted = await postEntry(transaction, {
      id: randomUUID(),
      territory,
      effectiveOn: firstDay,
      recordedAt: instant(firstDay),
      kind: "contribution",
      act: "bench",
      isVoluntary: false,
      lines: moveEuros(cents(10n ** 11n), {
        from: capitalFrom({ fund, funder: organisations.funder }),
        to: fundFree(fund),
      }),
    });
    if (!posted.ok) throw new Error(posted.refusal.reason);
    return fund;
  });
}

/** Each with two years left, a tenth due on each of ten days of the month. */
async function takeOver(territory: string, fund: string, advances: number): Promise<void> {
  const heading =
    "référence,entreprise,siren,code commune,commune,décidée le,versée le,montant versé,reste dû,prochaine échéance,échéances restantes".split(
      ",",
    );
  const handlers = lendingHandlers({ areConditionsMet: async () => true, lateSurveys: async () => [] });
  for (let from = 0; from < advances; from += 500) {
    const rows = Array.from({ length: Math.min(500, advances - from) }, (_, index) => rowOf(from + index));
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
      const body = { fund, on: firstDay, heading, rows };
      const taken = await handlers.takeOverAdvances({
        ...call(transaction, instant(firstDay), { territory }),
        body,
      });
      if (!taken.ok) throw new Error(taken.refusal.reason);
    });
  }
}

function rowOf(index: number): string[] {
  const due = `2011-01-${String(4 + (index % 10) * 2).padStart(2, "0")}`;
  const name = `Entreprise ${index}`;
  const ends = ["2009-01-05", "2009-02-08", "15000", "5000", due, "24"];
  return [`A-${index}`, name, sirenOf(index), "54323", "Longwy", ...ends];
}

/** Its last digit is a key (Luhn). */
function sirenOf(index: number): string {
  const digits = String(10_000_000 + index);
  const total = Array.from(digits).reduce((sum, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (total % 10)) % 10}`;
}
