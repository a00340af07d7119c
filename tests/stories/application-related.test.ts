import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const toul = await applicationDesk(database, place.toul);
const { application: door, params, key } = desk;

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: place.lorraine });
  await person(database, 910, "Paul Marchand");
  await seat(database, 91_000, { person: id(910), role: "owner", unit: territory, fromOn: "2010-11-01" });
});

beforeEach(() => {
  desk.sit("coordinator");
  toul.sit("coordinator");
});

/** A firm of its own: its owner's name brings it near no other. */
function firm(name: string, siren: string | null, ownerName: string) {
  const file = bakery({ name, siren });
  return { ...file, firm: { ...file.firm, ownerName } };
}

const related = async (application: string) =>
  accepted(await door.readRelated({ params: { ...params, application } }));
const apart = async (application: string, other: string, why = "Deux projets sans rapport.") =>
  door.tellApart({ params: { ...params, application }, body: { other, why }, key: key() });

describe("files that look alike", () => {
  it("are told with the reason of each: the firm, the account of its owner, their name", async () => {
    const first = await desk.open(firm("Atelier un", "732829320", "Rose Levain"));
    accepted(
      await door.withdrawApplication({
        params: { ...params, application: first.id },
        body: { why: "Reporté", on: plainDate("2010-12-01") },
        key: key(),
      }),
    );
    const second = await desk.open(firm("Atelier un", "732829320", "Rose Levain"));
    const third = await desk.open(firm("Atelier deux", null, "LEVAIN Rose"));
    const fourth = await desk.open(firm("Atelier trois", null, "Quelqu'un d'Autre"));
    for (const application of [third.id, fourth.id])
      accepted(
        await door.nameOwner({
          params: { ...params, application },
          body: { person: id(910), fromOn: plainDate("2010-11-02") },
          key: key(),
        }),
      );
    const { here, elsewhere } = await related(second.id);
    expect(here.map(({ number, reasons }) => [number, reasons])).toEqual([
      [first.number, ["same-firm", "same-owner-name"]],
      [third.number, ["same-owner-name"]],
    ]);
    expect(elsewhere).toEqual([]);
    const of = await related(fourth.id);
    expect(of.here.map(({ number, reasons }) => [number, reasons])).toEqual([[third.number, ["same-owner"]]]);
  });

  it("are told before one is opened", async () => {
    const query = { siren: "732 829 320", ownerName: "Rosé LEVAIN" };
    const { here } = accepted(await door.findRelated({ params, query }));
    expect(here.map(({ firm: name }) => name)).toEqual(["Atelier un", "Atelier un", "Atelier deux"]);
    const nothing = accepted(await door.findRelated({ params, query: { siren: "123" } }));
    expect(nothing).toEqual({ here: [], elsewhere: [] });
  });

  it("in another territory are told by its name and their state alone", async () => {
    const mine = await desk.open(firm("Scierie", "552100554", "Ici Même"));
    const theirs = await toul.open(firm("Scierie de Toul, nom secret", "552100554", "Ailleurs Encore"));
    const { elsewhere } = await related(mine.id);
    expect(elsewhere).toEqual([
      {
        territory: { id: place.toul, name: "Toul" },
        family: "under-way",
        reasons: ["same-firm"],
        apart: null,
      },
    ]);
    await database.asOwner(async (owner) =>
      owner.query(`update unit set is_demonstration = true where id = '${place.toul}'`),
    );
    expect((await related(mine.id)).elsewhere).toEqual([]);
    await database.asOwner(async (owner) =>
      owner.query(`update unit set is_demonstration = false where id = '${place.toul}'`),
    );
    accepted(
      await toul.application.withdrawApplication({
        params: { territory: place.toul, application: theirs.id },
        body: { why: "Abandon" },
        key: key(),
      }),
    );
    expect((await related(mine.id)).elsewhere).toMatchObject([{ family: "over" }]);
    accepted(await apart(mine.id, place.toul, "Leur dossier est clos depuis longtemps."));
    expect((await related(mine.id)).elsewhere).toMatchObject([{ apart: { by: "coordinator" } }]);
  });

  it("are said to be no duplicates once, with the reason, read on both", async () => {
    const one = await desk.open(firm("Garage nord", null, "Max Moteur"));
    const other = await desk.open(firm("Garage sud", null, "Max Moteur"));
    const stranger = await desk.open(firm("Fleuriste", null, "Iris Jardin"));
    expect(reasonOf(await apart(one.id, stranger.id))).toBe("not-related");
    const both = await Promise.all([apart(one.id, other.id), apart(other.id, one.id)]);
    expect(both.map(reasonOf).toSorted()).toEqual(["accepted", "told-apart-already"]);
    for (const { id: file } of [one, other])
      expect((await related(file)).here).toMatchObject([
        { apart: { why: "Deux projets sans rapport.", on: "2011-02-08" } },
      ]);
    desk.sit("auditor");
    expect(reasonOf(await apart(one.id, other.id))).toBe("not-allowed");
  });

  it("leave out those from which the reader is recused, and do not open to them", async () => {
    const one = await desk.open(firm("Menuiserie est", null, "Léo Copeau"));
    const other = await desk.open(firm("Menuiserie ouest", null, "Léo Copeau"));
    const denial = { territory, kind: "application", id: other.id, person: id(900), reason: "Elle siège." };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction({ read: [territory], write: territory }, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    expect((await related(one.id)).here).toEqual([]);
    expect(
      accepted(await door.findRelated({ params, query: { ownerName: "Léo Copeau" } })).here,
    ).toHaveLength(1);
    expect(reasonOf(await door.readRelated({ params: { ...params, application: other.id } }))).toBe(
      "file-denied",
    );
    expect(reasonOf(await apart(one.id, other.id))).toBe("not-related");
  });
});
