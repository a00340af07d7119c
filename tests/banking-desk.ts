import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import {
  bankingContract,
  bankingHandlers,
  type FirmPeople,
  mandateKind,
  signedMandates,
  type Vault,
  vaultOf,
} from "#banking/index.ts";
import { promiseBook } from "#convention/index.ts";
import { fundContract, fundHandlers } from "#fund/index.ts";
import { euros } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { fundFree, fundHeld, moveEuros, postEntry } from "#ledger/index.ts";
import {
  arrearsBook,
  findAdvances,
  lendingContract,
  lendingHandlers,
  openAdvanceFromDecision,
} from "#lending/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { signatureContract, signatureHandlers } from "#signature/index.ts";
import { ibans, profile } from "./banking-cast.ts";
import { enterBankFund } from "./banking-fund.ts";
import { accepted, enterOrganisations } from "./convention-desk.ts";
import { enterNetwork, id, person } from "./network.ts";

export const [claire, marc, odile, chair] = [id(30), id(31), id(32), id(33)];

/** A bank desk on a real database, at which the test sits whoever it wants. */
export async function bankingDesk(
  database: Database,
  vault: Vault | null = vaultOf("x".repeat(40)),
  /** The database that the routes see. */
  served: Database = database,
) {
  await enterNetwork(database);
  await person(database, 30, "Claire Fontaine");
  await person(database, 31, "Marc Thiry");
  await person(database, 32, "Odile Toiture");
  await person(database, 33, "Paul Bureau");
  await enterOrganisations(database, [[45, "Chambre (démonstration)", "chamber"]]);
  // Nine in the morning in Paris: before the bank's hour.
  const clock = { at: "2026-11-23T08:00:00.000Z", now: () => clock.at };
  const owners = new Map<string, string>();
  const firmPeople: FirmPeople = async (_, { firm }) =>
    [...owners]
      .filter(([, of]) => of === firm)
      .map(([who]) => ({
        id: who,
        name: "Odile Toiture",
        email: "odile@exemple.test",
        language: "fr" as const,
      }));
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database: served, clock, authenticate: async () => actor };
  mount(app, desk, fundContract, fundHandlers(promiseBook, arrearsBook));
  mount(
    app,
    desk,
    lendingContract,
    lendingHandlers({ areConditionsMet: async () => true, lateSurveys: async () => [] }),
  );
  mount(app, desk, bankingContract, bankingHandlers({ vault, firmPeople }));
  const kinds = { [mandateKind]: signedMandates };
  const signing = { database: served, address: "http://localhost", vault, kinds };
  mount(app, desk, signatureContract, signatureHandlers(signing));
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const [lending, banking] = [client(lendingContract, base), client(bankingContract, base)];
  const key = () => randomUUID();

  function sit(role: Role, who: string, territory: string) {
    const seat = { seat: id(901), role, organisation: null, territories: [territory] };
    actor = { person: who, name: role, seats: [seat] };
  }

  async function aFund(businessDate: string) {
    const [territory, slug] = [randomUUID(), `bassin-${randomUUID()}`];
    const scope = { read: [territory], write: territory };
    const fund = await database.transaction(scope, async (transaction) =>
      enterBankFund(transaction, { territory, slug, businessDate: plainDate(businessDate), now: clock.at }),
    );
    const asTreasurer = () => sit("treasurer", marc, territory);
    const asCoordinator = () => sit("coordinator", claire, territory);
    asTreasurer();

    /** Granted, held, signed, proposed and released by two people. */
    async function lend(
      firm: string,
      { on, amount = "3600", mandate = null as string | null } = { on: "2026-11-02" },
    ) {
      const [decision, application, firmId] = [randomUUID(), randomUUID(), randomUUID()];
      const day = plainDate(on);
      const advance = await database.transaction(scope, async (transaction) => {
        const granting = {
          territory,
          decision,
          application,
          firm: { id: firmId, name: firm },
          fund,
          amount: euros(amount),
        };
        const terms = {
          instalments: 36,
          graceMonths: 0,
          frequency: "monthly" as const,
          decidedOn: day,
          now: clock.at,
        };
        await openAdvanceFromDecision(transaction, { ...granting, ...terms });
        const lines = moveEuros(euros(amount), { from: fundFree(fund), to: fundHeld({ fund, decision }) });
        const entry = {
          id: randomUUID(),
          territory,
          effectiveOn: day,
          recordedAt: clock.at,
          kind: "decision",
        };
        accepted(await postEntry(transaction, { ...entry, act: "test", isVoluntary: true, lines }));
        return (await findAdvances(transaction, { territory, application }))[0]?.id ?? "";
      });
      const params = { territory, advance };
      asCoordinator();
      accepted(await lending.signContract({ params, body: { signedOn: day, mandate }, key: key() }));
      const { order } = accepted(
        await lending.proposeDisbursement({
          params,
          body: { payOn: day, amount: euros(amount) },
          key: key(),
        }),
      );
      asTreasurer();
      accepted(await lending.releaseDisbursement({ params, body: { order: order?.id ?? "" }, key: key() }));
      return { advance, firm: firmId, application };
    }

    async function propose(given: Partial<Parameters<typeof banking.proposeAccount>[0]["body"]> = {}) {
      asTreasurer();
      const typed = { holder: "Fonds du bassin", iban: ibans.fund, bic: null, creditorId: "FR72ZZZ123456" };
      const body = {
        ...typed,
        fromOn: plainDate(businessDate),
        profile,
        checkedHow: "RIB remis en agence",
        ...given,
      };
      return banking.proposeAccount({ params: { territory, fund }, body, key: key() });
    }

    async function openAccount(given: Parameters<typeof propose>[0] = {}) {
      const { waiting } = accepted(await propose(given));
      asCoordinator();
      const params = { territory, account: waiting?.id ?? "" };
      const read = accepted(await banking.confirmAccount({ params, body: {}, key: key() }));
      asTreasurer();
      return read;
    }

    function account(given: { iban?: string; debtor?: string } = {}) {
      const check = { checkedBy: "document" as const, checkedHow: "RIB signé" };
      return { debtor: "Boulangerie", iban: ibans.firm, bic: null, ...check, ...given };
    }

    async function sign(
      advance: string,
      given: Partial<Parameters<typeof banking.signMandate>[0]["body"]> = {},
    ) {
      const signed = {
        scheme: "CORE" as const,
        signedOn: plainDate("2026-11-02"),
        signedAt: "Longwy",
        signature: "paper" as const,
      };
      const body = {
        reference: null,
        kind: "recurrent" as const,
        formerReference: null,
        formerCreditorId: null,
        ...signed,
        account: account(),
        ...given,
      };
      return banking.signMandate({ params: { territory, advance }, body, key: key() });
    }

    async function confirm(mandate: string, waiting: string) {
      asCoordinator();
      const answered = await banking.confirmMandateAccount({
        params: { territory, mandate, account: waiting },
        body: {},
        key: key(),
      });
      asTreasurer();
      return answered;
    }

    /** Signed, and its account confirmed by a second person. */
    async function mandated(advance: string, given: Parameters<typeof sign>[1] = {}) {
      const [mandate] = accepted(await sign(advance, given)).mandates;
      return accepted(await confirm(mandate?.id ?? "", mandate?.waiting?.id ?? "")).mandates[0];
    }

    async function draw(
      from: string,
      until: string,
      scheme: "CORE" | "B2B" = "CORE",
      late: ("missed" | "returned")[] = [],
    ) {
      const body = { from: plainDate(from), until: plainDate(until), scheme, late };
      return banking.drawCollection({ params: { territory, fund }, body, key: key() });
    }

    async function approve(run: string) {
      asCoordinator();
      const approved = await banking.approveRun({ params: { territory, run }, body: {}, key: key() });
      asTreasurer();
      return approved;
    }

    async function send(run: string) {
      return banking.sendRun({ params: { territory, run }, body: {}, key: key() });
    }

    async function close(until: string | PlainDate) {
      asCoordinator();
      clock.at = `${addDays(plainDate(until), 0)}T08:00:00.000Z`;
      const closed = accepted(
        await lending.closeDays({ params: { territory }, body: { until: plainDate(until) }, key: key() }),
      );
      asTreasurer();
      return closed;
    }

    async function readAdvance(advance: string) {
      return accepted(await lending.readAdvance({ params: { territory, advance }, query: {} }));
    }

    async function bank(window: { from?: PlainDate; until?: PlainDate } = {}) {
      return accepted(await banking.readBank({ params: { territory, fund }, query: window }));
    }

    return {
      territory,
      fund,
      scope,
      asTreasurer,
      asCoordinator,
      lend,
      propose,
      openAccount,
      account,
      sign,
      confirm,
      mandated,
      draw,
      approve,
      send,
      close,
      readAdvance,
      bank,
      owns: (who: string, firm: string) => owners.set(who, firm),
    };
  }

  return { clock, lending, banking, signature: client(signatureContract, base), key, sit, aFund, base };
}
