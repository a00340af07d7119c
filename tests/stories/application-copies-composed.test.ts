import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applicationContract, moveApplication } from "#application/index.ts";
import { committeeContract } from "#committee/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { recordDenial } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { assemble } from "../../src/assembly.ts";
import { applicationDesk, bakery, balancedPlan, reasonOf } from "../application-desk.ts";
import { committeeDesk, grantOf, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";
import { readZip } from "../read-zip.ts";

const database = await testDatabase();
const territory = place.longwy;
const scope = { read: [territory], write: territory };

/** The files and the committee as the server puts them together; the test says in which roles one sits. */
async function assembled() {
  const app = Fastify();
  let roles: readonly Role[] = ["coordinator", "secretary", "chair"];
  const actor = (): Actor => ({
    person: id(36),
    name: "Sacha Greffe",
    seats: roles.map((role) => ({ seat: id(901), role, organisation: null, territories: [territory] })),
  });
  const clock = { now: () => "2011-02-08T18:00:00.000Z" };
  const desk = { database, clock, authenticate: async () => actor() };
  const handlers = assemble({ database, isDemonstration: false });
  mount(app, desk, committeeContract, handlers.committee);
  mount(app, desk, applicationContract, handlers.application);
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  return {
    application: client(applicationContract, base),
    committee: client(committeeContract, base),
    sit: (...held: Role[]) => {
      roles = held;
    },
  };
}

describe("the copy of a decided file", () => {
  let house: Awaited<ReturnType<typeof assembled>>;
  let file = "";

  async function readyFile(): Promise<string> {
    const files = await applicationDesk(database, territory);
    files.sit("coordinator");
    const opened = await files.open(bakery());
    const params = { territory, application: opened.id };
    const body = { lines: balancedPlan };
    accepted(await files.application.replaceFinancingPlan({ params, body, key: files.key() }));
    const moved = { by: { person: null, name: "tests" }, why: null, now: "2011-02-01T09:00:00.000Z" };
    for (const to of ["submitted", "appraised", "ready"] as const)
      await database.transaction(scope, async (transaction) =>
        accepted(
          await moveApplication(transaction, { ...params, to, on: plainDate("2011-02-01"), ...moved }),
        ),
      );
    return opened.id;
  }

  beforeAll(async () => {
    const desk = await committeeDesk(database, 47_500_00n, "record");
    house = await assembled();
    file = await readyFile();
    desk.sit("coordinator");
    const { id: sitting, items } = accepted(await desk.convene([file], "2011-02-08"));
    desk.sit("secretary");
    accepted(await desk.open(sitting));
    const body = { ...yes(15_000_00), grant: grantOf(15_000_00) };
    const params = { territory, sitting, item: items[0]?.id ?? "" };
    accepted(await house.committee.decideItem({ params, body, key: randomUUID() }));
    const closing = { params: { territory, sitting }, body: {}, key: randomUUID() };
    accepted(await house.committee.closeSitting(closing));
  }, 60_000);

  async function take() {
    const params = { territory, application: file };
    const { copy } = accepted(await house.application.prepareCopy({ params, body: {}, key: randomUUID() }));
    const { content } = accepted(await house.application.downloadCopy({ params: { ...params, copy } }));
    return [...(await readZip(content)).keys()];
  }

  it("has the extract of the sitting and the contract of the advance beside its sheet", async () => {
    house.sit("coordinator", "secretary", "chair");
    const names = await take();
    expect(names.filter((name) => name.startsWith("Comité/Séance du 2011-02-08/"))).toHaveLength(1);
    expect(names.filter((name) => name.startsWith("Avance/"))).toHaveLength(1);
    expect(names.filter((name) => name.startsWith("Dossier "))).toHaveLength(1);
  });

  it("is refused whole to whoever is recused from it", async () => {
    const denial = { territory, kind: "application", id: file, person: id(36), reason: "lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    const params = { territory, application: file };
    expect(reasonOf(await house.application.prepareCopy({ params, body: {}, key: randomUUID() }))).toBe(
      "file-denied",
    );
  });
});
