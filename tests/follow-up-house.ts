import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { moveApplication } from "#application/index.ts";
import { committeeContract } from "#committee/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { fundFree, fundHeld, moveEuros, postEntry } from "#ledger/index.ts";
import { findAdvances, lendingContract, lendingHandlers, openAdvanceFromDecision } from "#lending/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { assemble } from "../src/assembly.ts";
import { applicationDesk, bakery, balancedPlan } from "./application-desk.ts";
import { bank, committeeDesk } from "./committee-desk.ts";
import { accepted } from "./convention-desk.ts";
import { id, place } from "./network.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };
const today = plainDate("2011-02-08");
const now = "2011-02-08T18:00:00.000Z";

/** The committee and the lending as the server puts them together, at which the test sits whoever it wants. */
export async function followUpHouse(database: Database) {
  const desk = await committeeDesk(database, 47_500_00n, "record");
  desk.clock.at = now;
  const app = Fastify();
  let actor: Actor | null = null;
  const mounted = { database, clock: { now: () => now }, authenticate: async () => actor };
  const handlers = assemble({ database, isDemonstration: false });
  mount(app, mounted, committeeContract, handlers.committee);
  // The advances of the test come from no sitting: they have no condition to lift.
  const lent = lendingHandlers({ areConditionsMet: async () => true, lateSurveys: async () => [] });
  mount(app, mounted, lendingContract, lent);
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const committee = client(committeeContract, base);
  const lending = client(lendingContract, base);
  const key = () => randomUUID();

  function sit(roles: readonly Role[], number: number) {
    const seats = roles.map((role) => ({
      seat: id(901),
      role,
      organisation: null,
      territories: [territory],
    }));
    actor = { person: id(number), name: roles[0] ?? "", seats };
  }
  const asOfficer = () => sit(["coordinator", "secretary", "chair"], 36);
  const asTreasurer = () => sit(["treasurer"], 37);
  asOfficer();

  /** A file whose bank sits on the committee. */
  async function aFile(name: string): Promise<string> {
    const files = await applicationDesk(database, territory);
    files.sit("coordinator");
    const given = bakery({ name });
    const links = [{ kind: "bank" as const, organisation: bank, name: null }];
    const body = { ...given, firm: { ...given.firm, links } };
    const opened = accepted(
      await files.application.openApplication({ params: { territory }, body, key: files.key() }),
    );
    const params = { territory, application: opened.id };
    const plan = { params, body: { lines: balancedPlan }, key: files.key() };
    accepted(await files.application.replaceFinancingPlan(plan));
    await database.transaction(scope, async (transaction) => {
      const by = { person: null, name: "tests/follow-up-house" };
      accepted(
        await moveApplication(transaction, { ...params, to: "submitted", on: today, by, why: null, now }),
      );
    });
    return opened.id;
  }

  /** An advance of 3 600 € of that file, paid out by two people. */
  async function lend(name: string) {
    const file = await aFile(name);
    const decision = randomUUID();
    const advance = await database.transaction(scope, async (transaction) => {
      const granted = { territory, decision, application: file, fund: desk.fund, amount: euros("3600") };
      const terms = { instalments: 36, graceMonths: 0, frequency: "monthly" as const, decidedOn: today, now };
      await openAdvanceFromDecision(transaction, { ...granted, ...terms, firm: { id: randomUUID(), name } });
      const lines = moveEuros(euros("3600"), {
        from: fundFree(desk.fund),
        to: fundHeld({ fund: desk.fund, decision }),
      });
      const entry = { id: randomUUID(), territory, effectiveOn: today, recordedAt: now, kind: "decision" };
      accepted(await postEntry(transaction, { ...entry, act: "test", isVoluntary: true, lines }));
      return (await findAdvances(transaction, { territory, application: file }))[0]?.id ?? "";
    });
    const params = { territory, advance };
    asOfficer();
    accepted(await lending.signContract({ params, body: { signedOn: today, mandate: null }, key: key() }));
    const proposing = { params, body: { payOn: today, amount: euros("3600") }, key: key() };
    const { order } = accepted(await lending.proposeDisbursement(proposing));
    asTreasurer();
    accepted(await lending.releaseDisbursement({ params, body: { order: order?.id ?? "" }, key: key() }));
    asOfficer();
    return { file, advance, params };
  }

  const rule = async (kind: "deferral" | "write-off" | "acceleration") =>
    committee.setCompetence({
      params: { territory },
      body: { kind, byCommittee: true, fromOn: today },
      key: key(),
    });

  const ready = async () =>
    accepted(await committee.listReadyItems({ params: { territory } })).items.map(
      ({ kind, id: of }) => `${kind} ${of}`,
    );

  /** Convened and opened on these proposals, everyone being there. */
  async function sitting(items: readonly { kind: string; id: string }[]) {
    const quorum = { percent: 50, partnerFirms: 2, fewestVoters: 3 };
    const body = {
      heldOn: today,
      place: "Hôtel de la communauté",
      fund: desk.fund,
      quorum,
      items: [...items],
    };
    const convened = accepted(await committee.conveneSitting({ params: { territory }, body, key: key() }));
    const params = { territory, sitting: convened.id };
    const opening = { present: desk.everyone, chair: desk.seatOf("Hélène Fondeur") };
    accepted(await committee.openSitting({ params, body: opening, key: key() }));
    const decide = async (
      index: number,
      outcome: "agreed" | "refused" | "adjourned" | "approved",
      reasons = "Décidé en séance",
    ) =>
      committee.decideItem({
        params: { ...params, item: convened.items[index]?.id ?? "" },
        body: {
          outcome,
          grant: null,
          conditions: [],
          reasons,
          derogation: null,
          ballot: { manner: "unanimous" },
        },
        key: key(),
      });
    return { convened, params, decide };
  }

  return { desk, committee, lending, key, asOfficer, asTreasurer, lend, rule, ready, sitting };
}
