import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, id, networkServer, person, place, seat } from "../../../tests/network.ts";

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
  await seat(database, 3300, { person: head, role: "network-head", unit: place.network });
});

async function reach(someone: string): Promise<string[]> {
  const me = await (await server.as(someone)).me({});
  return me.ok ? me.value.territories.map(({ name }) => name).sort() : [me.refusal.reason];
}

describe("a seat", () => {
  it("of a territory reaches it alone; a region's and the network's, their branch", async () => {
    expect(await reach(anne)).toEqual(["Longwy"]);
    expect(await reach(pilot)).toEqual(["Longwy", "Toul"]);
    expect(await reach(head)).toEqual(["Longwy", "Mulhouse", "Toul"]);
  });

  it("is told by /me with its unit, its organisation and the business date there", async () => {
    const me = await (await server.as(anne)).me({});

    expect(me).toMatchObject({
      ok: true,
      value: {
        person: { id: anne, name: "Anne Moreau", email: "30@exemple.fr", language: "fr" },
        seats: [
          {
            role: "treasurer",
            organisation: null,
            unit: { name: "Longwy", slug: "longwy" },
            territories: [place.longwy],
          },
        ],
        territories: [{ id: place.longwy, name: "Longwy", businessDate: "2011-02-08" }],
      },
    });
  });

  it("counts from its first day to the day before its end, by the territory's business date", async () => {
    const someone = await person(database, 40, "Farid Haddad");
    const held = { person: someone, unit: place.longwy };
    await seat(database, 4001, { ...held, role: "expert", toOn: "2011-02-08" });
    await seat(database, 4002, { ...held, role: "secretary", fromOn: "2011-02-09" });
    await seat(database, 4003, { ...held, role: "chair", fromOn: "2011-02-08", toOn: "2011-02-09" });
    const me = await (await server.as(someone)).me({});

    expect(me.ok && me.value.seats.map(({ role }) => role)).toEqual(["chair"]);
  });
});
