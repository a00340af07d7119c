import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { applicationContract, applicationHandlers } from "#application/index.ts";
import { conventionContract, conventionHandlers } from "#convention/index.ts";
import {
  expertiseContract,
  expertiseHandlers,
  missionLetterKind,
  signedMissionLetters,
} from "#expertise/index.ts";
import { halfDays } from "#kernel/days.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { balancesAt, everyAccount, missionDays, pledge } from "#ledger/index.ts";
import { enterMembership } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { signatureContract, signatureHandlers } from "#signature/index.ts";
import { bakery } from "./application-desk.ts";
import { cast, longwyStory } from "./convention-cast.ts";
import { accepted, enterOrganisations } from "./convention-desk.ts";
import { writeBalances } from "./ledger-text.ts";
import { foundry, id, person, place, seat } from "./network.ts";

/** All invented. The foundry and the haulier belong to the association that promised the days; the print shop to none. */
export const people = {
  coordinator: id(30),
  anne: id(31),
  paul: id(32),
  owner: id(33),
  otherOwner: id(34),
  referent: id(35),
  outsider: id(36),
  member: id(37),
} as const;

export const haulier = id(46);
export const printShop = id(47);

type Seated = { readonly role: Role; readonly who: string; readonly organisation?: string };

const territory = place.longwy;
const scope = { read: [territory], write: territory };

/** Longwy and its convention of 2007 with 160 half-days (and those of a print shop, if any), its experts, and a desk at which the test sits whoever it wants. */
export async function expertiseDesk(database: Database, printShopDays = 0) {
  const story = await longwyStory(database);
  await enterCast(database);
  const also = printShopDays === 0 ? undefined : { organisation: printShop, halfDays: printShopDays };
  const { convention } = await story.sign(also);
  const clock = { at: "2011-02-08T18:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock, authenticate: async () => actor };
  mount(app, desk, conventionContract, conventionHandlers());
  mount(app, desk, applicationContract, applicationHandlers());
  mount(app, desk, expertiseContract, expertiseHandlers());
  const kinds = { [missionLetterKind]: signedMissionLetters };
  const address = "http://localhost";
  mount(app, desk, signatureContract, signatureHandlers({ database, address, kinds }));
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const expertise = client(expertiseContract, base);
  const application = client(applicationContract, base);
  const signature = client(signatureContract, base);
  const key = () => randomUUID();
  const params = { territory };

  function sit({ role, who, organisation }: Seated) {
    const seated = { seat: id(901), role, organisation: organisation ?? null, territories: [territory] };
    actor = { person: who, name: role, seats: [seated] };
  }
  const coordinate = () => sit({ role: "coordinator", who: people.coordinator });
  coordinate();

  /** A firm's file; its owner when one is named. */
  async function aFile(name: string, options: { owner?: string; competitor?: string } = {}) {
    const body = bakery({ name });
    const rival = options.competitor;
    const links =
      rival === undefined
        ? body.firm.links
        : [{ kind: "competitor" as const, organisation: rival, name: "Concurrent" }];
    const file = { ...body, firm: { ...body.firm, links } };
    const opened = accepted(await application.openApplication({ params, body: file, key: key() }));
    if (options.owner !== undefined) {
      const named = { person: options.owner, fromOn: plainDate("2010-01-01") };
      const which = { ...params, application: opened.id };
      accepted(await application.nameOwner({ params: which, body: named, key: key() }));
    }
    return opened.id;
  }

  async function enrol(who: string, employer: string) {
    const body = {
      person: who,
      employer,
      domains: ["quality", "production"] as ("quality" | "production")[],
      isAvailable: true,
      availability: null,
      fromOn: plainDate("2008-01-01"),
    };
    return accepted(await expertise.enrolExpert({ params, body, key: key() })).id;
  }

  async function aNeed(file: string, count: number) {
    const body = {
      application: file,
      domain: "quality" as const,
      text: "Mettre en place un suivi de la qualité",
      halfDays: halfDays(count),
      detectedOn: plainDate("2010-02-01"),
    };
    const added = accepted(await expertise.addNeed({ params, body, key: key() }));
    const which = { ...params, need: added.id };
    const qualified = { qualifiedOn: plainDate("2010-02-03") };
    accepted(await expertise.qualifyNeed({ params: which, body: qualified, key: key() }));
    return added.id;
  }

  const propose = async (need: string, expert: string, count: number, proposedOn = "2010-02-04") =>
    expertise.proposeMission({
      params: { ...params, need },
      body: { expert, halfDays: halfDays(count), proposedOn: plainDate(proposedOn), answerDays: 15 },
      key: key(),
    });

  /** Proposed, accepted, agreed and drawn up; nobody has signed. */
  async function aDrawnLetter(need: string, expert: string, count: number) {
    coordinate();
    const proposal = accepted(await propose(need, expert, count)).id;
    const which = { ...params, proposal };
    const yes = { accepts: true, answeredOn: plainDate("2010-02-06"), why: null };
    accepted(await expertise.answerProposal({ params: which, body: yes, key: key() }));
    const agreed = { agrees: true, agreedOn: plainDate("2010-02-08"), why: null };
    accepted(await expertise.agreeEmployer({ params: which, body: agreed, key: key() }));
    const drawn = accepted(await expertise.drawUpLetter({ params, body: letter(proposal), key: key() }));
    return drawn.id;
  }

  /** The same; three have signed, the operator has not. */
  async function aLetter(need: string, expert: string, count: number) {
    const mission = await aDrawnLetter(need, expert, count);
    for (const party of ["owner", "expert", "employer"] as const) accepted(await sign(mission, party));
    return mission;
  }

  const sign = async (mission: string, party: "owner" | "expert" | "employer" | "operator") =>
    expertise.signLetter({
      params: { ...params, mission },
      body: { party, signedOn: plainDate("2010-02-10"), signedBy: "Une signature" },
      key: key(),
    });

  async function aMission(need: string, expert: string, count: number) {
    const mission = await aLetter(need, expert, count);
    accepted(await sign(mission, "operator"));
    return mission;
  }

  const log = async (mission: string, on: string, count = 1) =>
    expertise.logVisit({
      params: { ...params, mission },
      body: { on: plainDate(on), halfDays: halfDays(count), note: "Atelier" },
      key: key(),
    });

  const answer = async (
    mission: string,
    visit: string,
    given: { answer?: "confirmed" | "disputed"; on?: string; why?: string } = {},
  ) =>
    expertise.answerVisit({
      params: { ...params, mission, visit },
      body: {
        answer: given.answer ?? "confirmed",
        answeredOn: plainDate(given.on ?? "2010-06-15"),
        why: given.why ?? null,
      },
      key: key(),
    });

  const read = async (mission: string) =>
    accepted(await expertise.readMission({ params: { ...params, mission } }));

  /** What the association promised, and where a mission's half-days stand, in the journal. */
  async function holdings(missions: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const balances = await database.transaction(scope, async (transaction) =>
      balancesAt(transaction, { territory, accounts: everyAccount }),
    );
    const of = { convention: convention.id, partner: cast.association };
    const chart = Object.fromEntries(
      Object.entries(missions).flatMap(([name, mission]) =>
        (["planned", "delivered", "confirmed"] as const).map((state) => [
          `${name} ${state}`,
          missionDays(mission, state),
        ]),
      ),
    );
    const named = {
      promis: pledge(of, "promised"),
      honoré: pledge(of, "honoured"),
      signé: pledge(of, "signed"),
      ...chart,
    };
    const days = balances.filter(({ unit }) => unit === "HALF-DAY");
    return writeBalances(days, named);
  }

  return {
    story,
    clock,
    expertise,
    conventions: client(conventionContract, base),
    convention: convention.id,
    params,
    scope,
    key,
    base,
    signature,
    sit,
    coordinate,
    aFile,
    enrol,
    aNeed,
    propose,
    aDrawnLetter,
    aLetter,
    aMission,
    sign,
    log,
    answer,
    read,
    holdings,
  };
}

export function letter(proposal: string) {
  return {
    proposal,
    objectives: "Un suivi de la qualité que l'atelier tient seul",
    deliverables: "Un tableau de suivi, une visite de contrôle",
    confidentiality: "Rien de ce qui est vu ne sort de l'entreprise",
    drawnUpOn: plainDate("2010-02-09"),
    startsOn: plainDate("2010-02-15"),
    endsOn: plainDate("2010-06-30"),
  };
}

async function enterCast(database: Database): Promise<void> {
  await enterOrganisations(database, [
    [46, "Logistique Pôle Nord", "company"],
    [47, "Imprimerie des Trois Frontières", "company"],
  ]);
  const names = ["Claire Fontaine", "Anne Moreau", "Paul Klein", "Lucie Perrin", "Jean Thill", "Marc Thiry"];
  for (const [index, name] of [...names, "Hors réseau", "Référent du transporteur"].entries())
    await person(database, 30 + index, name);
  for (const who of [people.owner, people.otherOwner])
    await seat(database, who === people.owner ? 3300 : 3400, { person: who, role: "owner", unit: territory });
  await seat(database, 3100, { person: people.anne, role: "expert", unit: territory });
  await database.transaction({ read: [] }, async (transaction) => {
    for (const member of [foundry, haulier])
      await enterMembership(transaction, {
        association: cast.association,
        member,
        fromOn: plainDate("2006-01-01"),
        toOn: null,
      });
  });
}
