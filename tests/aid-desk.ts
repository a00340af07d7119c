import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { aidContract } from "#aid/index.ts";
import { applicationContract, moveApplication } from "#application/index.ts";
import { committeeContract } from "#committee/index.ts";
import { openFund } from "#fund/index.ts";
import { basisPoints } from "#kernel/basis-points.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { parseSiren } from "#kernel/siren.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { lendingContract } from "#lending/index.ts";
import { enterTerritorySetting, enterUnit, networkContract } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Input } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { assemble } from "../src/assembly.ts";
import { bakery, balancedPlan } from "./application-desk.ts";
import { grantOf, later, yes } from "./committee-desk.ts";
import { accepted, enterOrganisations } from "./convention-desk.ts";
import { enterNetwork, foundry, id, person, place, seat } from "./network.ts";

export const coordinator = id(30);
export const owner = id(32);
export const firmSiren = "732829320";
export const motherSiren = "552032534";

/** A SIREN that nobody else has, its key right: each test its own firm, as the aids of one count in every territory. */
export function aSiren(number: number): string {
  const digits = String(80_000_000 + number);
  const key = [...Array(10).keys()].find((last) => parseSiren(`${digits}${last}`).ok);
  return `${digits}${key}`;
}

/** What the bakery declares: no linked firm and no other aid, unless told otherwise. */
export function declaring(changes: Partial<ReturnType<typeof usualDeclaration>> = {}) {
  return { ...usualDeclaration(), ...changes };
}

function usualDeclaration() {
  return {
    siren: firmSiren,
    declaredOn: plainDate("2026-11-02"),
    naf: "10.71C",
    links: [] as Input<(typeof aidContract)["routes"]["declareAids"]>["body"]["links"],
    aids: [] as Input<(typeof aidContract)["routes"]["declareAids"]>["body"]["aids"],
    sameCostsAids: [] as Input<(typeof aidContract)["routes"]["declareAids"]>["body"]["sameCostsAids"],
    isPerimeterWhole: true,
    servesExcludedActivity: false,
    isInsolvent: false,
    isCommitted: true,
    signedBy: "Lucie Perrin",
    signedAs: "gérante",
  };
}

/** Territories of 2026 whose rooms are put together as the server does, a committee of three, and a caller that the test sets. */
export async function aidDesk(database: Database) {
  await enterNetwork(database);
  await enterOrganisations(database, [[45, "Chambre (démonstration)", "chamber"]]);
  for (const [number, name] of [
    [30, "Claire Fontaine"],
    [31, "Marc Thiry"],
    [32, "Lucie Perrin"],
    [33, "Ana Ferry"],
    [34, "Jean Nord"],
  ] as const)
    await person(database, number, name);
  const clock = { at: "2026-11-23T18:00:00.000Z", now: () => clock.at };
  const handlers = assemble({ database, isDemonstration: false });
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock, authenticate: async () => actor };
  mount(app, desk, networkContract, handlers.network);
  mount(app, desk, aidContract, handlers.aid);
  mount(app, desk, applicationContract, handlers.application);
  mount(app, desk, committeeContract, handlers.committee);
  mount(app, desk, lendingContract, handlers.lending);
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const network = client(networkContract, base);
  const aid = client(aidContract, base);
  const application = client(applicationContract, base);
  const committee = client(committeeContract, base);
  const lending = client(lendingContract, base);
  const key = () => randomUUID();
  let territories = 0;

  function sit(role: Role, territory: string, who = coordinator) {
    actor = {
      person: who,
      name: role,
      seats: [{ seat: id(901), role, organisation: null, territories: [territory] }],
    };
  }

  async function aTerritory(businessDate = "2026-11-23") {
    territories += 1;
    const [territory, number] = [randomUUID(), territories];
    const scope = { read: [territory], write: territory };
    const fund = await database.transaction(scope, async (transaction) => {
      await enterUnit(transaction, {
        id: territory,
        level: "territory",
        parent: place.lorraine,
        name: `Bassin ${number}`,
        slug: `bassin-${number}`,
        openedOn: null,
        closedOn: null,
        isDemonstration: false,
      });
      await enterTerritorySetting(transaction, {
        territory,
        businessDate: plainDate(businessDate),
        calendar: "FR",
      });
      const opened = accepted(
        await openFund(transaction, {
          territory,
          name: "Fonds",
          operator: id(45),
          openedOn: plainDate("2007-12-01"),
          now: clock.at,
        }),
      );
      accepted(
        await postEntry(transaction, {
          id: randomUUID(),
          territory,
          effectiveOn: plainDate("2008-01-15"),
          recordedAt: clock.at,
          kind: "contribution",
          act: "tests/aid-desk",
          isVoluntary: false,
          lines: moveEuros(euros(500_000), {
            from: capitalFrom({ fund: opened.id, funder: foundry }),
            to: fundFree(opened.id),
          }),
        }),
      );
      return opened.id;
    });
    sit("coordinator", territory);
    for (const who of [31, 33, 34]) {
      const held = {
        college: "partner-firms" as const,
        votes: true,
        fromOn: plainDate("2006-01-01"),
        toOn: null,
      };
      const body = { person: id(who), organisation: foundry, ...held };
      accepted(await committee.appointMember({ params: { territory }, body, key: key() }));
    }
    return { territory, fund, scope, ...gestures({ territory, fund }) };
  }

  let opened = 0;

  function gestures({ territory, fund }: { territory: string; fund: string }) {
    const scope = { read: [territory], write: territory };
    const params = { territory };

    /** Ready to be examined. */
    async function aFile(siren: string | null = firmSiren): Promise<string> {
      sit("coordinator", territory);
      opened += 1;
      const body = {
        ...bakery({ siren, name: `Boulangerie ${opened}` }),
        receivedOn: plainDate("2009-01-05"),
      };
      const { id: file } = accepted(await application.openApplication({ params, body, key: key() }));
      const which = { territory, application: file };
      const plan = { params: which, body: { lines: balancedPlan }, key: key() };
      accepted(await application.replaceFinancingPlan(plan));
      for (const to of ["submitted", "appraised", "ready"] as const)
        await database.transaction(scope, async (transaction) => {
          const by = { person: null, name: "tests/aid-desk" };
          const on = plainDate("2009-02-02");
          accepted(await moveApplication(transaction, { ...which, to, on, by, why: null, now: clock.at }));
        });
      return file;
    }

    /** Of which that person is the owner from then on. */
    async function nameOwner(file: string, who = owner) {
      const number = Number(who.slice(-3));
      await seat(database, number * 1000 + territories, { person: who, role: "owner", unit: territory });
      const body = { person: who, fromOn: plainDate("2010-12-01") };
      const named = { params: { territory, application: file }, body, key: key() };
      accepted(await application.nameOwner(named));
    }

    /** The committee sits on these files, and says yes to the first of them. */
    async function decide(files: readonly string[], heldOn: string, amountCents = 15_000_00) {
      sit("coordinator", territory);
      const body = {
        heldOn: plainDate(heldOn),
        place: "Hôtel de la communauté",
        fund,
        quorum: { percent: 50, partnerFirms: 1, fewestVoters: 2 },
        items: files.map((one) => ({ kind: "application", id: one })),
      };
      const sitting = accepted(await committee.conveneSitting({ params, body, key: key() }));
      const which = { ...params, sitting: sitting.id };
      const { members } = accepted(await committee.listMembers({ params }));
      const present = members.map((member) => member.id);
      sit("secretary", territory);
      accepted(
        await committee.openSitting({
          params: which,
          body: { present, chair: present[0] ?? "" },
          key: key(),
        }),
      );
      return async (
        position = 0,
        decision: ReturnType<typeof yes> | ReturnType<typeof later> = yes(amountCents),
      ) => {
        sit("secretary", territory);
        return committee.decideItem({
          params: { ...which, item: sitting.items[position]?.id ?? "" },
          body: decision,
          key: key(),
        });
      };
    }

    async function declare(file: string, changes: Parameters<typeof declaring>[0] = {}) {
      sit("coordinator", territory);
      const which = { territory, application: file };
      return aid.declareAids({ params: which, body: declaring(changes), key: key() });
    }

    async function read(file: string) {
      return aid.readFileAid({ params: { territory, application: file } });
    }

    async function block(fromOn: string) {
      sit("coordinator", territory);
      const policy = {
        enforcement: "block" as const,
        method: "A" as const,
        margin: basisPoints(400),
        declarationDays: 60,
        calendar: "FR" as const,
      };
      const body = { ...policy, fromOn: plainDate(fromOn) };
      return accepted(await aid.setAidPolicy({ params, body, key: key() }));
    }

    return { aFile, nameOwner, decide, declare, read, block };
  }

  return {
    database,
    network,
    aid,
    committee,
    lending,
    application,
    clock,
    key,
    sit,
    aTerritory,
    grantOf,
    base,
  };
}
