import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, foundry, id, networkServer, person, place, seat } from "../../../tests/network.ts";

const database = await testDatabase();
const server = await networkServer(database, true);
const anne = id(30);
const administrator = id(31);
const pilot = id(32);
const head = id(33);

beforeAll(async () => {
  await enterNetwork(database, true);
  await person(database, 30, "Anne Moreau");
  await person(database, 31, "Bruno Klein");
  await person(database, 32, "Chloé Petit");
  await person(database, 33, "Denis Faure");
  await seat(database, 3000, { person: anne, role: "treasurer", unit: place.longwy });
  await seat(database, 3100, { person: administrator, role: "administrator", unit: place.longwy });
  await seat(database, 3200, { person: pilot, role: "regional-pilot", unit: place.lorraine });
  await seat(database, 3001, { person: anne, role: "expert", unit: place.longwy, toOn: "2010-01-01" });
  await seat(database, 3300, { person: head, role: "network-head", unit: place.network });
});

function key(): string {
  return randomUUID();
}

const longwy = { territory: place.longwy };
const newcomer = {
  email: "emma.roy@exemple.fr",
  name: "Emma Roy",
  language: "fr",
  role: "coordinator",
  organisation: null,
  fromOn: plainDate("2011-02-08"),
  toOn: null,
} as const;

describe("granting a seat", () => {
  it("enters a person not yet known, who then holds it", async () => {
    const granted = await (await server.as(administrator)).grantSeat({
      params: longwy,
      body: newcomer,
      key: key(),
    });

    expect(granted).toMatchObject({
      ok: true,
      value: { person: { name: "Emma Roy" }, role: "coordinator", unit: { name: "Longwy" }, toOn: null },
    });
    const listed = await (await server.as(administrator)).listSeats({ params: longwy });
    const held = listed.ok ? listed.value.seats.map(({ role, unit }) => `${role} of ${unit.name}`) : [];
    expect(held).toContain("coordinator of Longwy");
    expect(held).toContain("regional-pilot of Lorraine");
    expect(held).toContain("network-head of France");
    expect(held).toContain("expert of Longwy");
    expect(held).toHaveLength(6);
  });

  it("happens once when asked twice at once", async () => {
    const browser = await server.as(administrator);
    const body = { ...newcomer, email: "gaelle@exemple.fr", name: "Gaëlle Simon" };
    const both = await Promise.all(
      Array.from({ length: 2 }, async () => browser.grantSeat({ params: longwy, body, key: key() })),
    );

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "seat-already-held" } });
    const people = await database.asOwner(async (owner) =>
      owner.query("select from person where email = 'gaelle@exemple.fr'"),
    );
    expect(people.rowCount).toBe(1);
  });

  it.each([
    ["name-missing", { email: "unknown@exemple.fr", name: undefined }],
    ["role-does-not-fit", { role: "regional-pilot" as const }],
    ["role-does-not-fit", { role: "network-head" as const }],
    ["organisation-missing", { role: "partner-referent" as const }],
    ["organisation-unknown", { role: "partner-referent" as const, organisation: id(99) }],
    ["dates-in-disorder", { toOn: plainDate("2011-02-08") }],
    ["seat-already-held", { fromOn: plainDate("2013-01-01"), toOn: plainDate("2014-01-01") }],
  ])("is refused: %s", async (reason, changed) => {
    const { name, ...others } = { ...newcomer, ...changed };
    const body = name === undefined ? others : { ...others, name };
    const refused = await (await server.as(administrator)).grantSeat({ params: longwy, body, key: key() });

    expect(refused).toMatchObject({ ok: false, refusal: { reason, sentence: expect.stringMatching(/\.$/) } });
  });

  it("may be held again once the first is over, or for another organisation", async () => {
    const browser = await server.as(administrator);
    const referent = { ...newcomer, role: "partner-referent", organisation: foundry } as const;
    const first = { ...referent, toOn: plainDate("2012-01-01") };
    const second = { ...referent, fromOn: plainDate("2012-01-01") };

    for (const body of [first, second]) {
      expect(await browser.grantSeat({ params: longwy, body, key: key() })).toMatchObject({ ok: true });
    }
    const organisations = await browser.listOrganisations({ params: longwy });
    expect(organisations.ok && organisations.value.organisations.map(({ name }) => name)).toEqual([
      "Fonderie du Rocher",
    ]);
  });

  it("is on record in the territory's audit trail", async () => {
    const trail = await (await server.as(administrator)).readAudit({
      params: longwy,
      query: { object: "/seats" },
    });

    expect(trail.ok && trail.value.lines.map(({ act }) => act)).toContain("network.grantSeat");
    expect(trail.ok && trail.value.lines[0]).toMatchObject({
      actor: administrator,
      actorName: "Bruno Klein",
    });
  });
});

describe("ending a seat", () => {
  it("takes its rights away at once, in sessions already open", async () => {
    const someone = await person(database, 41, "Hugo Lang");
    const held = await seat(database, 4101, { person: someone, role: "treasurer", unit: place.longwy });
    const browser = await server.as(someone);
    expect(await browser.readTerritory({ params: longwy })).toMatchObject({ ok: true });

    const params = { ...longwy, seat: held };
    const body = { toOn: plainDate("2011-02-08") };
    expect(await (await server.as(administrator)).endSeat({ params, body, key: key() })).toMatchObject({
      ok: true,
    });
    expect(await browser.readTerritory({ params: longwy })).toMatchObject({
      refusal: { reason: "not-allowed" },
    });
    expect(await browser.me({})).toMatchObject({ ok: true, value: { seats: [], territories: [] } });
  });

  it.each([
    ["seat-unknown", id(3200), "2011-02-08"],
    ["seat-unknown", id(9999), "2011-02-08"],
    ["dates-in-disorder", id(3000), "2005-12-31"],
    ["seat-already-ended", id(3001), "2011-02-09"],
    ["last-administrator", id(3100), "2011-02-08"],
  ])("is refused: %s", async (reason, held, toOn) => {
    const params = { ...longwy, seat: held };
    const body = { toOn: plainDate(toOn) };

    expect(await (await server.as(administrator)).endSeat({ params, body, key: key() })).toMatchObject({
      refusal: { reason, sentence: expect.stringMatching(/\.$/) },
    });
  });
});
