import Fastify from "fastify";
import { afterAll } from "vitest";
import type { Role } from "#kernel/role.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { reportingContract, reportingHandlers } from "#reporting/index.ts";
import longwy from "../src/demo/cases/longwy.json" with { type: "json" };
import { cast, longwyStory } from "./convention-cast.ts";
import { id, person, place } from "./network.ts";
import { type SeededFile, seedFiles } from "./seed-files.ts";

const { firms, otherFiles } = longwy.story;

/** The case's thirteen files: ten helped, one refused, one sent elsewhere, one withdrawn. */
export const longwyFiles: readonly SeededFile[] = [
  ...firms.map(
    (firm): SeededFile => ({
      firm: firm.name,
      activity: firm.activity,
      headcount: firm.headcount,
      outcome: "approved",
      on: firm.committeeOn,
      amountCents: firm.advanceCents,
      bankLoanCents: 2 * firm.advanceCents,
      halfDays: firm.halfDays,
      jobs: {
        planned: firm.jobsPlanned,
        kept: firm.jobsKept,
        hired: firm.jobsHired,
        present: firm.jobsPresent,
      },
    }),
  ),
  ...otherFiles.map(
    ({ name, outcome }): SeededFile => ({
      firm: name,
      activity: "autre",
      headcount: 5,
      outcome: outcome as SeededFile["outcome"],
      on: "2009-03-26",
      amountCents: 10_000_00,
    }),
  ),
];

/** Longwy's convention signed, called and paid, its files ended, and the desk of the reports. */
export async function reportingDesk(database: Database, files: readonly SeededFile[] = longwyFiles) {
  const story = await longwyStory(database);
  const signed = await story.sign();
  const convention = signed.convention.id;
  await story.callAndPay(convention);
  await person(database, 30, "Claire Fontaine");
  const where = {
    territory: place.longwy,
    fund: story.fund,
    convention,
    holder: cast.association,
    person: id(30),
    businessDate: "2011-02-08",
  };
  const addFiles = async (more: readonly SeededFile[]) =>
    database.asOwner(async (owner) => seedFiles(owner, where, more));
  await addFiles(files);

  const clock = { at: "2011-02-08T18:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let actor: Actor | null = null;
  mount(app, { database, clock, authenticate: async () => actor }, reportingContract, reportingHandlers());
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());

  function sit(...roles: Role[]) {
    const seat = { seat: id(901), organisation: null, territories: [place.longwy] };
    actor = { person: id(30), name: roles.join(), seats: roles.map((role) => ({ ...seat, role })) };
  }
  /** In the name of an organisation. */
  function sitFor(role: Role, organisation: string) {
    const seat = { seat: id(901), role, organisation, territories: [place.longwy] };
    actor = { person: id(30), name: role, seats: [seat] };
  }
  sit("coordinator");
  return {
    ...story,
    convention,
    addFiles,
    clock,
    sit,
    sitFor,
    leave() {
      actor = null;
    },
    reporting: client(reportingContract, base),
  };
}
