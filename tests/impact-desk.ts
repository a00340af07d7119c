import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { applicationContract, applicationHandlers } from "#application/index.ts";
import type { Answer } from "#impact/domain/commitment.ts";
import type { FollowUpMonths } from "#impact/domain/follow-up.ts";
import { impactContract, impactHandlers, openCommitmentFromDecision } from "#impact/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { enterPerimeter, enterTerritorySetting, enterUnit, moveBusinessDate } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { bakery } from "./application-desk.ts";
import { accepted } from "./convention-desk.ts";
import { anAnswer } from "./job-counts.ts";
import { enterNetwork, id, person, place, seat } from "./network.ts";

export const coordinator = id(30);
export const owner = id(31);
export const stranger = id(32);

type Asked = { created?: number; kept?: number; headcount?: number | null };

/** A desk of the files and of their jobs, at which the test sits whoever it wants; all invented. */
export async function impactDesk(database: Database) {
  await enterNetwork(database);
  await person(database, 30, "Claire Fontaine");
  await person(database, 31, "Lucie Perrin");
  await person(database, 32, "Paul Voisin");
  const clock = { at: "2026-11-23T18:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock, authenticate: async () => actor };
  mount(app, desk, applicationContract, applicationHandlers());
  mount(app, desk, impactContract, impactHandlers());
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const application = client(applicationContract, base);
  const impact = client(impactContract, base);
  const key = () => randomUUID();
  let territories = 0;

  function sit(role: Role, who: string, territory: string) {
    const held = { seat: id(901), role, organisation: null, territories: [territory] };
    actor = { person: who, name: role, seats: [held] };
  }

  /** A territory of its own on that day. */
  async function aTerritory(businessDate: string) {
    territories += 1;
    const territory = randomUUID();
    await database.transaction({ read: [] }, async (transaction) =>
      enterUnit(transaction, {
        id: territory,
        level: "territory",
        parent: place.lorraine,
        name: `Bassin ${territories}`,
        slug: `bassin-${territories}`,
        openedOn: null,
        closedOn: null,
        isDemonstration: false,
      }),
    );
    const scope = { read: [territory], write: territory };
    await database.transaction(scope, async (transaction) => {
      const setting = { territory, businessDate: plainDate(businessDate), calendar: "FR" as const };
      await enterTerritorySetting(transaction, setting);
      await enterPerimeter(transaction, territory, {
        version: 1,
        fromOn: plainDate("2006-01-01"),
        label: "Bassin",
        reason: "Première convention",
        communes: [{ insee: "54323", name: "Longwy" }],
      });
    });
    for (const [number, who] of [
      [1, owner],
      [2, stranger],
    ] as const)
      await seat(database, 1000 * territories + number, { person: who, role: "owner", unit: territory });
    sit("coordinator", coordinator, territory);
    return { territory, scope, ...gestures(territory) };
  }

  function gestures(territory: string) {
    const scope = { read: [territory], write: territory };
    const params = { territory };
    const sitAs = {
      coordinator: () => sit("coordinator", coordinator, territory),
      owner: () => sit("owner", owner, territory),
      stranger: () => sit("owner", stranger, territory),
      role: (role: Role, who = coordinator) => sit(role, who, territory),
    };

    async function goTo(day: string): Promise<void> {
      await database.transaction(scope, async (transaction) =>
        moveBusinessDate(transaction, territory, plainDate(day)),
      );
    }

    /** A file opened at the desk, whose firm's owner is named. */
    async function aFile(name: string, headcount: number | null = 4) {
      sitAs.coordinator();
      const body = bakery({ name });
      const opened = accepted(
        await application.openApplication({
          params,
          body: { ...body, firm: { ...body.firm, headcount }, receivedOn: plainDate("2008-01-02") },
          key: key(),
        }),
      );
      return { application: opened.id, firm: { id: opened.firm.id, name } };
    }

    async function nameOwner(file: string): Promise<void> {
      const which = { ...params, application: file };
      const body = { person: owner, fromOn: plainDate("2008-01-02") };
      accepted(await application.nameOwner({ params: which, body, key: key() }));
    }

    /** The committee grants, and the follow-up of jobs hears of it. */
    async function grant(decidedOn: string, { created = 6, kept = 2, headcount = 4 }: Asked = {}) {
      const decision = randomUUID();
      const file = await aFile(`Boulangerie ${decision.slice(0, 4)}`, headcount);
      await database.transaction(scope, async (transaction) =>
        openCommitmentFromDecision(transaction, {
          ...file,
          territory,
          decision,
          decidedOn: plainDate(decidedOn),
          jobs: { created, kept },
          now: clock.at,
        }),
      );
      const jobs = await impact.readFileJobs({ params: { territory, application: file.application } });
      return { ...file, decision, which: { territory, commitment: accepted(jobs).commitment?.id ?? "" } };
    }

    return { params, sitAs, goTo, aFile, nameOwner, grant };
  }

  async function answer(
    { which: params }: Granted,
    months: FollowUpMonths,
    on: string,
    said: Partial<Answer>,
  ) {
    const body = anAnswer({ months, countedOn: plainDate(on), ...said });
    return impact.answerSurvey({ params, body, key: key() });
  }

  async function verify({ which: params }: Granted, count: string, on: string) {
    const seen = { evidence: "dsn-summary" as const, reference: "DSN 2010-02" };
    const body = { ...seen, count, verifiedOn: plainDate(on) };
    return impact.verifyCount({ params, body, key: key() });
  }

  return { impact, application, clock, key, aTerritory, answer, verify };
}

interface Granted {
  readonly which: { readonly territory: string; readonly commitment: string };
}

interface Surveyed {
  readonly followUps: readonly { readonly months: number; readonly count: { readonly id: string } | null }[];
}

/** The id of the last answer to a survey. */
export function countOf({ followUps }: Surveyed, months: FollowUpMonths): string {
  return followUps.find((followUp) => followUp.months === months)?.count?.id ?? "";
}
