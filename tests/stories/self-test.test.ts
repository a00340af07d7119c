import { beforeAll, describe, expect, it } from "vitest";
import { defaultPolicy } from "#application/domain/eligibility-policy.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { applicationDesk, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, place } from "../network.ts";

const database = await testDatabase();
const desk = await applicationDesk(database, place.longwy);
const { application: door, params, key } = desk;

beforeAll(async () => {
  await enterNetwork(database);
  desk.sit("coordinator");
});

describe("the territories", () => {
  it("are told to anyone with their communes, and whether they take requests today", async () => {
    desk.sit(null);
    const { territories } = accepted(await door.listOpenTerritories({}));
    expect(territories.map(({ slug }) => slug)).toEqual(["longwy", "mulhouse", "toul"]);
    expect(territories[0]).toEqual({
      slug: "longwy",
      name: "Longwy",
      isDemonstration: false,
      stage: "opened",
      communes: [{ insee: "54323", name: "Longwy" }],
    });
    await database.asOwner(async (owner) => {
      await owner.query("update unit set closed_on = '2011-02-08' where slug = 'toul'");
      await owner.query("update unit set opened_on = '2012-02-09' where slug = 'mulhouse'");
    });
    const left = accepted(await door.listOpenTerritories({}));
    expect(left.territories.map(({ slug, stage }) => [slug, stage])).toEqual([
      ["longwy", "opened"],
      ["mulhouse", "project"],
      ["toul", "closed"],
    ]);
    desk.sit("coordinator");
  });
});

describe("the public self-test and the dated rules", () => {
  const question = { communeCode: "54323", headcount: 5, inInsolvency: false, amountCents: 1_500_000 };
  const slug = "longwy";

  it("answers anyone with the programme's rules, one sentence each, and asks for what is missing", async () => {
    desk.sit(null);
    const form = accepted(await door.readSelfTest({ params: { slug } }));
    expect(form).toMatchObject({
      territory: { name: "Longwy" },
      communes: [{ insee: "54323", name: "Longwy" }],
      inForce: { version: { source: "programme", fromOn: null } },
    });
    const answer = accepted(await door.testEligibility({ params: { slug }, query: question }));
    expect(answer.rules.map(({ rule, ok }) => [rule, ok])).toEqual([
      ["perimeter", true],
      ["headcount", true],
      ["age", false],
      ["insolvency", true],
      ["jobs", false],
      ["amount", true],
    ]);
    expect(reasonOf(await door.readSelfTest({ params: { slug: "nulle-part" } }))).toBe("territory-unknown");
    desk.sit("coordinator");
  });

  it("follows a territory's own rules from their day on, and refuses the days before", async () => {
    const later = { params: { territory: place.toul }, slug: "toul" };
    const rules = { fromOn: plainDate("2011-02-08"), policy: { ...defaultPolicy, headcountLimit: null } };
    const here = accepted(await door.setPolicy({ params, body: rules, key: key() }));
    expect(here.version).toEqual({ source: "territory", fromOn: "2011-02-08" });
    expect(reasonOf(await door.setPolicy({ params, body: rules, key: key() }))).toBe("policy-date-taken");
    const before = accepted(await door.readPolicy({ params, query: { on: plainDate("2010-01-01") } }));
    expect(before).toMatchObject({ inForce: null, dated: [{ policy: { maximum: 3_000_000n } }] });

    desk.sit(null);
    const answer = accepted(await door.testEligibility({ params: { slug }, query: question }));
    expect(answer.version.source).toBe("territory");
    expect(answer.rules.some(({ rule }) => rule === "headcount")).toBe(false);
    const toul = accepted(await door.readSelfTest({ params: { slug: later.slug } }));
    expect(toul.inForce?.version.source).toBe("programme");
    desk.sit("coordinator");
  });
});
