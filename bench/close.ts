/**
 * The nightly close of as many running advances, all due that day, beside bare postings in the same run: `node bench/close.ts [ADVANCES]`.
 * On a real embedded server with its syncs, in a folder that goes away. Fails when a debit costs too many bare postings.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFund } from "#fund/index.ts";
import { cents, euros } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { closeDay, lendingHandlers } from "#lending/index.ts";
import { enterOrganisation, enterPerson, enterTerritorySetting, enterUnit } from "#network/index.ts";
import { connectDatabase } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";

const advances = Number(process.argv[2] ?? 10_000);
/** What a debit may cost: its event, its schedule, its entry and its arrears, in bare postings. */
const MOST_POSTINGS = 8;
const rowsAtOnce = 2500;
const bareCount = 1000;
const today = plainDate("2011-02-08");
const [territory, network, region, person, operator, funder] = Array.from({ length: 6 }, () => randomUUID());
const scope = { read: [territory ?? ""], write: territory ?? "" };
const now = "2011-02-08T18:00:00.000Z";

const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
const server = await openEmbeddedServer(folder);
const database = connectDatabase(server.connection);
try {
  await database.asOwner(async (owner) => migrate(owner));
  const fund = await enterFund();
  const taken = await timed(async () => takeOver(fund));
  const bare = await timed(async () => postBare(fund));
  await database.asOwner(async (owner) => owner.query("analyze"));
  const closed = await timed(async () =>
    database.transaction(scope, async (transaction) =>
      closeDay(transaction, { territory: territory ?? "", now }),
    ),
  );
  const postings = closed.seconds / advances / (bare.seconds / bareCount);
  console.table([
    { what: "taken over", ...taken },
    { what: `${bareCount} bare postings`, ...bare },
    { what: "closed", ...closed },
  ]);
  console.log(`A debit of the close costs ${postings.toFixed(1)} bare postings (at most ${MOST_POSTINGS}).`);
  if (postings > MOST_POSTINGS) process.exitCode = 1;
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Seconds, and the most memory that was in use meanwhile. */
async function timed(work: () => Promise<unknown>) {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const start = performance.now();
  await work();
  clearInterval(watch);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
  return { seconds, "MB at most": Math.round(Math.max(most, process.memoryUsage().rss) / 1e6) };
}

async function enterFund(): Promise<string> {
  const open = { openedOn: null, closedOn: null, isDemonstration: true };
  const [place = "", top = "", middle = ""] = [territory, network, region];
  await database.transaction({ read: [] }, async (transaction) => {
    for (const [id, level, parent] of [
      [top, "network", null],
      [middle, "region", top],
    ] as const)
      await enterUnit(transaction, { id, level, parent, name: level, slug: level, ...open });
    for (const [id = "", kind] of [
      [operator, "chamber"],
      [funder, "company"],
    ] as const)
      await enterOrganisation(transaction, { id, name: kind, kind, siren: null, source: "invented" });
    await enterPerson(transaction, {
      id: person ?? "",
      name: "Claire",
      email: "claire@exemple.fr",
      language: "fr",
    });
  });
  return database.transaction(scope, async (transaction) => {
    await enterUnit(transaction, {
      id: place,
      level: "territory",
      parent: middle,
      name: "Bassin",
      slug: "bassin",
      ...open,
    });
    await enterTerritorySetting(transaction, { territory: place, businessDate: today, calendar: "FR" });
    const opened = await openFund(transaction, {
      territory: place,
      name: "Fonds",
      operator: operator ?? "",
      openedOn: plainDate("2007-12-01"),
      now,
    });
    if (!opened.ok) throw new Error(opened.refusal.reason);
    await postEntry(transaction, entry(opened.value.id, plainDate("2008-01-15"), cents(10n ** 11n)));
    return opened.value.id;
  });
}

function entry(fund: string, effectiveOn: PlainDate, amount: ReturnType<typeof cents>) {
  return {
    id: randomUUID(),
    territory: territory ?? "",
    effectiveOn,
    recordedAt: now,
    kind: "contribution",
    act: "bench",
    isVoluntary: false,
    lines: moveEuros(amount, { from: capitalFrom({ fund, funder: funder ?? "" }), to: fundFree(fund) }),
  };
}

/** All due today, each with a year left. */
async function takeOver(fund: string): Promise<void> {
  const heading = [
    ..."référence,entreprise,siren,code commune,commune,décidée le,versée le,montant versé,reste dû".split(
      ",",
    ),
    ..."prochaine échéance,échéances restantes".split(","),
  ];
  const handlers = lendingHandlers({ areConditionsMet: async () => true });
  for (let from = 0; from < advances; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, advances - from) }, (_, index) =>
      rowOf(from + index),
    );
    await database.transaction(scope, async (transaction) => {
      const actor = { person: person ?? "", name: "Claire", seats: [] };
      const answer = await handlers.takeOverAdvances({
        transaction,
        actor,
        now,
        params: { territory: territory ?? "" },
        query: undefined,
        body: { fund, on: today, heading, rows },
        cookies: {} as never,
        address: "127.0.0.1",
      });
      if (!answer.ok)
        throw new Error(
          JSON.stringify(answer.refusal, (_, value) => (typeof value === "bigint" ? String(value) : value)),
        );
    });
  }
}

function rowOf(index: number): string[] {
  const name = `Entreprise ${index}`;
  return [
    `A-${index}`,
    name,
    sirenOf(index),
    "54323",
    "Longwy",
    "2009-01-05",
    "2009-02-08",
    "15000",
    "5000",
    today,
    "12",
  ];
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

/** In one transaction, as the close posts. */
async function postBare(fund: string): Promise<void> {
  await database.transaction(scope, async (transaction) => {
    for (let turn = 0; turn < bareCount; turn += 1)
      await postEntry(transaction, entry(fund, today, euros(1)));
  });
}
