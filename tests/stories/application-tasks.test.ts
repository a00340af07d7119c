import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key } = desk;
const scope = { read: [territory], write: territory };

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await person(database, 903, "Marc Petit");
  await person(database, 910, "Lucie Perrin");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: territory });
  await seat(database, 90_300, { person: id(903), role: "coordinator", unit: territory });
  await seat(database, 91_000, { person: id(910), role: "owner", unit: territory });
  desk.sit("coordinator");
});

const told = async () =>
  accepted(await door.listTasks({ params })).tasks.map(({ kind, firm }) => `${kind} ${firm}`);

describe("what waits for someone in the files", () => {
  it("is told to whoever can do it, and goes once it is done", async () => {
    const asleep = await desk.open(bakery({ name: "Fleuriste" }));
    const ready = await desk.complete({ name: "Garage" });
    accepted(await door.markReady({ params: ready, body: {}, key: key() }));
    const oriented = { ...params, application: (await desk.open(bakery({ name: "Librairie" }))).id };
    const sent = { to: "Initiative", result: null, why: null, on: plainDate("2010-12-10") };
    accepted(await door.orientApplication({ params: oriented, body: sent, key: key() }));
    const lacking = { ...params, application: (await desk.open(bakery({ name: "Traiteur" }))).id };
    accepted(await door.submitApplication({ params: lacking, body: {}, key: key() }));
    const owner = { person: id(910), fromOn: plainDate("2011-01-05") };
    accepted(await door.nameOwner({ params: lacking, body: owner, key: key() }));

    expect(await told()).toEqual([
      "asleep Fleuriste",
      "not-on-an-agenda Garage",
      "orientation-unanswered Librairie",
      "documents-awaited Traiteur",
    ]);
    desk.sit("secretary", 901);
    expect(await told()).toEqual(["not-on-an-agenda Garage"]);
    desk.sit("owner", 910);
    expect(await told()).toEqual(["own-documents-awaited Traiteur"]);
    desk.sit("treasurer");
    expect(reasonOf(await door.listTasks({ params }))).toBe("not-allowed");

    desk.sit("coordinator");
    const { documents } = accepted(await door.readApplication({ params: lacking }));
    for (const { id: document } of documents.filter(({ isRequired }) => isRequired))
      accepted(
        await door.receiveDocument({ params: lacking, body: { document, expiresOn: null }, key: key() }),
      );
    accepted(
      await door.withdrawApplication({
        params: { ...params, application: asleep.id },
        body: { why: "Le projet est abandonné." },
        key: key(),
      }),
    );
    expect(await told()).toEqual([
      "not-on-an-agenda Garage",
      "orientation-unanswered Librairie",
      "to-appraise Traiteur",
    ]);
  });

  it("is told to the coordinator who holds the file, and to no other", async () => {
    desk.sit("coordinator");
    const which = { ...params, application: (await desk.open(bakery({ name: "Serrurerie" }))).id };
    accepted(await door.submitApplication({ params: which, body: {}, key: key() }));
    const task = "documents-awaited Serrurerie";
    expect(await told()).toContain(task);
    const stranger = await door.assignApplication({ params: which, body: { to: id(910) }, key: key() });
    expect(reasonOf(stranger)).toBe("no-coordinator-seat");
    const given = accepted(
      await door.assignApplication({ params: which, body: { to: id(903) }, key: key() }),
    );
    expect(given).toMatchObject({ assignedTo: { name: "Marc Petit" } });
    expect(given.history.at(-1)).toMatchObject({ kind: "assigned", why: "Marc Petit" });
    expect(await told()).not.toContain(task);
    desk.sit("coordinator", 903);
    expect(await told()).toContain(task);

    // Once he coordinates no more, nobody holds it: it is told to the others again.
    await database.asOwner(async (sql) =>
      sql.query("update seat set to_on = '2010-01-01' where id = $1", [id(90_300)]),
    );
    desk.sit("coordinator");
    expect(await told()).toContain(task);
  });

  it("leaves out a file from which the caller is recused", async () => {
    desk.sit("coordinator");
    const which = await desk.complete({ name: "Carrosserie" });
    accepted(await door.markReady({ params: which, body: {}, key: key() }));
    expect(await told()).toContain("not-on-an-agenda Carrosserie");
    const denial = { territory, kind: "application", id: which.application, person: id(900), reason: "Lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    expect(await told()).not.toContain("not-on-an-agenda Carrosserie");
  });
});
