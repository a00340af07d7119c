import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { plainDate } from "#kernel/plain-date.ts";
import { drawSetUpCode, networkContract } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { testDatabase } from "../database.ts";
import { networkServer, password } from "../network.ts";

const database = await testDatabase();
const server = await networkServer(database);
const clock = { now: () => "2026-11-23T09:00:00.000Z" };

type Opening = Omit<z.output<typeof networkContract.routes.openTerritory.body>, "parent">;

const asked = {
  network: "Réseau des Vallées",
  name: "Fanny Delorme",
  email: "fanny@vallees.example",
  language: "fr",
  password,
} as const;

const opening: Opening = {
  name: "Pays des Trois Vallées",
  newRegion: "Montagne",
  openedOn: plainDate("2025-01-01"),
  isProject: false,
  businessDate: plainDate("2026-11-23"),
  calendar: "FR-AM",
  communes: ["245400262"],
  operator: {
    name: "Association des Vallées",
    kind: "association",
    siren: "732 829 320",
    address: { street: "1 place du Marché", postcode: "88000", town: "Épinal" },
  },
};

/** What the database holds of what a set-up makes. */
async function counts(): Promise<number[]> {
  const { rows } = await database.asOwner(async (owner) =>
    owner.query<{ count: number }>(`
      select count(*)::int as count from unit union all select count(*)::int from person
      union all select count(*)::int from seat union all select count(*)::int from organisation`),
  );
  return rows.map(({ count }) => count);
}

let printed = "";
let cookie = "";
const browser = () => client(networkContract, server.base, { headers: { cookie } });
const stranger = client(networkContract, server.base);

async function openIt(territory: string, body: object = {}, key: string = randomUUID()) {
  const { value } = (await browser().listUnits({})) as { value: { units: { id: string; level: string }[] } };
  const parent = value.units.find(({ level }) => level === "network")?.id ?? "";
  return browser().openTerritory({ params: { territory }, body: { ...opening, parent, ...body }, key });
}

describe("an empty installation", () => {
  it("waits for whoever has the code that its server printed, and for nobody without one", async () => {
    expect(await stranger.readSetUp({})).toMatchObject({ value: { isOpen: false } });
    const lost = (await drawSetUpCode(database, clock)) ?? "";
    printed = (await drawSetUpCode(database, clock)) ?? "";
    expect(printed).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(await stranger.readSetUp({})).toMatchObject({ value: { isOpen: true } });

    for (const tried of ["", "aaaaa-aaaaa-aaaaa-aaaaa", lost]) {
      const { status, problem, cookie: set } = await server.post("/set-up", { ...asked, code: tried });
      expect({ status, reason: problem.reason, set }).toEqual({
        status: 422,
        reason: "set-up-code-wrong",
        set: "",
      });
    }
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it("refuses a weak password and a name that no address can write, and keeps nothing of it", async () => {
    const weak = await server.post("/set-up", { ...asked, code: printed, password: "fanny" });
    expect(weak.problem.reason).toBe("password-too-short");
    const signs = await server.post("/set-up", { ...asked, code: printed, network: "…" });
    expect(signs.problem.reason).toBe("name-without-letters");
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it("keeps the code's hash only, and takes it however it is copied, once: of two at once, one comes in", async () => {
    const kept = await database.asOwner(async (owner) =>
      owner.query<{ row: string }>("select row_to_json(c)::text as row from set_up_code c"),
    );
    expect(kept.rows[0]?.row).not.toContain(printed.slice(0, 5));

    const copied = ` ${printed.toUpperCase().replaceAll("-", " ")} `;
    const both = await Promise.all([
      server.post("/set-up", { ...asked, code: copied }),
      server.post("/set-up", {
        ...asked,
        code: printed,
        name: "Gilles Autre",
        email: "gilles@vallees.example",
      }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.problem.reason).toBe("set-up-closed");
    cookie = both.find(({ status }) => status === 201)?.cookie ?? "";
    expect(await counts()).toEqual([1, 1, 1, 0]);
  });

  it("is closed from then on: no page, no code, whatever is typed", async () => {
    expect(await stranger.readSetUp({})).toMatchObject({ value: { isOpen: false } });
    expect(await drawSetUpCode(database, clock)).toBeNull();
    const again = await server.post("/set-up", { ...asked, code: printed, email: "autre@vallees.example" });
    expect(again.problem.reason).toBe("set-up-closed");
    expect(await counts()).toEqual([1, 1, 1, 0]);
  });
});

describe("opening a territory from the browser", () => {
  it("refuses what is wrong with its sentence, and keeps neither the region nor the territory", async () => {
    const before = await counts();
    const faults = [
      [{ businessDate: plainDate("2026-11-24") }, "business-date-not-come", "businessDate"],
      [
        { openedOn: plainDate("2026-11-23"), businessDate: plainDate("2026-11-22") },
        "opened-after-business-date",
        "openedOn",
      ],
      [{ communes: ["99999"] }, "commune-unknown", "added.0"],
      [{ operator: { ...opening.operator, siren: "732829321" } }, "siren-key-wrong", "operator.siren"],
      [{ name: "!!" }, "name-without-letters", "name"],
      [{ newRegion: "Réseau des Vallées" }, "slug-taken", "slug"],
    ] as const;
    for (const [body, reason, field] of faults)
      expect(await openIt(randomUUID(), body)).toMatchObject({ ok: false, refusal: { reason, field } });
    expect(await openIt(randomUUID(), { parent: randomUUID() })).toMatchObject({
      ok: false,
      refusal: { reason: "not-yours-to-open" },
    });
    expect(await counts()).toEqual(before);
  });

  it("makes it whole, and whoever opened it administers it from its first day", async () => {
    const territory = randomUUID();
    const key = randomUUID();
    const opened = await openIt(territory, {}, key);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        id: territory,
        slug: "pays-des-trois-vallees",
        openedOn: "2025-01-01",
        businessDate: "2026-11-23",
      },
    });
    expect(await openIt(territory, {}, key)).toEqual(opened);
    expect(await openIt(territory)).toMatchObject({ refusal: { reason: "territory-already-open" } });

    const params = { territory };
    const read = await browser().readTerritory({ params });
    expect(read).toMatchObject({
      ok: true,
      value: { calendar: "FR-AM", events: [{ kind: "opened", on: "2025-01-01" }] },
    });
    expect(read.ok && read.value.perimeter?.communes.length).toBeGreaterThan(10);
    expect(await browser().listOrganisations({ params })).toMatchObject({
      value: {
        organisations: [
          {
            name: "Association des Vallées",
            siren: "732829320",
            address: { postcode: "88000", town: "Épinal" },
          },
        ],
      },
    });
    const seats = await browser().listSeats({ params });
    const held = seats.ok
      ? seats.value.seats.map(({ role, unit, fromOn }) => `${role} ${unit.level} ${fromOn}`)
      : [];
    expect(held.sort()).toEqual(["administrator network 2026-11-23", "administrator territory 2025-01-01"]);
    const acts = await browser().readAudit({ params, query: {} });
    expect(acts.ok && acts.value.lines.map(({ act, actorName }) => `${act} ${actorName}`)).toEqual([
      expect.stringMatching(/^network.openTerritory /),
    ]);
    expect(await browser().readFirstSteps({ params })).toMatchObject({
      value: { organisations: 1, roles: [{ role: "administrator", held: 2, waiting: 0 }] },
    });
  });

  it("sets up a project, where the first files wait until it opens", async () => {
    const territory = randomUUID();
    expect(
      await openIt(territory, { name: "Pays en projet", newRegion: null, isProject: true }),
    ).toMatchObject({
      ok: true,
      value: { openedOn: null },
    });
    const params = { territory };
    expect(await browser().readLife({ params })).toMatchObject({
      value: {
        stage: "project",
        since: "2025-01-01",
        next: ["opened", "closed"],
        events: [{ kind: "project" }],
      },
    });
    const body = { to: "opened" as const, reason: "Convention signée", follower: null };
    expect(await browser().changeStage({ params, body, key: randomUUID() })).toMatchObject({
      value: { stage: "opened", since: "2026-11-23" },
    });
    expect(await browser().readTerritory({ params })).toMatchObject({ value: { openedOn: "2026-11-23" } });
  });

  it("takes the same short name once, even from two browsers at once", async () => {
    const both = await Promise.all([
      openIt(randomUUID(), { name: "Le Plateau", newRegion: null }),
      openIt(randomUUID(), {
        name: "Le plateau",
        newRegion: null,
        operator: { ...opening.operator, name: "Autre", siren: null },
      }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "slug-taken" } });
  });

  it("is nobody's without a seat above, and nobody's who is not signed in", async () => {
    const body = { ...opening, parent: randomUUID() };
    const answer = await stranger.openTerritory({
      params: { territory: randomUUID() },
      body,
      key: randomUUID(),
    });
    expect(answer).toMatchObject({ refusal: { reason: "not-signed-in" } });
  });

  it("is helped by a search among communes and intercommunalities", async () => {
    const found = await browser().searchPlaces({ query: { text: "grand longwy" } });
    expect(found.ok && found.value.places[0]).toMatchObject({
      code: "245400262",
      kind: "group",
      department: "54",
    });
    const commune = await browser().searchPlaces({ query: { text: "Saint-Dié" } });
    expect(commune.ok && commune.value.places.map(({ code }) => code)).toContain("88413");
  });
});
