import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { applicationContract, applicationHandlers } from "#application/index.ts";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { accepted } from "./convention-desk.ts";
import { id } from "./network.ts";

/** A server of the files whose caller the test sets; its clock stands still. */
export async function applicationDesk(
  database: Database,
  territory: string,
  outside: Parameters<typeof applicationHandlers>[0] = {},
) {
  const clock = { at: "2011-02-08T18:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let actor: Actor | null = null;
  mount(
    app,
    { database, clock, authenticate: async () => actor },
    applicationContract,
    applicationHandlers(outside),
  );
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const application = client(applicationContract, base);
  const key = () => randomUUID();

  async function open(body: ReturnType<typeof bakery>) {
    return accepted(await application.openApplication({ params: { territory }, body, key: key() }));
  }

  /** Opened, submitted, planned, documented and appraised: nothing is missing. */
  async function complete(changes: Parameters<typeof bakery>[0]) {
    const { id: opened, documents } = await open(bakery(changes));
    const which = { territory, application: opened };
    accepted(
      await application.submitApplication({
        params: which,
        body: { on: plainDate("2010-11-20") },
        key: key(),
      }),
    );
    const plan = { lines: balancedPlan };
    accepted(await application.replaceFinancingPlan({ params: which, body: plan, key: key() }));
    for (const { id: document } of documents.filter(({ isRequired }) => isRequired)) {
      const body = { document, receivedOn: plainDate("2010-12-01"), expiresOn: null };
      accepted(await application.receiveDocument({ params: which, body, key: key() }));
    }
    const opinion = { opinion: "favourable" as const, text: "Carnet de commandes plein." };
    accepted(await application.appraise({ params: which, body: opinion, key: key() }));
    return which;
  }

  return {
    application,
    base,
    key,
    clock,
    params: { territory },
    /** Whoever calls from now on, or nobody. */
    sit(role: Role | null, number = 900) {
      const seats =
        role === null ? [] : [{ seat: id(901), role, organisation: null, territories: [territory] }];
      actor = role === null ? null : { person: id(number), name: role, seats };
    },
    open,
    complete,
  };
}

/** The bakery that borrows: five people at Longwy, 15 000 € for an oven, three jobs. */
export function bakery(changes: { name?: string; siren?: string | null; insee?: string } = {}) {
  const { name = "Boulangerie du Haut-Pays", siren = null, insee = "54323" } = changes;
  return {
    firm: {
      name,
      siren,
      siret: null,
      commune: { insee, name: insee === "54323" ? "Longwy" : "Toul" },
      activity: "Boulangerie",
      createdOn: plainDate("2005-04-01"),
      headcount: 5,
      inInsolvency: false,
      legalForm: "SARL",
      ownerName: "Lucie Perrin",
      links: [{ kind: "bank" as const, organisation: null, name: "Banque du Bassin" }],
    },
    project: {
      title: "Un second four",
      description: "",
      requested: { amount: euros(15_000), instalments: 36, graceMonths: 6, halfDays: halfDays(8) },
      jobs: { created: 3, kept: 0 },
    },
    status: "draft" as const,
    receivedOn: plainDate("2010-11-02"),
    assignedTo: null,
  };
}

/** Needs and resources of 40 000 €, an advance of 15 000 € beside a loan of 20 000 €. */
export const balancedPlan = [
  { side: "need" as const, kind: "investment" as const, label: "Four", amount: euros(34_000) },
  { side: "need" as const, kind: "working-capital" as const, label: "Trésorerie", amount: euros(6000) },
  { side: "resource" as const, kind: "advance" as const, label: "Avance Alizé", amount: euros(15_000) },
  { side: "resource" as const, kind: "bank-loan" as const, label: "Prêt bancaire", amount: euros(20_000) },
  { side: "resource" as const, kind: "own-funds" as const, label: "Apport", amount: euros(5000) },
];

/** « accepted », or why not. */
export function reasonOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "accepted" : outcome.refusal.reason;
}
