import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { keepClosedMonths } from "#accounting/index.ts";
import { promiseBook } from "#convention/index.ts";
import { fundContract, fundHandlers, openFund } from "#fund/index.ts";
import { formatEuros } from "#kernel/format.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import {
  balancesAt,
  borrowerOwedBack,
  capitalFrom,
  everyAccount,
  fundFree,
  fundHeld,
  loanOwed,
  moveEuros,
  postEntry,
} from "#ledger/index.ts";
import {
  type AreConditionsMet,
  arrearsBook,
  contractKind,
  findAdvances,
  type LateSurveyOfFile,
  lendingContract,
  lendingHandlers,
  type OwnedFirms,
  openAdvanceFromDecision,
  signedContracts,
} from "#lending/index.ts";
import { enterTerritorySetting, enterUnit } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { signatureContract, signatureHandlers } from "#signature/index.ts";
import { accepted, enterOrganisations } from "./convention-desk.ts";
import { writeBalances } from "./ledger-text.ts";
import { enterNetwork, foundry, id, person, place } from "./network.ts";

export const treasurer = id(31);
export const coordinator = id(30);
export const owner = id(32);

interface Granted {
  readonly firm: string;
  /** Where the firm has another advance already. */
  readonly firmId?: string;
  readonly amount: string;
  readonly decidedOn: string;
  readonly instalments?: number;
}

/** A network, a fund of 200 000 € at Longwy, and a desk at which the test sits whoever it wants. */
export async function lendingDesk(database: Database) {
  await enterNetwork(database);
  await person(database, 30, "Claire Fontaine");
  await person(database, 31, "Marc Thiry");
  await person(database, 32, "Odile Toiture");
  await enterOrganisations(database, [[45, "Chambre (démonstration)", "chamber"]]);
  const clock = { at: "2026-11-23T18:00:00.000Z", now: () => clock.at };
  const committee = { areMet: true };
  const areConditionsMet: AreConditionsMet = async () => committee.areMet;
  const owners = new Map<string, ReadonlySet<string>>();
  const ownedFirms: OwnedFirms = async (_, { person: who }) => owners.get(who) ?? new Set();
  const ownersOf = async (_: unknown, { firm }: { firm: string }) =>
    new Set([...owners].filter(([, firms]) => firms.has(firm)).map(([who]) => who));
  const surveys: LateSurveyOfFile[] = [];
  const lateSurveys = async () => surveys;
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock, authenticate: async () => actor };
  mount(app, desk, fundContract, fundHandlers(promiseBook, arrearsBook, keepClosedMonths));
  mount(app, desk, lendingContract, lendingHandlers({ areConditionsMet, ownedFirms, ownersOf, lateSurveys }));
  const kinds = { [contractKind]: signedContracts };
  mount(
    app,
    desk,
    signatureContract,
    signatureHandlers({ database, address: "http://localhost", kinds, takesTexts: true }),
  );
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const lending = client(lendingContract, base);
  const key = () => randomUUID();
  let territories = 0;

  function sit(
    role: Role,
    who = coordinator,
    territory: string = place.longwy,
    organisation: string | null = null,
  ) {
    const seat = { seat: id(901), role, organisation, territories: [territory] };
    actor = { person: who, name: role, seats: [seat] };
  }
  sit("coordinator");

  /** A territory of its own on that day, with a fund of that name and as much money. */
  async function aTerritory(businessDate: string, money = "200000") {
    territories += 1;
    const [territory, number] = [randomUUID(), territories];
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
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
    });
    const scope = { read: [territory], write: territory };
    const fund = await database.transaction(scope, async (transaction) => {
      const opened = accepted(
        await openFund(transaction, {
          territory,
          name: "Fonds",
          operator: id(45),
          openedOn: plainDate("2007-12-01"),
          now: clock.at,
        }),
      );
      const posted = await postEntry(transaction, {
        id: randomUUID(),
        territory,
        effectiveOn: plainDate("2008-01-15"),
        recordedAt: clock.at,
        kind: "contribution",
        act: "tests/lending-desk",
        isVoluntary: false,
        lines: moveEuros(euros(money), {
          from: capitalFrom({ fund: opened.id, funder: foundry }),
          to: fundFree(opened.id),
        }),
      });
      accepted(posted);
      return opened.id;
    });
    sit("coordinator", coordinator, territory);
    return { territory, fund, scope, ...gestures(territory, fund) };
  }

  function gestures(territory: string, fund: string) {
    const scope = { read: [territory], write: territory };
    const which = (advance: string) => ({ territory, advance });

    /** The committee grants, its money is held, and lending hears of it. */
    async function grant({
      firm,
      firmId = randomUUID(),
      amount,
      decidedOn,
      instalments = 36,
    }: Granted): Promise<string> {
      const [decision, application] = [randomUUID(), randomUUID()];
      return database.transaction(scope, async (transaction) => {
        await openAdvanceFromDecision(transaction, {
          territory,
          decision,
          application,
          firm: { id: firmId, name: firm },
          fund,
          amount: euros(amount),
          instalments,
          graceMonths: 6,
          frequency: "monthly",
          decidedOn: plainDate(decidedOn),
          now: clock.at,
        });
        const [advance] = await findAdvances(transaction, { territory, application });
        accepted(
          await postEntry(transaction, {
            id: randomUUID(),
            territory,
            effectiveOn: plainDate(decidedOn),
            recordedAt: clock.at,
            kind: "decision",
            act: `tests/lending-desk, ${firm}`,
            isVoluntary: true,
            lines: moveEuros(euros(amount), { from: fundFree(fund), to: fundHeld({ fund, decision }) }),
          }),
        );
        return advance?.id ?? "";
      });
    }

    /** Signed and paid out by two people. */
    async function payOut(advance: string, on: string): Promise<void> {
      const day = plainDate(on);
      const params = which(advance);
      sit("coordinator", coordinator, territory);
      accepted(await lending.signContract({ params, body: { signedOn: day, mandate: null }, key: key() }));
      const proposed = accepted(
        await lending.proposeDisbursement({ params, body: { payOn: day }, key: key() }),
      );
      sit("treasurer", treasurer, territory);
      const body = { order: proposed.order?.id ?? "" };
      accepted(await lending.releaseDisbursement({ params, body, key: key() }));
      sit("coordinator", coordinator, territory);
    }

    async function close(until: string) {
      const body = { until: plainDate(until) };
      return accepted(await lending.closeDays({ params: { territory }, body, key: key() }));
    }

    async function read(advance: string, on?: string) {
      const query = on === undefined ? {} : { on: plainDate(on) };
      return accepted(await lending.readAdvance({ params: which(advance), query }));
    }

    /** The bank sends the debit of an instalment back. */
    async function reject(advance: string, repaid: string, returnedOn: string) {
      const { events } = await read(advance);
      const repayment = events.find(({ kind, on }) => kind === "repayment" && on === repaid);
      const body = {
        repayment: repayment?.id ?? "",
        reason: "AM04" as const,
        returnedOn: plainDate(returnedOn),
        bankReference: `REJET ${returnedOn}`,
      };
      return accepted(await lending.returnRepayment({ params: which(advance), body, key: key() }));
    }

    async function repay(advance: string, amount: string, on: string, bankReference = `VIR ${on}`) {
      const body = { amount: euros(amount), receivedOn: plainDate(on), bankReference };
      return lending.recordRepayment({ params: which(advance), body, key: key() });
    }

    /** What the fund holds, and what each advance owes. */
    async function holdings(advance: string): Promise<Record<string, string>> {
      const balances = await database.transaction(scope, async (transaction) =>
        balancesAt(transaction, { territory, accounts: everyAccount }),
      );
      return writeBalances(balances, {
        libre: fundFree(fund),
        dû: loanOwed(advance),
        apport: capitalFrom({ fund, funder: foundry }),
        "à rendre": borrowerOwedBack(advance),
      });
    }

    /** The identity of the fund's position on a day, and what firms owe it. */
    async function position(on: string): Promise<[boolean, string]> {
      const { identity, figures } = await fundOn(on);
      return [identity.holds, told(figures.outstanding)];
    }

    /** What is late for the fund on a day, and what the position says nobody measured. */
    async function inArrears(on: string): Promise<[string | null, string[]]> {
      const { inArrears: late, notMeasured } = await fundOn(on);
      return [late === null ? null : told(late), notMeasured];
    }

    async function fundOn(on: string) {
      const asked = { params: { territory, fund }, query: { on: plainDate(on) } };
      return accepted(await client(fundContract, base).readPosition(asked));
    }

    /** Sits as someone who runs the firm of this advance, and no other. */
    async function sitAsOwner(advance: string, who = owner): Promise<void> {
      sit("coordinator", coordinator, territory);
      const { firm } = await read(advance);
      owners.set(who, new Set([firm.id]));
      sit("owner", who, territory);
    }

    return { which, grant, payOut, close, read, reject, repay, holdings, position, inArrears, sitAsOwner };
  }

  const [fund, signature] = [client(fundContract, base), client(signatureContract, base)];
  return { base, clock, committee, surveys, lending, signature, fund, key, sit, aTerritory };
}

/** « 15 000,00 € », with plain spaces. */
export function told(amount: bigint): string {
  return plain(formatEuros(cents(amount), "fr"));
}

function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}
