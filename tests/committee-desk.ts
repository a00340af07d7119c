import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import {
  committeeContract,
  committeeHandlers,
  type DecisionMade,
  type ExpectedRepayments,
  type Subject,
} from "#committee/index.ts";
import { openFund } from "#fund/index.ts";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { addMonths, plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { isDenied } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { accepted, enterOrganisations } from "./convention-desk.ts";
import { enterNetwork, id, person, place } from "./network.ts";

/** Those who sit; all invented. */
const cast = [
  ["Hélène Fondeur", 30, 50, "Fonderie du Bassin", "company", "partner-firms"],
  ["Karim Logis", 31, 51, "Logistique Pôle Nord", "company", "partner-firms"],
  ["Rose Mairie", 32, 52, "Communauté de communes", "local-authority", "local-authorities"],
  ["Paul Préfet", 33, 53, "État", "state", "state"],
  ["Nadia Banque", 34, 54, "Banque du Pays-Haut", "bank", "banks"],
  ["Léon Chiffre", 35, 55, "Experts-comptables du bassin", "accountants", "accountants"],
] as const;

export const bank = id(54);

type Named = (typeof cast)[number][0];

/**
 * Longwy's committee of six, a fund with this much in it, and files on a shelf, unless the real ones are asked for; the test sets
 * who calls, and when.
 */
export async function committeeDesk(
  database: Database,
  freeCents: bigint,
  filesOn: "shelf" | "record" = "shelf",
) {
  await enterNetwork(database);
  await enterOrganisations(
    database,
    cast.map(([, , number, name, kind]) => [number, name, kind] as const),
  );
  for (const [name, number] of cast) await person(database, number, name);
  for (const [number, name] of [
    [36, "Sacha Greffe"],
    [37, "Alix Greffe"],
  ] as const)
    await person(database, number, name);
  const territory = place.longwy;
  const fund = await fundWith(database, freeCents);

  const shelf = new Map<string, Subject>();
  const moves: string[] = [];
  const decisions: DecisionMade[] = [];
  const clock = { at: "2008-11-20T18:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock, authenticate: async () => actor };
  const subjects = {
    find: async (_: unknown, which: { id: string }) => shelf.get(which.id) ?? null,
    listReady: async () => [...shelf.values()].filter(({ isReady }) => isReady),
    move: async (_: unknown, move: { id: string; to: string }) => {
      moves.push(move.to);
    },
  };
  /** Firms owe 700 € on the fifth of each month. */
  const expectedRepayments: ExpectedRepayments = async (_, { from, until }) =>
    Array.from({ length: 24 }, (__, index) => addMonths(plainDate("2008-01-05"), index))
      .filter((dueOn) => dueOn >= from && dueOn <= until)
      .map((dueOn) => ({ dueOn, amount: cents(700_00) }));
  const onDecision = [async (_: unknown, made: DecisionMade) => void decisions.push(made)];
  mount(
    app,
    desk,
    committeeContract,
    committeeHandlers({
      database,
      onDecision,
      expectedRepayments,
      ...(filesOn === "shelf" ? { subjects } : {}),
    }),
  );
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const committee = client(committeeContract, base);
  const params = { territory };
  const key = () => randomUUID();

  function sit(role: Role, number = 36) {
    const seat = { seat: id(901), role, organisation: null, territories: [territory] };
    actor = { person: id(number), name: role, seats: [seat] };
  }

  sit("coordinator");
  const members = new Map<string, string>();
  for (const [name, number, organisation, , , college] of cast) {
    const held = { college, votes: true, fromOn: plainDate("2006-01-01"), toOn: null };
    const body = { person: id(number), organisation: id(organisation), ...held };
    members.set(name, accepted(await committee.appointMember({ params, body, key: key() })).id);
  }
  const seatOf = (name: Named) => members.get(name) ?? "";

  return {
    committee,
    clock,
    params,
    key,
    sit,
    fund,
    shelf,
    moves,
    decisions,
    seatOf,
    everyone: [...members.values()],
    /** Calls as one of the six. */
    sitAs(name: Named, role: Role = "committee-member") {
      sit(role, cast.find(([who]) => who === name)?.[1]);
    },
    /** A ready file on the shelf. */
    file(firm: string, amountCents: number, links: Subject["pack"]["firm"]["links"] = []): string {
      const subject = aSubject(firm, amountCents, links);
      shelf.set(subject.id, subject);
      return subject.id;
    },
    async convene(ids: readonly string[], heldOn = "2008-11-20") {
      const items = ids.map((one) => ({ kind: "application", id: one }));
      const quorum = { percent: 50, partnerFirms: 2, fewestVoters: 3 };
      const body = { heldOn: plainDate(heldOn), place: "Hôtel de la communauté", fund, quorum, items };
      return committee.conveneSitting({ params, body, key: key() });
    },
    async open(
      sitting: string,
      present: readonly string[] = [...members.values()],
      chair = seatOf("Hélène Fondeur"),
    ) {
      const body = { present: [...present], chair };
      return committee.openSitting({ params: { ...params, sitting }, body, key: key() });
    },
    async decide(sitting: string, item: string, body: Parameters<typeof committee.decideItem>[0]["body"]) {
      return committee.decideItem({ params: { ...params, sitting, item }, body, key: key() });
    },
    async isClosedTo(name: Named, subject: string): Promise<boolean> {
      const number = cast.find(([who]) => who === name)?.[1] ?? 0;
      return database.transaction({ read: [territory] }, async (transaction) =>
        isDenied(
          transaction,
          { person: id(number), name, seats: [] },
          { territory, kind: "application", id: subject },
          clock.at,
        ),
      );
    },
  };
}

const unanimous = { manner: "unanimous" } as const;
const nothing = { grant: null, conditions: [], reasons: "", derogation: null };

/** « Ajourné », for this reason, without a vote. */
export function later(reasons: string) {
  return { ...nothing, outcome: "adjourned", reasons, ballot: null } as const;
}

export function grantOf(amountCents: number) {
  return {
    amount: cents(amountCents),
    instalments: 36,
    graceMonths: 6,
    frequency: "monthly" as const,
    halfDays: halfDays(12),
    jobs: { created: 4, kept: 0 },
  };
}

/** « Oui », unanimously, to this much. */
export function yes(amountCents: number) {
  return { ...nothing, outcome: "approved", grant: grantOf(amountCents), ballot: unanimous } as const;
}

function aSubject(firm: string, amountCents: number, links: Subject["pack"]["firm"]["links"]): Subject {
  const number = randomUUID();
  return {
    territory: place.longwy,
    kind: "application",
    id: number,
    isReady: true,
    owners: new Set(),
    advisers: new Set(),
    pack: {
      title: `Projet de ${firm}`,
      firm: { id: randomUUID(), name: firm, siren: null, links },
      requested: {
        amountCents,
        instalments: 36,
        graceMonths: 6,
        frequency: "monthly",
        halfDays: 12,
        jobs: { created: 4, kept: 0 },
      },
      content: { secret: `ce que ${firm} a confié` },
    },
  };
}

async function fundWith(database: Database, amount: bigint): Promise<string> {
  const territory = place.longwy;
  return database.transaction({ read: [territory], write: territory }, async (transaction) => {
    const now = "2008-01-02T09:00:00.000Z";
    const opened = {
      territory,
      name: "Fonds de Longwy",
      operator: bank,
      openedOn: plainDate("2008-01-02"),
      now,
    };
    const { id: fund } = accepted(await openFund(transaction, opened));
    accepted(
      await postEntry(transaction, {
        id: randomUUID(),
        territory,
        effectiveOn: plainDate("2008-01-02"),
        recordedAt: now,
        kind: "contribution",
        act: "tests/committee-desk",
        isVoluntary: false,
        lines: moveEuros(cents(amount), { from: capitalFrom({ fund, funder: bank }), to: fundFree(fund) }),
      }),
    );
    return fund;
  });
}
