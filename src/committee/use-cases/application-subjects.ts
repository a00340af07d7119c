import {
  advisersOf,
  type FoundApplication,
  findApplication,
  listReady,
  moveApplication,
  ownersOf,
} from "#application/index.ts";
import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Json } from "../domain/canonical-json.ts";
import type { Pack } from "../domain/pack.ts";
import type { Subject, Subjects } from "./subjects.ts";

const kind = "application";

/** The files of firms, as the committee examines them. One that was adjourned can be taken again as it stands. */
export const applicationSubjects: Subjects = {
  async find(transaction, { territory, kind: wanted, id }) {
    if (wanted !== kind) return null;
    const found = await findApplication(transaction, { territory, application: id });
    return found === null ? null : subjectOf(transaction, territory, found);
  },

  async listReady(transaction, territory) {
    const ready: Subject[] = [];
    for (const found of await listReady(transaction, territory))
      ready.push(await subjectOf(transaction, territory, found));
    return ready;
  },

  async move(transaction, { territory, id, to, on, by, why, now }) {
    const moved = await moveApplication(transaction, { territory, application: id, to, on, by, why, now });
    invariant(moved.ok, "a file goes where its committee brings it");
  },
};

/** A file as the committee reads it, wherever it stands. */
export async function subjectOf(
  transaction: Transaction,
  territory: string,
  found: FoundApplication,
): Promise<Subject> {
  const isReady = found.status === "ready" || found.status === "adjourned";
  const owners = await ownersOf(transaction, { territory, firm: found.firm.id });
  const advisers = await advisersOf(transaction, { territory, firm: found.firm.id });
  return { territory, kind, id: found.id, isReady, owners, advisers, pack: packOf(found) };
}

function packOf({ id, number, firm, title, requested, jobs, ...rest }: FoundApplication): Pack {
  const { status: _, ...content } = rest;
  return {
    title,
    firm: {
      id: firm.id,
      name: firm.name,
      siren: firm.siren,
      links: firm.links.map(({ organisation, name, kind: link }) => ({ organisation, name, kind: link })),
    },
    requested: {
      amountCents: Number(requested.amount),
      instalments: requested.instalments,
      graceMonths: requested.graceMonths,
      frequency: "monthly",
      halfDays: Number(requested.halfDays),
      jobs: { created: jobs.created, kept: jobs.kept },
    },
    content: jsonOf({ application: id, number, ...content }),
  };
}

/** Cents and half-days become plain numbers. */
function jsonOf(content: unknown): Json {
  const text = JSON.stringify(content, (_, part: unknown) =>
    typeof part === "bigint" ? Number(part) : part,
  );
  return JSON.parse(text) as Json;
}
