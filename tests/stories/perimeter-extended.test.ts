import Fastify from "fastify";
import { afterAll, describe, expect, it } from "vitest";
import { applicationContract } from "#application/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { networkContract, perimeterAt } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import { assemble } from "../../src/assembly.ts";
import { amendmentDesk } from "../amendment-desk.ts";
import { bakery } from "../application-desk.ts";
import { calledConvention } from "../called-convention.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";

// One story: a bassin grows by an amendment, and what was counted before keeps the bassin of its day.

const database = await testDatabase();
const day = plainDate;
const [eve, from] = [day("2011-01-14"), day("2011-01-15")];
const briey = "54099";
const params = { territory: place.longwy };

const { story, which } = await calledConvention(database);
const { prepare, sign, paper } = amendmentDesk(story, which);
const handlers = assemble({ database, isDemonstration: false });
const app = Fastify();
const seats = [
  { seat: id(901), role: "coordinator" as const, organisation: null, territories: [place.longwy] },
];
const actor = { person: id(900), name: "Camille Perrin", seats };
const clock = { now: () => "2011-02-08T10:00:00.000Z" };
mount(app, { database, clock, authenticate: async () => actor }, networkContract, handlers.network);
mount(app, { database, clock, authenticate: async () => actor }, applicationContract, handlers.application);
const base = await app.listen({ port: 0, host: "127.0.0.1" });
afterAll(async () => app.close());
const network = client(networkContract, base);
const application = client(applicationContract, base);

const extending = {
  kind: "perimeter-extended" as const,
  terms: { perimeter: { on: from, extension: "bassin de Briey" } },
  effectiveOn: from,
};

async function communesOn(on: typeof from): Promise<string[]> {
  const perimeter = await database.transaction({ read: [place.longwy] }, async (transaction) =>
    perimeterAt(transaction, place.longwy, on),
  );
  return perimeter?.communes.map(({ insee }) => insee) ?? [];
}

/** Whether a firm of Briey is in the perimeter, as the public test of the day answers. */
async function isBrieyEligible(): Promise<boolean | null | undefined> {
  const query = { communeCode: briey, headcount: 5, inInsolvency: false, amountCents: 1_500_000 };
  const { rules } = accepted(await application.testEligibility({ params: { slug: "longwy" }, query }));
  return rules.find(({ rule }) => rule === "perimeter")?.ok;
}

/** Whether the file of a firm of Briey stands in the perimeter on the territory's day. */
async function fileOfBriey(name: string): Promise<boolean | null | undefined> {
  const body = { ...bakery({ name, insee: briey }), receivedOn: day("2011-02-01") };
  const { id: file } = accepted(await application.openApplication({ params, body, key: story.key() }));
  const read = accepted(await application.readApplication({ params: { ...params, application: file } }));
  return read.eligibility?.rules.find(({ rule }) => rule === "perimeter")?.ok;
}

describe("a perimeter extended by amendment", () => {
  it("begins with communes that join the territory from a day, told with their reason", async () => {
    expect(await prepare(extending)).toMatchObject({ refusal: { reason: "perimeter-not-extended" } });
    expect(await isBrieyEligible()).toBe(false);
    expect(await fileOfBriey("Boulangerie d'avant")).toBe(false);

    const body = { fromOn: from, label: "Longwy et Briey", reason: "Avenant n° 1", added: [briey] };
    expect(accepted(await network.extendPerimeter({ params, body, key: story.key() }))).toMatchObject({
      version: 2,
      label: "Longwy et Briey",
    });
  });

  it("opens the territory to their firms from that day: test, files, public list", async () => {
    expect(await isBrieyEligible()).toBe(true);
    expect(await fileOfBriey("Boulangerie d'après")).toBe(true);
    const { territories } = accepted(await application.listOpenTerritories({}));
    const longwy = territories.find(({ slug }) => slug === "longwy");
    expect(longwy?.communes.map(({ insee }) => insee).sort()).toEqual([briey, "54323"]);
    const read = accepted(await network.readTerritory({ params }));
    expect(read.events.filter(({ kind }) => kind === "extended")).toMatchObject([
      { on: "2011-01-15", note: "Longwy et Briey" },
    ]);
    expect(accepted(await network.readLife({ params })).stage).toBe("opened");
  });

  it("is the convention's once the amendment is signed, and says both perimeters", async () => {
    const made = accepted(await prepare(extending));
    expect((await story.page(which.convention)).convention.perimeterOn).not.toBe("2011-01-15");
    accepted(await sign(made.id));

    expect((await story.page(which.convention)).convention.perimeterOn).toBe("2011-01-15");
    expect((await paper(made.id)).text).toMatch(/Briey/);
  });

  it("leaves what was before at its own perimeter: communes, convention, earlier versions", async () => {
    expect(await communesOn(eve)).toEqual(["54323"]);
    expect((await communesOn(from)).sort()).toEqual([briey, "54323"]);
    expect((await story.page(which.convention, "2011-01-14")).convention.perimeterOn).not.toBe("2011-01-15");
    const { earlierPerimeters, perimeter } = accepted(await network.readTerritory({ params }));
    expect(earlierPerimeters.at(-1)).toMatchObject({ communes: [{ insee: "54323" }] });
    expect(perimeter).toMatchObject({ fromOn: "2011-01-15" });
    const changes = database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) =>
      transaction
        .tables<{ perimeter: { territory_id: string; from_on: string } }>()
        .updateTable("perimeter")
        .set({ from_on: "2010-01-01" })
        .where("territory_id", "=", place.longwy)
        .execute(),
    );
    await expect(changes).rejects.toThrow(/permission denied/);
  });
});
