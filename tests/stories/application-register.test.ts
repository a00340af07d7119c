import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rechercheEntreprises } from "#application/index.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";
import { recordedReply, registerServer } from "../register-server.ts";

const database = await testDatabase();
const register = await registerServer();
const { longwy: territory } = place;
const directory = rechercheEntreprises({ address: register.address, agent: "Alize/test" });
const desk = await applicationDesk(database, territory, { directory });
const closed = await applicationDesk(database, territory);
const { application: door, params, key, clock } = desk;

const siege = recordedReply().results[0]?.siege;
const atLongwy = { siege: { ...siege, commune: "54323", libelle_commune: "LONGWY" } };

const lookUp = async (number: string) => door.lookUpFirm({ params, body: { number }, key: key() });

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: place.lorraine });
});

beforeEach(() => {
  desk.sit("coordinator");
  register.answers({ body: recordedReply(atLongwy) });
});

describe("a firm looked up in the public register", () => {
  it("is told with its source and its moment, its commune by the name of the perimeter", async () => {
    expect(accepted(await lookUp("732 829 320"))).toMatchObject({
      state: "found",
      source: "recherche-entreprises",
      readAt: clock.at,
      notice: {
        name: "BOULANGERIE DU PORT",
        legalForm: "EURL",
        headcount: { from: 6, to: 9 },
        activity: "10.71C",
        activity2025: "10.71Y",
        managers: [{ name: "MARIE DUPONT", quality: "Gérant" }],
        establishment: { siret: "73282932000074", commune: { insee: "54323", name: "Longwy" } },
        proceeding: null,
        inInsolvency: false,
      },
    });
  });

  it("is asked again after a day, not before", async () => {
    accepted(await lookUp("732829320"));
    const times = register.asked.length;
    register.answers({ status: 503 });
    const began = clock.at;
    clock.at = "2011-02-09T17:59:59.000Z";
    expect(accepted(await lookUp("73282932000074"))).toMatchObject({ state: "found", readAt: began });
    expect(register.asked.length).toBe(times);
    clock.at = "2011-02-09T18:00:00.000Z";
    expect(accepted(await lookUp("732829320"))).toEqual({ state: "silent", why: "unreachable" });
    expect(register.asked.length).toBe(times + 1);
  });

  it("stands beside the file: what agrees, what differs, and what was published since", async () => {
    const opened = await desk.open(bakery({ name: "Boulangerie du Port", siren: "732829320" }));
    const which = { ...params, application: opened.id };
    const differing = ({ notice }: typeof opened) =>
      notice?.compared.filter(({ agrees }) => !agrees).map(({ datum }) => datum);
    expect(opened.notice).toMatchObject({ notice: { name: "BOULANGERIE DU PORT" } });
    expect(differing(opened)).toEqual([
      "siret",
      "activity",
      "legalForm",
      "ownerName",
      "createdOn",
      "headcount",
    ]);

    const proceeding = { statut: "Redressement judiciaire", date: "2011-02-01" };
    register.answers({ body: recordedReply({ ...atLongwy, bodacc: { procedure_collective: proceeding } }) });
    clock.at = "2011-02-11T09:00:00.000Z";
    accepted(await lookUp("732829320"));
    const read = accepted(await door.readApplication({ params: which }));
    expect(read.notice).toMatchObject({
      readAt: clock.at,
      notice: { inInsolvency: true, proceeding: { status: "Redressement judiciaire", on: "2011-02-01" } },
    });
    expect(differing(read)).toContain("insolvency");
  });

  it("is masked before it is kept, where it is published in part only", async () => {
    clock.at = "2011-02-14T09:00:00.000Z";
    register.answers({ body: recordedReply({ ...atLongwy, statut_diffusion: "P" }) });
    expect(accepted(await lookUp("732829320"))).toMatchObject({
      notice: { isPartlyPublished: true, name: null, managers: [] },
    });
    const { rows } = await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.read', $1, false)", [`{${territory}}`]);
      return owner.query<{ notice: unknown }>("select notice from register_notice");
    });
    expect(JSON.stringify(rows)).toContain("732829320");
    expect(JSON.stringify(rows)).not.toMatch(/DUPONT|BOULANGERIE|QUAI/);
  });

  it("is never needed: without the register the file opens all the same", async () => {
    closed.sit("coordinator");
    const number = { params, body: { number: "552032534" }, key: key() };
    expect(accepted(await closed.application.lookUpFirm(number))).toEqual({
      state: "silent",
      why: "not-set",
    });
    const opened = await closed.open(bakery({ name: "Saisie à la main", siren: "552032534" }));
    expect(opened).toMatchObject({ notice: null, firm: { siren: "552032534" } });
  });

  it.each([
    ["12", "siren-malformed"],
    ["552032535", "siren-key-wrong"],
    ["5520325341", "siret-malformed"],
    ["55203253400019", "siret-key-wrong"],
  ])("is refused before anyone is asked: %s", async (number, reason) => {
    const times = register.asked.length;
    expect(reasonOf(await lookUp(number))).toBe(reason);
    expect(register.asked.length).toBe(times);
  });

  it("is looked up by those who keep the files alone", async () => {
    for (const role of ["owner", "treasurer", "committee-member"] as const) {
      desk.sit(role);
      expect([role, reasonOf(await lookUp("732829320"))]).toEqual([role, "not-allowed"]);
    }
  });
});
