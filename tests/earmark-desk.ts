import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { sql } from "kysely";
import { afterAll } from "vitest";
import { type Cents, cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accountsUnder, balancesAt } from "#ledger/index.ts";
import { findAdvances, lendingContract, lendingHandlers, openAdvanceFromDecision } from "#lending/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import { committeeDesk, yes } from "./committee-desk.ts";
import { cast, signing } from "./convention-cast.ts";
import { accepted, conventionDesk, enterOrganisations } from "./convention-desk.ts";
import { id, person, place } from "./network.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };

/** Longwy's committee, conventions and lending at one fund with this much free in it; the association's pledge can be earmarked. */
export async function earmarkDesk(database: Database, freeCents: bigint) {
  const sittings = await committeeDesk(database, freeCents);
  const partners = await conventionDesk(database, territory);
  await person(database, 900, "Camille Perrin");
  await enterOrganisations(database, [
    [40, "Association des boulangers", "association"],
    [41, "Communauté (démonstration)", "local-authority"],
    [42, "Département (démonstration)", "local-authority"],
    [43, "Région (démonstration)", "local-authority"],
    [44, "État (démonstration)", "state"],
    [45, "Chambre (démonstration)", "chamber"],
  ]);
  const { fund, params, key } = sittings;
  partners.sit("coordinator");
  const dates = { signedOn: "2007-11-26", startsOn: "2007-12-01", endsOn: "2010-11-30" };
  const text = signing(fund, dates, { cash: 3_000_000, halfDays: 240 });
  const signed = accepted(await partners.convention.signConvention({ params, body: text, key: key() }));
  const which = { ...params, convention: signed.convention.id };
  partners.clock.at = "2008-11-20T09:00:00.000Z";
  const { pledges } = accepted(await partners.convention.readConvention({ params: which, query: {} }));
  const pledge =
    pledges.find(({ unit, holder }) => unit === "EUR" && holder.id === cast.association)?.id ?? "";
  const lender = await lendingAt(database);

  /** Promised euros that come in. */
  async function pay(amount: string, paidOn = "2008-02-01") {
    const day = plainDate(paidOn);
    const calling = { calledOn: day, dueOn: day, lines: [{ pledge, amount: euros(amount), waitsFor: null }] };
    const called = accepted(
      await partners.convention.callFunds({ params: which, body: calling, key: key() }),
    );
    const body = {
      callLine: called.lines[0]?.id ?? "",
      paidOn: day,
      amount: euros(amount),
      bankReference: `VIR ${randomUUID()}`,
    };
    return accepted(await partners.convention.recordPayment({ params: which, body, key: key() }));
  }

  async function earmark(rule: { sectors: string[]; communes: string[] }, of = pledge) {
    const body = { pledge: of, name: "Métiers de bouche", ...rule };
    return partners.convention.earmarkPledge({ params: which, body, key: key() });
  }

  async function lift(liftedOn = "2011-02-08") {
    const body = { pledge, liftedOn: plainDate(liftedOn), reference: "Lettre du 7 février 2011" };
    return partners.convention.liftEarmark({ params: which, body, key: key() });
  }

  /** A file whose firm is known by its activity and its commune. */
  async function file(name: string, activity: string, commune = "54323"): Promise<string> {
    const subject = sittings.file(name, 10_000_00);
    const firm = sittings.shelf.get(subject)?.pack.firm.id ?? "";
    await database.transaction(scope, async (transaction) => {
      await sql`
        insert into firm (territory_id, id, name, commune_insee, commune_name, activity, recorded_at)
        values (${territory}, ${firm}, ${name}, ${commune}, 'Longwy', ${activity}, '2008-01-02T09:00:00Z')`.execute(
        transaction.tables<Record<string, never>>(),
      );
    });
    return subject;
  }

  async function convene(...files: readonly string[]) {
    sittings.sit("coordinator");
    const sitting = accepted(await sittings.convene(files));
    sittings.sit("secretary", 37);
    accepted(await sittings.open(sitting.id));
    return { sitting: sitting.id, items: sitting.items.map(({ id: item }) => item) };
  }

  /** The committee grants it, and lending hears of it: the refusal, or the advance. */
  async function grant(subject: string, amount: string) {
    const { sitting, items } = await convene(subject);
    const decided = await sittings.decide(sitting, items[0] ?? "", yes(Number(euros(amount))));
    if (!decided.ok) return decided;
    const advance = await open(subject);
    return { ok: true as const, value: { ...advance, decided: decided.value } };
  }

  async function open(subject: string) {
    const made = sittings.decisions.find(({ application }) => application === subject);
    if (made === undefined) throw new Error("it was decided");
    return database.transaction(scope, async (transaction) => {
      await openAdvanceFromDecision(transaction, made);
      const [advance] = await findAdvances(transaction, { territory, application: subject });
      return { advance: advance?.id ?? "", decision: made.decision };
    });
  }

  /** What the fund has: free, earmarked, held; in euros. */
  async function cash(): Promise<[free: number, earmarked: number, held: number]> {
    const balances = await database.transaction(scope, async (transaction) =>
      balancesAt(transaction, { territory, accounts: accountsUnder("fund", fund) }),
    );
    const of = (word: string) =>
      Number(
        balances
          .filter(({ account }) => account.includes(word))
          .reduce((sum, { amount }) => sum + amount, 0n),
      ) / 100;
    return [of(":free"), of(":earmark:"), of(":held:")];
  }

  /** What a decision took of each source and what came back, the earmark first. */
  async function trace(decision: string): Promise<Record<string, Cents>> {
    const balances = await database.transaction(scope, async (transaction) =>
      balancesAt(transaction, { territory, accounts: accountsUnder("earmark", fund, decision) }),
    );
    return Object.fromEntries(
      balances.map(({ account, amount }) => {
        const [, , , source, state] = account.split(":");
        return [`${source === fund ? "free" : "earmark"} ${String(state)}`, cents(amount)];
      }),
    );
  }

  return {
    ...sittings,
    ...lender,
    partners,
    which,
    pledge,
    pay,
    earmark,
    lift,
    file,
    convene,
    grant,
    open,
    cash,
    trace,
  };
}

async function lendingAt(database: Database) {
  const clock = { at: "2011-02-08T09:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let caller = 36;
  let role: "treasurer" | "coordinator" = "treasurer";
  const authenticate = async () => ({
    person: id(caller),
    name: "Greffe",
    seats: [{ seat: id(901), role, organisation: null, territories: [territory] }],
  });
  mount(
    app,
    { database, clock, authenticate },
    lendingContract,
    lendingHandlers({
      areConditionsMet: async () => true,
      ownedFirms: async () => new Set(),
      ownersOf: async () => new Set(),
      lateSurveys: async () => [],
    }),
  );
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const lending = client(lendingContract, base);
  const key = () => randomUUID();

  return {
    lending,
    /** Whoever calls lending from now on. */
    lendAs(number: number, seat: typeof role) {
      caller = number;
      role = seat;
    },
    /** Signed, and paid out by two people. */
    async payOut(advance: string, on: string, amount?: string) {
      const params = { territory, advance };
      const payOn = plainDate(on);
      const contract = { signedOn: payOn, mandate: null };
      const { signedOn } = accepted(await lending.readAdvance({ params, query: {} }));
      if (signedOn === null) accepted(await lending.signContract({ params, body: contract, key: key() }));
      const body = { payOn, ...(amount === undefined ? {} : { amount: euros(amount) }) };
      const proposed = accepted(await lending.proposeDisbursement({ params, body, key: key() }));
      caller = 37;
      const release = { order: proposed.order?.id ?? "" };
      accepted(await lending.releaseDisbursement({ params, body: release, key: key() }));
      caller = 36;
    },
    async repay(advance: string, amount: string, on: string) {
      const body = { amount: euros(amount), receivedOn: plainDate(on), bankReference: `VIR ${randomUUID()}` };
      return accepted(await lending.recordRepayment({ params: { territory, advance }, body, key: key() }));
    },
  };
}
