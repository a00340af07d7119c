import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import {
  authenticate,
  enterOrganisation,
  enterPerimeter,
  enterPerson,
  enterSeat,
  enterTerritorySetting,
  enterUnit,
  networkContract,
  networkHandlers,
} from "#network/index.ts";
import { hashPassword } from "#network/use-cases/password-hash.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";

/** An id that reads: `id(7)` ends in 7. */
export function id(number: number): string {
  return `0199aaaa-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

/** One network, two regions, three territories; Longwy and Toul live in 2011, Mulhouse a year later. */
export const place = {
  network: id(1),
  lorraine: id(2),
  alsace: id(3),
  longwy: id(4),
  toul: id(5),
  mulhouse: id(6),
} as const;

export const businessDates: Readonly<Record<string, PlainDate>> = {
  [place.longwy]: plainDate("2011-02-08"),
  [place.toul]: plainDate("2011-02-08"),
  [place.mulhouse]: plainDate("2012-02-08"),
};

export const foundry = id(20);

export async function enterNetwork(database: Database, isDemonstration = false): Promise<void> {
  const nowhere = { openedOn: null, closedOn: null, isDemonstration };
  await database.transaction({ read: [] }, async (transaction) => {
    const unit = async (
      [unitId, level, parent]: readonly [string, "network" | "region" | "territory", string | null],
      name: string,
    ) => enterUnit(transaction, { id: unitId, level, parent, name, slug: name.toLowerCase(), ...nowhere });
    await unit([place.network, "network", null], "France");
    await unit([place.lorraine, "region", place.network], "Lorraine");
    await unit([place.alsace, "region", place.network], "Alsace");
    await unit([place.longwy, "territory", place.lorraine], "Longwy");
    await unit([place.toul, "territory", place.lorraine], "Toul");
    await unit([place.mulhouse, "territory", place.alsace], "Mulhouse");
    const organisation = { kind: "company", siren: null, source: "invented" } as const;
    await enterOrganisation(transaction, { id: foundry, name: "Fonderie du Rocher", ...organisation });
  });
  for (const territory of [place.longwy, place.toul, place.mulhouse])
    await enterTerritory(database, territory);
}

async function enterTerritory(database: Database, territory: string): Promise<void> {
  await database.transaction({ read: [territory], write: territory }, async (transaction) => {
    const businessDate = businessDates[territory];
    if (businessDate === undefined) throw new Error("a territory of the cast has a business date");
    await enterTerritorySetting(transaction, { territory, businessDate, calendar: "FR" });
    await enterPerimeter(transaction, territory, {
      version: 1,
      fromOn: plainDate("2006-01-01"),
      label: "Bassin d'origine",
      reason: "Première convention",
      communes: [{ insee: "54323", name: "Longwy" }],
    });
  });
}

/** A person named by their number: `person(database, 30, "Anne Moreau")` has the address 30@exemple.fr. */
export async function person(database: Database, number: number, name: string): Promise<string> {
  const entered = { id: id(number), name, email: `${number}@exemple.fr`, language: "fr" } as const;
  await database.transaction({ read: [] }, async (transaction) => enterPerson(transaction, entered));
  return entered.id;
}

/** Held from 2006 unless told otherwise; the seat's number is a hundred times the person's, plus its place. */
export async function seat(
  database: Database,
  number: number,
  held: { person: string; role: Role; unit: string; fromOn?: string; toOn?: string; organisation?: string },
): Promise<string> {
  const { fromOn = "2006-01-01", toOn, organisation = null, ...rest } = held;
  await database.transaction({ read: [] }, async (transaction) =>
    enterSeat(transaction, {
      id: id(number),
      ...rest,
      organisation,
      fromOn: plainDate(fromOn),
      toOn: toOn === undefined ? null : plainDate(toOn),
    }),
  );
  return id(number);
}

export interface Answer {
  readonly status: number;
  /** The whole line by which the server sets its cookie; empty when it sets none. */
  readonly setCookie: string;
  /** What the browser sends from then on. */
  readonly cookie: string;
  readonly problem: { readonly reason?: string; readonly facts?: Readonly<Record<string, number>> };
}

/** A server of the network's contract whose clock the test sets. */
export async function networkServer(
  database: Database,
  isDemonstration = false,
  takesTexts = isDemonstration,
) {
  const clock = { at: "2026-11-23T09:00:00.000Z", now: () => clock.at };
  const app = Fastify({ trustProxy: true });
  const desk = { database, clock, authenticate: authenticate(database, clock) };
  mount(app, desk, networkContract, networkHandlers({ database, isDemonstration, takesTexts }));
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());

  async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${base}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
    const setCookie = response.headers.get("set-cookie") ?? "";
    const [cookie = ""] = setCookie.split(";");
    return {
      status: response.status,
      setCookie,
      cookie,
      problem: (await response.json()) as Answer["problem"],
    };
  }

  return {
    base,
    clock,
    post,
    signIn: async (email: string, password: string, address = "192.0.2.1") =>
      post("/sign-in", { email, password }, { "x-forwarded-for": address }),
    statusOfMe: async (cookie: string) => (await fetch(`${base}/api/v1/me`, { headers: { cookie } })).status,
    /** A client signed in as someone of the demonstration. */
    as: async (someone: string) => {
      const { cookie } = await post("/demonstration/sign-in", { person: someone });
      return client(networkContract, base, { headers: { cookie } });
    },
  };
}

/** The password of everyone to whom a test gives one. */
export const password = "kayak bleu sous la pluie";

const hash = hashPassword(password);

export async function personWithPassword(database: Database, number: number, name: string): Promise<string> {
  const entered = await person(database, number, name);
  const passwordHash = await hash;
  await database.asOwner(async (owner) =>
    owner.query("update person set password_hash = $1 where id = $2", [passwordHash, entered]),
  );
  return entered;
}
