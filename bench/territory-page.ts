/**
 * What a territory's page costs the server at 1, 100 and 1 000 advances, beside a bare round trip in the same run:
 * `node bench/territory-page.ts [READS]`. On a real embedded server, in a folder that goes away. Fails when the page grows.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { conventionHandlers, promiseBook } from "#convention/index.ts";
import { fundHandlers, openFund } from "#fund/index.ts";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { arrearsBook } from "#lending/index.ts";
import { enterOrganisation, enterPerson, enterTerritorySetting, enterUnit } from "#network/index.ts";
import { connectDatabase, type Database } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { reportingHandlers } from "#reporting/index.ts";
import { type SeededFile, seedFiles } from "../tests/seed-files.ts";

const reads = Number(process.argv[2] ?? 30);
/** A thousand advances may cost at most so many times what one costs. */
const MOST_GROWTH = 2.5;

const fundRoutes = fundHandlers(promiseBook, arrearsBook);
const conventionRoutes = conventionHandlers();
const reportingRoutes = reportingHandlers();
const today = "2011-02-08";

interface Place {
  readonly territory: string;
  readonly fund: string;
  readonly actor: Actor;
}

const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
const server = await openEmbeddedServer(folder);
const database = connectDatabase(server.connection);
try {
  await database.asOwner(async (owner) => migrate(owner));
  const network = await enterFrance(database);
  const rows: Awaited<ReturnType<typeof measure>>[] = [];
  for (const advances of [1, 100, 1000]) {
    const place = await enterTerritory(database, network, advances);
    rows.push(await measure(database, place, advances));
  }
  console.table(rows);
  if (!isFlat(rows)) process.exitCode = 1;
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function isFlat(rows: readonly Record<string, number>[]): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  const growths = ["figures ms", "position ms"].map((name) => {
    const growth = (last?.[name] ?? Infinity) / (first?.[name] ?? 1);
    console.log(`${name}: 1 000 advances cost ${growth.toFixed(1)} times what one does`);
    return growth;
  });
  return growths.every((growth) => growth <= MOST_GROWTH);
}

/** In milliseconds, each inside its own transaction, as a route runs: the fastest, which a busy machine disturbs least. */
async function measure(on: Database, { territory, fund, actor }: Place, advances: number) {
  const call = callOf(actor);
  const bare = await fastest(on, territory, async (transaction) =>
    sql`select 1`.execute(transaction.tables()),
  );
  const figures = await fastest(on, territory, async (transaction) =>
    reportingRoutes.readTerritoryFigures({ ...call, transaction, params: { territory }, query: undefined }),
  );
  const position = await fastest(on, territory, async (transaction) =>
    fundRoutes.readPosition({ ...call, transaction, params: { territory, fund }, query: {} }),
  );
  return {
    advances,
    "round trip ms": bare,
    "figures ms": figures,
    "position ms": position,
    "figures / round trip": Math.round(figures / bare),
    "position / round trip": Math.round(position / bare),
  };
}

async function fastest(
  on: Database,
  territory: string,
  work: (transaction: Transaction) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let turn = -3; turn < reads; turn += 1) {
    const start = performance.now();
    await on.transaction({ read: [territory] }, work);
    if (turn >= 0) times.push(performance.now() - start);
  }
  return Number(Math.min(...times).toFixed(2));
}

function callOf(actor: Actor) {
  const cookies = { read: () => undefined, set: () => undefined, clear: () => undefined };
  return {
    actor,
    now: `${today}T18:00:00.000Z`,
    cookies: cookies as never,
    address: "127.0.0.1",
    body: undefined,
  };
}

async function enterFrance(on: Database) {
  const [network, region, person] = [randomUUID(), randomUUID(), randomUUID()];
  const open = { openedOn: null, closedOn: null, isDemonstration: true };
  const organisations = [randomUUID(), randomUUID(), randomUUID()] as const;
  await on.transaction({ read: [] }, async (transaction) => {
    const levels = [
      [network, "network", null],
      [region, "region", network],
    ] as const;
    for (const [id, level, parent] of levels)
      await enterUnit(transaction, { id, level, parent, name: level, slug: level, ...open });
    for (const [index, id] of organisations.entries())
      await enterOrganisation(transaction, {
        id,
        name: `Partenaire ${index}`,
        kind: index === 0 ? "company" : index === 1 ? "local-authority" : "state",
        siren: null,
        source: "invented",
      });
    await enterPerson(transaction, {
      id: person,
      name: "Claire",
      email: "claire@exemple.fr",
      language: "fr",
    });
  });
  return { region, person, organisations };
}

/** A territory of its own, with a fund, a convention, and so many advances with their schedules and entries. */
async function enterTerritory(
  on: Database,
  { region, person, organisations }: Awaited<ReturnType<typeof enterFrance>>,
  advances: number,
): Promise<Place> {
  const territory = randomUUID();
  const scope = { read: [territory], write: territory };
  const seat = {
    seat: randomUUID(),
    role: "coordinator",
    organisation: null,
    territories: [territory],
  } as const;
  const actor = { person, name: "Claire", seats: [seat] };
  const [company, town, state] = organisations;
  await on.transaction(scope, async (transaction) => {
    await enterUnit(transaction, {
      id: territory,
      level: "territory",
      parent: region,
      name: `Bassin ${advances}`,
      slug: `bassin-${advances}`,
      openedOn: null,
      closedOn: null,
      isDemonstration: true,
    });
    await enterTerritorySetting(transaction, {
      territory,
      businessDate: plainDate(today),
      calendar: "FR",
    });
  });
  const { fund, convention } = await on.transaction(scope, async (transaction) => {
    const opened = accepted(
      await openFund(transaction, {
        territory,
        name: "Fonds",
        operator: company,
        openedOn: plainDate("2007-12-01"),
        now: "2007-12-01T09:00:00Z",
      }),
    );
    const carried = { purpose: "fund", nature: "gift" } as const;
    const signed = accepted(
      await conventionRoutes.signConvention({
        ...callOf(actor),
        transaction,
        params: { territory },
        query: undefined,
        body: {
          fund: opened.id,
          signedOn: plainDate("2007-11-26"),
          startsOn: plainDate("2007-12-01"),
          endsOn: plainDate("2010-11-30"),
          rule: { kind: "preset", preset: "state-counts-days-twice" },
          dayRate: euros(700),
          jobTarget: null,
          parties: [
            { organisation: company, college: "partner-firms", role: "contributor" },
            { organisation: town, college: "local-authorities", role: "contributor" },
            { organisation: state, college: "state", role: "contributor" },
          ],
          privatePledges: [
            { organisation: company, cash: euros(1_000_000), halfDays: halfDays(20_000), ...carried },
          ],
          authorities: [
            { contributor: "local", organisation: town, weight: 1, ...carried },
            { contributor: "state", organisation: state, weight: 1, ...carried },
          ],
          tranches: [{ dueOn: plainDate("2008-01-15"), weight: 1 }],
        },
      }),
    );
    return { fund: opened.id, convention: signed.convention.id };
  });
  await on.transaction(scope, async (transaction) =>
    postEntry(transaction, {
      id: randomUUID(),
      territory,
      effectiveOn: plainDate("2008-01-15"),
      recordedAt: "2008-01-15T09:00:00Z",
      kind: "contribution",
      act: "bench",
      isVoluntary: false,
      lines: moveEuros(cents(20_000_000_00n), {
        from: capitalFrom({ fund, funder: company }),
        to: fundFree(fund),
      }),
    }),
  );
  const where = { territory, fund, convention, holder: company, person, businessDate: today };
  await on.asOwner(async (owner) => {
    await seedFiles(
      owner,
      where,
      Array.from({ length: advances }, (_, index) => fileOf(index)),
    );
    await owner.query("analyze");
  });
  return { territory, fund, actor };
}

/** Over the three years of the convention, a day each. */
function fileOf(index: number): SeededFile {
  const on = new Date(Date.UTC(2008, 0, 15) + (index % 1000) * 86_400_000).toISOString().slice(0, 10);
  return {
    firm: `Entreprise ${index}`,
    activity: `activité ${index % 12}`,
    headcount: 1 + (index % 60),
    outcome: "approved",
    on,
    amountCents: 15_000_00,
    bankLoanCents: 30_000_00,
    halfDays: 16,
    unpaid: index % 50 === 0 ? 1 : 0,
    jobs: { planned: 10, kept: 1, hired: 8, present: 7 },
  };
}

function accepted<Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
