import { beforeAll, describe, expect, it } from "vitest";
import type { Contract, Route } from "#platform/contract/route.ts";
import { contracts } from "#web/contracts.ts";
import { measuredKeys } from "../../src/fund/domain/figure-keys.ts";
import { testDatabase } from "../database.ts";
import { closedFirms, recusedHouse } from "../recused-house.ts";

const database = await testDatabase();
let house: Awaited<ReturnType<typeof recusedHouse>>;

const paramsOf = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);

/** Every door that reads, of every capability. Those of the public know nobody: a link opens to whoever holds it. */
const doors = contracts.flatMap(({ name, routes }: Contract) =>
  Object.entries(routes)
    .filter(([, { method, access }]) => method === "GET" && typeof access !== "string")
    .map(([operation, route]) => [`${name}.${operation}`, route] as const),
);

/** An address with one of these is of one file: it is shut. */
const ofOneFile = [
  "application",
  "item",
  "decision",
  "condition",
  "evidence",
  "advance",
  "case",
  "paper",
  "copy",
  "document",
  "version",
  "attachment",
  "need",
  "mission",
  "commitment",
  "aid",
  "request",
  "signatory",
  "mail",
  "bundle",
];

/** Of conventions, of totals and of those who fund: no firm is named there. */
const ofNoFile = ["amendment", "pack", "report", "taking", "event"];

const isOfOneFile = (route: Route) => paramsOf(route).some((param) => ofOneFile.includes(param));
const fileDoors = doors.filter(([, route]) => isOfOneFile(route));
const listDoors = doors.filter(
  ([, route]) => !isOfOneFile(route) && !paramsOf(route).some((param) => ofNoFile.includes(param)),
);

/** What doors that ask for more than an address are asked. */
const queries: Record<string, string> = {
  "fund.previewUntil": "?until=2011-01-31",
  "fund.drawSample": "?seed=r%C3%A9cusation&size=50&kind=month",
  "application.findRelated": "?ownerName=Garage",
  "banking.findAdvancesToMatch": "?words=Garage",
  "accounting.exportFec": "?year=2010&draft=yes&siren=552081317",
  "network.previewHandOver":
    "?giver=0199aaaa-0000-7000-8000-000000000003&taker=0199aaaa-0000-7000-8000-000000000004&fromOn=2011-02-08",
  "accounting.readFecNotice": "?year=2010",
  "accounting.readLoanDeclaration": "?year=2010",
  "reporting.readFinancialReport": "?year=2010",
};

/** Not ripe in this house: a certificate before all have signed, a letter that nobody wrote. */
const unripe = ["signature.downloadCertificate", "aid.readAidLetter", "committee.readLetter"];

/** Books balance whoever reads them: a line keeps the advance's opaque id, under a code in place of a name. */
const opaque = ["accounting.listLines", "accounting.exportFec", "fund.readFigureEntries"];

/** Nothing of the kind in this house: told apart, each by its own story. */
const otherwise: Record<string, number> = {
  "banking.readLineDebits": 409,
  "committee.readConsultation": 404,
  "committee.readPacksPaper": 409,
  // Refused whole: it names a firm that is closed to the reader.
  "accounting.exportFec": 403,
};

/** Only whoever took it away opens it. */
const ownOnly = [
  "application.readOwnFile",
  "application.readAccompaniedFile",
  "application.downloadCopy",
  "accounting.downloadEvidence",
];

beforeAll(async () => {
  house = await recusedHouse(database);
}, 240_000);

/** A door of the figures is as many doors as there are figures. */
function figuresOf(route: Route): Route[] {
  if (!paramsOf(route).includes("figure")) return [route];
  return measuredKeys.map((figure) => ({
    ...route,
    path: `/${route.path.slice(1).replace(":figure", figure)}` as const,
  }));
}

/** The firms by name, and what hangs on their files by id. */
function told(name: string, body: string): string[] {
  const marks = opaque.includes(name) ? [...closedFirms] : house.marks;
  // The line of an agenda and a refusal of the committee say which firm one left: its name and its address, nothing else.
  const onAgenda = name.startsWith("committee.") ? house.agendaLine : [];
  return marks.filter((mark) => body.includes(mark) && !onAgenda.includes(mark));
}

describe("whoever is recused from a file", () => {
  it("meets doors derived from every contract, with something behind each", () => {
    expect(fileDoors.length).toBeGreaterThan(45);
    expect(listDoors.length).toBeGreaterThan(60);
    expect(house.marks.length).toBeGreaterThan(100);
    const asked = [...fileDoors, ...listDoors].flatMap(([, route]) => paramsOf(route));
    const empty = [...new Set(asked)].filter((param) => param !== "figure" && !house.ids[param]);
    expect(empty).toEqual([]);
  });

  it.each(fileDoors)("is refused at %s, which opens to others", async (name, route) => {
    const { status, body } = await house.ask(route, "Karim Haddad", queries[name]);
    expect([status, told(name, body)], body).toEqual([403, []]);
    if (unripe.includes(name) || ownOnly.includes(name)) return;
    expect((await house.ask(route, "Camille Perrin", queries[name])).status).toBe(200);
  });

  it.each(listDoors)("meets nothing of it in %s", async (name, route) => {
    for (const one of figuresOf(route)) {
      const { status, body } = await house.ask(one, "Karim Haddad", queries[name]);
      expect([status, told(name, body)], body).toEqual([otherwise[name] ?? 200, []]);
    }
  });
});
