import { beforeAll, describe, expect, it } from "vitest";
import { ownedFirms, telephonesOf } from "#application/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { moveBusinessDate, recordDenial } from "#network/index.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { businessDates, enterNetwork, id, person, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key } = desk;
const scope = { read: [territory], write: territory };

const lucie = id(910);
const paul = id(911);

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await person(database, 910, "Lucie Perrin");
  await person(database, 911, "Paul Marchand");
  await person(database, 912, "Sans Siège");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: place.lorraine });
  await seat(database, 91_000, { person: lucie, role: "owner", unit: territory, fromOn: "2010-11-01" });
  await seat(database, 91_100, { person: paul, role: "owner", unit: territory });
  await seat(database, 91_200, { person: id(912), role: "owner", unit: place.toul });
  desk.sit("coordinator");
});

async function owned(who: string): Promise<ReadonlySet<string>> {
  return database.transaction(scope, async (transaction) =>
    ownedFirms(transaction, { territory, person: who }),
  );
}

const name = async (application: string, who: string, fromOn: string) =>
  door.nameOwner({
    params: { ...params, application },
    body: { person: who, fromOn: plainDate(fromOn) },
    key: key(),
  });

describe("the owner of a firm", () => {
  it("is named among those who hold an owner's seat here, that day, once", async () => {
    desk.sit("coordinator");
    expect(accepted(await door.listFilePeople({ params }))).toEqual({
      coordinators: [{ id: id(900), name: "Anne Moreau" }],
      owners: [
        { id: lucie, name: "Lucie Perrin" },
        { id: paul, name: "Paul Marchand" },
      ],
    });
    const { id: file, firm } = await desk.open(bakery({ name: "Première boulangerie" }));
    expect(reasonOf(await name(file, id(912), "2011-01-05"))).toBe("no-owner-seat");
    expect(reasonOf(await name(file, lucie, "2010-10-31"))).toBe("no-owner-seat");
    expect(reasonOf(await name(file, lucie, "2011-02-09"))).toBe("date-in-the-future");

    const named = accepted(await name(file, lucie, "2010-11-02"));
    expect(named.owners).toMatchObject([
      { person: { id: lucie, name: "Lucie Perrin" }, fromOn: "2010-11-02", toOn: null },
    ]);
    expect(named.history.at(-1)).toMatchObject({ kind: "owner-named", why: "Lucie Perrin", to: "draft" });
    expect(reasonOf(await name(file, lucie, "2011-01-05"))).toBe("owner-already-named");
    expect([...(await owned(lucie))]).toEqual([firm.id]);
    expect([...(await owned(paul))]).toEqual([]);
  });

  it("is named once by two who name them at once", async () => {
    desk.sit("coordinator");
    const { id: file } = await desk.open(bakery({ name: "Deux mains" }));
    const reasons = await Promise.all([name(file, paul, "2011-01-05"), name(file, paul, "2011-01-06")]);
    expect(reasons.map(reasonOf).toSorted()).toEqual(["accepted", "owner-already-named"]);
  });

  it("reads their own file: what is awaited from them, never the appraisal nor the firm's links", async () => {
    desk.sit("coordinator");
    const which = await desk.complete({ name: "Boulangerie ouverte" });
    accepted(await name(which.application, lucie, "2010-11-02"));
    const to = id(900);
    accepted(await door.assignApplication({ params: which, body: { to }, key: key() }));

    desk.sit("owner", 910);
    const { files } = accepted(await door.listOwnFiles({ params }));
    expect(files.map(({ firm, awaited }) => [firm.name, awaited.length])).toEqual([
      ["Première boulangerie", 5],
      ["Boulangerie ouverte", 0],
    ]);
    const mine = accepted(await door.readOwnFile({ params: which }));
    expect(mine).toMatchObject({
      status: "appraised",
      assignedTo: "Anne Moreau",
      plan: { needs: 4_000_000n },
      steps: [
        { status: "draft", on: "2010-11-02" },
        { status: "submitted", on: "2010-11-20" },
        { status: "appraised", on: "2011-02-08" },
      ],
    });
    const said = JSON.stringify(mine, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
    expect(said).not.toContain("Carnet de commandes");
    expect(said).not.toContain("Banque du Bassin");
    expect(said).not.toContain("favourable");
  });

  it("does not read another's, nor the coordinator's page, nor their own once they left", async () => {
    desk.sit("coordinator");
    const { id: file, owners } = accepted(
      await name((await desk.open(bakery({ name: "Menuiserie du Pays" }))).id, lucie, "2010-11-02"),
    );
    const which = { ...params, application: file };

    desk.sit("owner", 911);
    expect(reasonOf(await door.readOwnFile({ params: which }))).toBe("not-your-firm");
    expect(reasonOf(await door.readOwnFile({ params: { ...params, application: id(999) } }))).toBe(
      "application-unknown",
    );
    expect(reasonOf(await door.readApplication({ params: which }))).toBe("not-allowed");

    desk.sit("coordinator");
    const ending = { ...which, owner: owners[0]?.id ?? "" };
    const end = async (toOn: string) =>
      door.endOwner({ params: ending, body: { toOn: plainDate(toOn) }, key: key() });
    expect(reasonOf(await end("2010-11-01"))).toBe("owner-ends-before-beginning");
    expect(reasonOf(await end("2011-02-09"))).toBe("date-in-the-future");
    const ended = accepted(await end("2011-02-08"));
    expect(ended.owners).toMatchObject([{ toOn: "2011-02-08" }]);
    expect(reasonOf(await end("2011-02-08"))).toBe("owner-already-ended");
    desk.sit("owner", 910);
    expect(reasonOf(await door.readOwnFile({ params: which }))).toBe("not-your-firm");
  });

  it("counts from the first day of their naming, by the territory's own day", async () => {
    const today = businessDates[territory] ?? plainDate("2011-02-08");
    const setDay = async (day: typeof today) =>
      database.transaction(scope, async (transaction) => moveBusinessDate(transaction, territory, day));
    const now = (await owned(lucie)).size;
    await setDay(plainDate("2010-11-01"));
    expect((await owned(lucie)).size).toBe(0);
    await setDay(plainDate("2010-11-02"));
    expect((await owned(lucie)).size).toBe(now + 1);
    await setDay(today);
  });

  it("does not read through this door a file they are recused from", async () => {
    desk.sit("coordinator");
    const { id: file } = await desk.open(bakery({ name: "Café des Arts" }));
    accepted(await name(file, paul, "2011-01-05"));
    const denial = { territory, kind: "application", id: file, person: paul, reason: "Il siège." };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    desk.sit("owner", 911);
    expect(reasonOf(await door.readOwnFile({ params: { ...params, application: file } }))).toBe(
      "file-denied",
    );
    const { files } = accepted(await door.listOwnFiles({ params }));
    expect(files.map(({ firm }) => firm.name)).not.toContain("Café des Arts");
  });
});

describe("the telephone of the owner", () => {
  it("is noted whatever became of the file, changed, and taken away; what is no number is refused", async () => {
    desk.sit("coordinator");
    const { id: file, firm, ownerTelephone } = await desk.open(bakery({ name: "Boulangerie à appeler" }));
    expect(ownerTelephone).toBeNull();
    const note = async (telephone: string | null) =>
      door.setOwnerTelephone({ params: { ...params, application: file }, body: { telephone }, key: key() });
    const known = async () =>
      database.transaction(scope, async (transaction) =>
        telephonesOf(transaction, { territory, firms: [firm.id] }),
      );
    expect(accepted(await note(" 03 82 00 00 01 ")).ownerTelephone).toBe("03 82 00 00 01");
    expect(await known()).toEqual(new Map([[firm.id, "03 82 00 00 01"]]));
    expect(reasonOf(await note("appeler le matin"))).toBe("telephone-malformed");
    accepted(
      await door.withdrawApplication({
        params: { ...params, application: file },
        body: { on: plainDate("2011-01-05"), why: "Projet abandonné" },
        key: key(),
      }),
    );
    expect(accepted(await note("+352 00 00 01")).ownerTelephone).toBe("+352 00 00 01");
    expect(accepted(await note(null)).ownerTelephone).toBeNull();
    expect(await known()).toEqual(new Map());
    desk.sit("auditor");
    expect(reasonOf(await note("03 82 00 00 02"))).toBe("not-allowed");
    desk.sit("coordinator");
  });
});
