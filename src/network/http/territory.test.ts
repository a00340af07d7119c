import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { enterMembership, enterOrganisation, recordDenial } from "#network/index.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, foundry, id, networkServer, person, place, seat } from "../../../tests/network.ts";

const database = await testDatabase();
const server = await networkServer(database, true);
const coordinator = id(30);
const valDeBriey = "54099";
const grandLongwy = "245400262";
let browser: Awaited<ReturnType<typeof server.as>>;

beforeAll(async () => {
  await enterNetwork(database, true);
  await person(database, 30, "Anne Moreau");
  await seat(database, 3000, { person: coordinator, role: "coordinator", unit: place.longwy });
  browser = await server.as(coordinator);
});

const params = { territory: place.longwy };

async function extend(fromOn: string, added: string[]) {
  const body = { fromOn: plainDate(fromOn), label: "Longwy et Briey", reason: "Avenant de 2010", added };
  return browser.extendPerimeter({ params, body, key: randomUUID() });
}

describe("a territory's perimeter", () => {
  it.each<[string, string[], string, object]>([
    ["commune-unknown", ["99999"], "added.0", { code: "99999" }],
    ["commune-unknown", [valDeBriey, "245400263"], "added.1", { code: "245400263" }],
    ["commune-merged", ["75101"], "added.0", { name: "Paris 1er Arrondissement", into: "75056" }],
    ["nothing-added", ["54323"], "added", {}],
  ])("refuses %s", async (reason, added, field, facts) => {
    expect(await extend("2010-12-01", added)).toMatchObject({
      refusal: { reason, field, facts, sentence: expect.stringMatching(/\.$/) },
    });
  });

  it("is extended by communes and intercommunalities, from a date", async () => {
    const extended = await extend("2010-12-01", [valDeBriey, grandLongwy]);

    expect(extended).toMatchObject({ ok: true, value: { version: 2, fromOn: "2010-12-01" } });
    expect(extended.ok && extended.value.communes).toHaveLength(22);
    expect(await extend("2010-12-01", ["54028"])).toMatchObject({
      refusal: { reason: "perimeter-not-later", facts: { latest: "2010-12-01" } },
    });
    expect(await extend("2012-01-01", ["54028"])).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it("is read as it stands at the business date, with those before and after", async () => {
    const read = await browser.readTerritory({ params });

    expect(read).toMatchObject({
      ok: true,
      value: {
        name: "Longwy",
        businessDate: "2011-02-08",
        calendar: "FR",
        perimeter: { version: 2, label: "Longwy et Briey" },
        earlierPerimeters: [{ version: 1, communes: [{ insee: "54323", name: "Longwy" }] }],
        laterPerimeters: [{ version: 3 }],
        events: [
          { on: "2010-12-01", kind: "extended" },
          { on: "2012-01-01", kind: "extended" },
        ],
      },
    });
  });
});

describe("the organisations of a territory", () => {
  it("are those with a seat there today, and the members of their associations at that date", async () => {
    const association = id(21);
    await database.transaction({ read: [] }, async (transaction) => {
      const invented = { siren: null, source: "invented" } as const;
      await enterOrganisation(transaction, {
        id: association,
        name: "Club",
        kind: "association",
        ...invented,
      });
      await enterOrganisation(transaction, { id: id(22), name: "Agro", kind: "company", ...invented });
      await enterOrganisation(transaction, { id: id(23), name: "Partie", kind: "company", ...invented });
      const since = { association, fromOn: plainDate("2007-01-01") };
      await enterMembership(transaction, { ...since, member: foundry, toOn: null });
      await enterMembership(transaction, { ...since, member: id(22), toOn: plainDate("2011-02-09") });
      await enterMembership(transaction, { ...since, member: id(23), toOn: plainDate("2011-02-08") });
    });
    const referent = await person(database, 31, "Bruno Klein");
    const held = { person: referent, role: "partner-referent", unit: place.longwy } as const;
    await seat(database, 3100, { ...held, organisation: association });

    const listed = await browser.listOrganisations({ params });
    expect(listed.ok && listed.value.organisations).toMatchObject([
      { name: "Agro", memberOf: [{ name: "Club" }] },
      { name: "Club", memberOf: [] },
      { name: "Fonderie du Rocher", memberOf: [{ name: "Club" }] },
    ]);
  });
});

describe("an organisation entered in a territory", () => {
  const add = async (name: string, siren: string | null = null, memberOf: string | null = null) =>
    browser.addOrganisation({
      params,
      body: { name, kind: "association", siren, memberOf },
      key: randomUUID(),
    });

  it("is among its partners, with the association it belongs to, and in no other territory", async () => {
    const club = await add("Club des métalliers");
    if (!club.ok) throw new Error(club.refusal.reason);
    const member = await add("Les Forges", "552 032 534", club.value.id);

    expect(member).toMatchObject({
      value: { siren: "552032534", source: "entered", memberOf: [{ name: "Club des métalliers" }] },
    });
    const listed = await browser.listOrganisations({ params });
    const names = listed.ok ? listed.value.organisations.map(({ name }) => name) : [];
    expect(names).toEqual(expect.arrayContaining(["Club des métalliers", "Les Forges"]));
    const known = await database.transaction({ read: [place.toul] }, async (transaction) =>
      transaction
        .tables<{ organisation_known: object }>()
        .selectFrom("organisation_known")
        .selectAll()
        .execute(),
    );
    expect(known).toEqual([]);
  });

  it.each<[string, string, string | null, string | null]>([
    ["organisation-already-known", "LES FORGES", null, null],
    ["organisation-already-known", "Les Forges de l'Est", "552032534", null],
    ["siren-malformed", "Autre", "55203253", null],
    ["siren-key-wrong", "Autre", "552032535", null],
    ["association-unknown", "Autre", null, id(999)],
  ])("is refused: %s", async (reason, name, siren, memberOf) => {
    expect(await add(name, siren, memberOf)).toMatchObject({
      refusal: { reason, sentence: expect.stringMatching(/\.$/) },
    });
  });
});

describe("the audit trail", () => {
  it("is read latest first, by pages, and by object", async () => {
    await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) => {
      for (let minute = 1; minute <= 110; minute += 1) {
        const doneAt = new Date(Date.parse("2020-01-01T00:00:00Z") + minute * 60_000).toISOString();
        const act = { territory: place.longwy, actor: null, actorName: "Anne", act: "made up", doneAt };
        await recordAct(transaction, { ...act, id: newId(doneAt), object: `/things/${minute}` });
      }
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query: { object: string; after?: string } = {
        object: "/things/",
        ...(after === null ? {} : { after }),
      };
      const page = await browser.readAudit({ params, query });
      if (!page.ok) throw new Error(page.refusal.reason);
      seen.push(...page.value.lines.map(({ object }) => object));
      after = page.value.next;
    } while (after !== null);

    expect(seen).toEqual(Array.from({ length: 110 }, (_, n) => `/things/${110 - n}`));
    const one = await browser.readAudit({ params, query: { object: "/things/42" } });
    expect(one.ok && one.value.lines).toHaveLength(1);
    const acts = await browser.readAudit({ params, query: { act: "made up" } });
    expect(acts.ok && acts.value.lines).toHaveLength(50);
    const none = await browser.readAudit({ params, query: { act: "made" } });
    expect(none.ok && none.value.lines).toEqual([]);
  });

  it("leaves out what was done to what its reader may not open", async () => {
    const file = id(77);
    const line = { territory: place.longwy, actor: null, actorName: "Anne", act: "a recusal" };
    await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) => {
      for (const [number, object] of [`/applications/${file}`, `/applications/${id(78)}`].entries())
        await recordAct(transaction, { ...line, id: id(790 + number), object, doneAt: server.clock.at });
      const denied = { territory: place.longwy, kind: "application", id: file };
      const denial = { ...denied, person: coordinator, fromAt: "2011-01-01T00:00:00Z", untilAt: null };
      await recordDenial(transaction, { ...denial, reason: "déport" });
    });
    const read = await browser.readAudit({ params, query: { act: "a recusal" } });

    expect(read.ok && read.value.lines.map(({ object }) => object)).toEqual([`/applications/${id(78)}`]);
  });
});

describe("the tree", () => {
  it("is listed parents first", async () => {
    const listed = await browser.listUnits({});

    expect(listed.ok && listed.value.units.map(({ name }) => name)).toEqual([
      "France",
      "Alsace",
      "Lorraine",
      "Longwy",
      "Mulhouse",
      "Toul",
    ]);
  });
});
