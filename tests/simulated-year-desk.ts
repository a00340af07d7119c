import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { accountingContract, accountingHandlers, keepClosedMonths } from "#accounting/index.ts";
import { promiseBook } from "#convention/index.ts";
import { fundContract, fundHandlers, openFund } from "#fund/index.ts";
import { type Cents, sum } from "#kernel/money.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { capitalFrom, fundFree, fundHeld, moveEuros, postEntry } from "#ledger/index.ts";
import {
  arrearsBook,
  findAdvances,
  lendingContract,
  lendingHandlers,
  openAdvanceFromDecision,
} from "#lending/index.ts";
import { enterOrganisation, enterPerson, enterTerritorySetting, enterUnit } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";

/** The day on which the books begin, the last of the year before the one that is played. */
export const firstDay = plainDate("2010-12-15");
export const takenOverOn = plainDate("2011-01-01");

const people = {
  coordinator: { id: randomUUID(), name: "Claire Fontaine" },
  treasurer: { id: randomUUID(), name: "Marc Thiry" },
} as const;

export type YearDesk = Awaited<ReturnType<typeof yearDesk>>;

/** A territory of its own and its fund, a coordinator and a treasurer who take turns, and a day that the year moves. */
export async function yearDesk(database: Database, money: Cents) {
  const place = await enterPlace(database);
  const { territory } = place;
  const scope = { read: [territory], write: territory };
  const clock = aClock();
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock, authenticate: async () => actor };
  mount(app, desk, fundContract, fundHandlers(promiseBook, arrearsBook, keepClosedMonths));
  mount(
    app,
    desk,
    lendingContract,
    lendingHandlers({ areConditionsMet: async () => true, lateSurveys: async () => [] }),
  );
  mount(app, desk, accountingContract, accountingHandlers());
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  const lending = client(lendingContract, base);
  const key = () => randomUUID();
  /** What the bank saw, as the books were told: by the day on which it counts. */
  const bank: { on: PlainDate; amount: bigint }[] = [];
  let closedUntil = addDays(firstDay, -1);

  function openDay(on: PlainDate): PlainDate {
    return on <= closedUntil ? addDays(closedUntil, 1) : on;
  }

  function sit(role: keyof typeof people & Role) {
    const seat = { seat: people[role].id, role, organisation: null, territories: [territory] };
    actor = { person: people[role].id, name: people[role].name, seats: [seat] };
  }
  sit("coordinator");

  const fund = await database.transaction(scope, async (transaction) => {
    const opened = must(
      await openFund(transaction, {
        territory,
        name: "Fonds",
        operator: place.operator,
        openedOn: firstDay,
        now: clock.now(),
      }),
    );
    const lines = moveEuros(money, {
      from: capitalFrom({ fund: opened.id, funder: place.funder }),
      to: fundFree(opened.id),
    });
    await post("contribution", lines, firstDay, false, transaction);
    return opened.id;
  });
  bank.push({ on: firstDay, amount: money });

  async function post(
    kind: string,
    lines: ReturnType<typeof moveEuros>,
    on: PlainDate,
    isVoluntary: boolean,
    transaction: Parameters<typeof postEntry>[0],
  ): Promise<void> {
    const entry = { id: randomUUID(), territory, effectiveOn: on, recordedAt: clock.now(), kind };
    must(await postEntry(transaction, { ...entry, act: "tests/simulated-year", isVoluntary, lines }));
  }

  /** The committee grants, its money is held, and lending hears of it. */
  async function grant(asked: { firm: string; amount: Cents; instalments: number; decidedOn: PlainDate }) {
    const [decision, application] = [randomUUID(), randomUUID()];
    return database.transaction(scope, async (transaction) => {
      const { firm, ...terms } = asked;
      await openAdvanceFromDecision(transaction, {
        territory,
        decision,
        application,
        firm: { id: randomUUID(), name: firm },
        fund,
        ...terms,
        graceMonths: 2,
        frequency: "monthly",
        now: clock.now(),
      });
      const [advance] = await findAdvances(transaction, { territory, application });
      const lines = moveEuros(asked.amount, { from: fundFree(fund), to: fundHeld({ fund, decision }) });
      await post("decision", lines, asked.decidedOn, true, transaction);
      return advance?.id ?? "";
    });
  }

  return {
    database,
    scope,
    territory,
    fund,
    clock,
    lending,
    funds: client(fundContract, base),
    accounting: client(accountingContract, base),
    key,
    sit,
    grant,
    params: { territory },
    which: (advance: string) => ({ territory, advance }),
    read: async (advance: string, query: { on?: PlainDate; knownOn?: PlainDate } = {}) =>
      must(await lending.readAdvance({ params: { territory, advance }, query })),
    list: async () => must(await lending.listAdvances({ params: { territory } })).advances,
    /** Money in: of a closed day, it counts on the first open one. */
    saw: (amount: bigint, on: PlainDate) => bank.push({ on: openDay(on), amount }),
    /** Money out. */
    gave: (amount: bigint, on: PlainDate) => bank.push({ on: openDay(on), amount: 0n - amount }),
    cashOn: (on: PlainDate) =>
      sum(bank.filter((moved) => moved.on <= on).map(({ amount }) => amount as Cents)),
    closed(until: PlainDate) {
      closedUntil = until;
    },
    stop: async () => app.close(),
  };
}

/** The value; a refusal stops the year with its sentence. */
export function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { reason, facts } = outcome.refusal;
  const sentence = "sentence" in outcome.refusal ? String(outcome.refusal.sentence) : "";
  throw new Error(`${reason}: ${sentence} ${inWords(facts)}`);
}

export function inWords(told: unknown): string {
  return (
    JSON.stringify(told, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)) ?? ""
  );
}

/** Of the day that is played, a quarter of a second later each time it is read. */
function aClock() {
  let [day, ticks] = [String(takenOverOn), 0];
  return {
    moveTo(to: PlainDate) {
      [day, ticks] = [to, 0];
    },
    /** A later day, if it is one: the hour goes on. */
    moveOnTo(to: PlainDate) {
      if (to > day) [day, ticks] = [to, 0];
    },
    today: () => plainDate(day),
    now(): string {
      ticks += 1;
      const at = Date.parse(`${day}T05:00:00Z`) + ticks * 250;
      return new Date(at).toISOString();
    },
  };
}

async function enterPlace(database: Database) {
  const [top, middle, territory, operator, funder] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const open = { openedOn: null, closedOn: null, isDemonstration: true };
  await database.transaction({ read: [] }, async (transaction) => {
    for (const [id, level, parent] of [
      [top, "network", null],
      [middle, "region", top],
    ] as const)
      await enterUnit(transaction, { id, level, parent, name: level, slug: `${level}-simule`, ...open });
    for (const [id, kind] of [
      [operator, "chamber"],
      [funder, "company"],
    ] as const)
      await enterOrganisation(transaction, {
        id,
        name: `${kind} (inventé)`,
        kind,
        siren: null,
        source: "invented",
      });
    for (const [role, { id, name }] of Object.entries(people))
      await enterPerson(transaction, { id, name, email: `${role}@exemple.fr`, language: "fr" });
  });
  await database.transaction({ read: [territory], write: territory }, async (transaction) => {
    const named = { id: territory, name: "Bassin simulé", slug: "bassin-simule", parent: middle };
    await enterUnit(transaction, { ...named, level: "territory", ...open });
    await enterTerritorySetting(transaction, { territory, businessDate: takenOverOn, calendar: "FR" });
  });
  return { territory, operator, funder };
}
