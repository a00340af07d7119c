import { type FoundApplication, findApplication, listReady, moveApplication } from "#application/index.ts";
import { invariant } from "#kernel/invariant.ts";
import type { Json } from "../domain/canonical-json.ts";
import type { Pack } from "../domain/pack.ts";
import type { Subject, Subjects } from "./subjects.ts";

const kind = "application";

/** The files of firms, as the committee examines them. One that was adjourned can be taken again as it stands. */
export const applicationSubjects: Subjects = {
  async find(transaction, { territory, kind: wanted, id }) {
    if (wanted !== kind) return null;
    const found = await findApplication(transaction, { territory, application: id });
    return found === null ? null : subjectOf(territory, found);
  },

  async listReady(transaction, territory) {
    return (await listReady(transaction, territory)).map((found) => subjectOf(territory, found));
  },

  async move(transaction, { territory, id, to, on, by, why, now }) {
    const moved = await moveApplication(transaction, { territory, application: id, to, on, by, why, now });
    invariant(moved.ok, "a file goes where its committee brings it");
  },
};

function subjectOf(territory: string, found: FoundApplication): Subject {
  const isReady = found.status === "ready" || found.status === "adjourned";
  return { territory, kind, id: found.id, isReady, pack: packOf(found) };
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
