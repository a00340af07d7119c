import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll } from "vitest";
import { concludeFecCheck, openFecCheck, readFecLine } from "#accounting/domain/check-fec.ts";
import { accountingContract, accountingHandlers } from "#accounting/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { closePeriod } from "#ledger/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { accepted } from "./convention-desk.ts";
import { id } from "./network.ts";

export const accountant = id(31);

/** A desk at which a territory's books are read, by its treasurer unless someone else sits down. */
export async function accountingDesk(database: Database) {
  const clock = { at: "2012-06-01T08:00:00.000Z", now: () => clock.at };
  const app = Fastify();
  let actor: Actor | null = null;
  mount(app, { database, clock, authenticate: async () => actor }, accountingContract, accountingHandlers());
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const accounting = client(accountingContract, base);
  const key = () => randomUUID();

  function sit(territory: string, role: Role = "treasurer", person: string = accountant) {
    const seat = { seat: id(931), role, organisation: null, territories: [territory] };
    actor = { person, name: role, seats: [seat] };
  }

  /** Closes the months of these last days, in order. */
  async function closeMonths(territory: string, closedAt: string, ...ends: readonly string[]) {
    const scope = { read: [territory], write: territory };
    for (const until of ends) {
      await database.transaction(scope, async (transaction) =>
        accepted(
          await closePeriod(transaction, {
            territory,
            kind: "month",
            until: plainDate(until),
            closedBy: accountant,
            closedAt,
          }),
        ),
      );
    }
  }

  return { accounting, clock, key, sit, closeMonths };
}

/** What `alize fec check` says of a file. */
export function checked({ name, content }: { name: string; content: string }) {
  const check = openFecCheck(name);
  for (const line of content.replace(/\r\n$/, "").split("\r\n")) readFecLine(check, line);
  const verdict = concludeFecCheck(check);
  return verdict.ok ? verdict.value : null;
}

export const conform = { verdict: "conform", errors: [], alerts: [], strict: [] };
