import { beforeAll, describe, expect, it } from "vitest";
import { enterUnit } from "#network/index.ts";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, id, networkServer, person, place, seat } from "../../../tests/network.ts";

const database = await testDatabase();
const open = await networkServer(database, true);
const closed = await networkServer(database, false);

beforeAll(async () => {
  await enterNetwork(database, true);
  await database.transaction({ read: [] }, async (transaction) =>
    enterUnit(transaction, {
      id: id(7),
      level: "territory",
      parent: place.lorraine,
      name: "Briey",
      slug: "briey",
      openedOn: null,
      closedOn: null,
      isDemonstration: false,
    }),
  );
  await person(database, 30, "Anne Moreau");
  await seat(database, 3000, { person: id(30), role: "treasurer", unit: place.longwy });
  await person(database, 31, "Bruno Réel");
  await seat(database, 3100, { person: id(31), role: "treasurer", unit: place.longwy });
  await seat(database, 3101, { person: id(31), role: "treasurer", unit: id(7), toOn: "2007-01-01" });
  await person(database, 32, "Chloé Sans-Siège");
});

async function peopleOf(server: typeof open): Promise<unknown> {
  return (await fetch(`${server.base}/api/v1/demonstration/people`)).json();
}

describe("the demonstration", () => {
  it("offers those whose every seat is in it, and says nothing of their address", async () => {
    expect(await peopleOf(open)).toEqual({
      people: [
        {
          id: id(30),
          name: "Anne Moreau",
          seats: [
            {
              role: "treasurer",
              organisation: null,
              unit: { id: place.longwy, level: "territory", name: "Longwy", slug: "longwy" },
            },
          ],
        },
      ],
    });
  });

  it("lets nobody else in without a password", async () => {
    for (const someone of [id(31), id(32), id(99)]) {
      expect(await open.post("/demonstration/sign-in", { person: someone })).toMatchObject({
        status: 404,
        setCookie: "",
        problem: { reason: "not-a-demonstration" },
      });
    }
    expect(await open.post("/demonstration/sign-in", { person: id(30) })).toMatchObject({ status: 200 });
  });

  it("is closed where the server does not show one", async () => {
    expect(await peopleOf(closed)).toEqual({ people: [] });
    expect(await closed.post("/demonstration/sign-in", { person: id(30) })).toMatchObject({ status: 404 });
  });
});
