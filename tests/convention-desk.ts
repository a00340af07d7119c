import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import {
  amendmentKind,
  conventionContract,
  conventionHandlers,
  conventionKind,
  promiseBook,
  signedAmendments,
  signedConventions,
} from "#convention/index.ts";
import { fundContract, fundHandlers } from "#fund/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { enterOrganisation, type OrganisationKind } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { signatureContract, signatureHandlers } from "#signature/index.ts";
import { id } from "./network.ts";

/** A server of the fund and the conventions whose caller and clock the test sets. */
export async function conventionDesk(database: Database, territory: string) {
  const clock = { at: "2007-11-26T18:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock, authenticate: async () => actor };
  mount(app, desk, fundContract, fundHandlers(promiseBook));
  mount(app, desk, conventionContract, conventionHandlers());
  const signatures = { database, address: "http://localhost:3000" };
  mount(
    app,
    desk,
    signatureContract,
    signatureHandlers({
      ...signatures,
      kinds: { [amendmentKind]: signedAmendments, [conventionKind]: signedConventions },
    }),
  );
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());

  return {
    clock,
    base,
    /** Whoever calls from now on. */
    sit(role: Role, organisation: string | null = null) {
      actor = {
        person: id(900),
        name: role,
        seats: [{ seat: id(901), role, organisation, territories: [territory] }],
      };
    },
    fund: client(fundContract, base),
    convention: client(conventionContract, base),
    signature: client(signatureContract, base),
    params: { territory },
    /** A key for one write. */
    key: () => randomUUID(),
  };
}

export async function enterOrganisations(
  database: Database,
  named: readonly (readonly [number, string, OrganisationKind])[],
): Promise<void> {
  await database.transaction({ read: [] }, async (transaction) => {
    for (const [number, name, kind] of named)
      await enterOrganisation(transaction, { id: id(number), name, kind, siren: null, source: "invented" });
  });
}

/** What was accepted; a refusal is thrown with its sentence, so that a story never goes on by mistake. */
export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { reason, facts } = outcome.refusal;
  const sentence = "sentence" in outcome.refusal ? String(outcome.refusal.sentence) : "";
  throw new Error(`${reason}: ${sentence} ${JSON.stringify(facts)}`);
}
