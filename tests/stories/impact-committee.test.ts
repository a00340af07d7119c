import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationContract, moveApplication } from "#application/index.ts";
import { committeeContract } from "#committee/index.ts";
import { impactContract } from "#impact/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { assemble } from "../../src/assembly.ts";
import { applicationDesk, bakery, balancedPlan } from "../application-desk.ts";
import { committeeDesk, grantOf, later, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";

const database = await testDatabase();
const territory = place.longwy;
const scope = { read: [territory], write: territory };

/** The committee and the jobs as the server puts them together; the coordinator and the secretary are one person here. */
async function assembled() {
  const app = Fastify();
  const roles = ["coordinator", "secretary", "chair"] as const;
  const seats = roles.map((role) => ({ seat: id(901), role, organisation: null, territories: [territory] }));
  const actor: Actor = { person: id(36), name: "Sacha Greffe", seats };
  const clock = { now: () => "2011-02-08T18:00:00.000Z" };
  const desk = { database, clock, authenticate: async () => actor };
  const handlers = assemble({ database, isDemonstration: false });
  mount(app, desk, committeeContract, handlers.committee);
  mount(app, desk, impactContract, handlers.impact);
  mount(app, desk, applicationContract, handlers.application);
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  return {
    application: client(applicationContract, base),
    committee: client(committeeContract, base),
    impact: client(impactContract, base),
  };
}

describe("the committee's decision", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let house: Awaited<ReturnType<typeof assembled>>;
  let items: { id: string; file: string }[] = [];
  let sitting = "";

  async function readyFile(name: string): Promise<string> {
    const files = await applicationDesk(database, territory);
    files.sit("coordinator");
    const opened = accepted(
      await files.application.openApplication({
        params: { territory },
        body: bakery({ name }),
        key: files.key(),
      }),
    );
    const params = { territory, application: opened.id };
    const body = { lines: balancedPlan };
    accepted(await files.application.replaceFinancingPlan({ params, body, key: files.key() }));
    for (const to of ["submitted", "appraised", "ready"] as const) {
      await database.transaction(scope, async (transaction) => {
        const by = { person: null, name: "tests/impact-committee" };
        const on = plainDate("2011-02-01");
        const now = "2011-02-01T09:00:00.000Z";
        accepted(await moveApplication(transaction, { ...params, to, on, by, why: null, now }));
      });
    }
    return opened.id;
  }

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n, "record");
    house = await assembled();
    const files = [await readyFile("Boulangerie"), await readyFile("Garage"), await readyFile("Scierie")];
    desk.sit("coordinator");
    const page = accepted(await desk.convene(files, "2011-02-08"));
    sitting = page.id;
    items = page.items.map((item, index) => ({ id: item.id, file: files[index] ?? "" }));
    desk.sit("secretary");
    accepted(await desk.open(sitting));
  }, 60_000);

  const decide = async (index: number, body: Parameters<typeof house.committee.decideItem>[0]["body"]) =>
    house.committee.decideItem({
      params: { territory, sitting, item: items[index]?.id ?? "" },
      body,
      key: randomUUID(),
    });
  const jobsOf = async (index: number) => {
    const params = { territory, application: items[index]?.file ?? "" };
    return accepted(await house.impact.readFileJobs({ params })).commitment;
  };
  const listed = async () =>
    accepted(await house.impact.listCommitments({ params: { territory } })).commitments;

  it("that grants opens one commitment, with the jobs it agreed to and the headcount of the file", async () => {
    const grant = { ...grantOf(15_000_00), jobs: { created: 4, kept: 1 } };
    accepted(await decide(0, { ...yes(15_000_00), grant }));
    expect(await listed()).toHaveLength(1);
    expect(await jobsOf(0)).toMatchObject({
      decidedOn: "2011-02-08",
      dueOn: "2014-02-08",
      planned: { created: 4, kept: 1 },
      baseline: { heads: 5 },
      followUps: [
        { months: 6, dueOn: "2011-08-08" },
        { months: 12, dueOn: "2012-02-08" },
        { months: 24, dueOn: "2013-02-08" },
        { months: 36, dueOn: "2014-02-08" },
      ],
    });
    expect((await decide(0, yes(15_000_00))).ok).toBe(false);
    expect(await listed()).toHaveLength(1);
  });

  it("that refuses opens none; nor does one that the fund cannot pay, undone whole", async () => {
    const refused = {
      ...later("Le plan ne tient pas."),
      outcome: "refused",
      ballot: { manner: "unanimous" },
    };
    accepted(await decide(1, refused as Parameters<typeof decide>[1]));
    expect(await jobsOf(1)).toBeNull();
    expect(await decide(2, yes(40_000_00))).toMatchObject({ refusal: { reason: "beyond-available" } });
    expect(await jobsOf(2)).toBeNull();
    expect(await listed()).toHaveLength(1);
  });

  it("that lapses is followed no more", async () => {
    const decision = (await jobsOf(0))?.decision ?? "";
    accepted(
      await house.committee.releaseHold({
        params: { territory, decision },
        body: { lapsedOn: plainDate("2011-02-08"), reason: "Le dirigeant renonce." },
        key: randomUUID(),
      }),
    );
    const file = await house.application.readApplication({
      params: { territory, application: items[0]?.file ?? "" },
    });
    expect(accepted(file)).toMatchObject({
      status: "approved",
      lapsedOn: "2011-02-08",
      nextStep: { holder: "coordinator", sentence: { fr: expect.stringMatching(/^Décision caduque/) } },
    });
    expect(accepted(file).history.at(-1)).toMatchObject({
      kind: "decision-lapsed",
      to: "approved",
      by: { name: "Sacha Greffe" },
      why: "Le dirigeant renonce.",
    });
    expect(await listed()).toEqual([]);
    expect(await jobsOf(0)).toBeNull();
    const totals = accepted(await house.impact.readJobTotals({ params: { territory } }));
    expect(totals).toMatchObject({ commitments: 0, planned: { created: 0, kept: 0 }, hired: null });
  });
});
