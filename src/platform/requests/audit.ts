import type { Transaction } from "#platform/database/transaction.ts";

interface AuditTable {
  audit_line: {
    id: string;
    territory_id: string | null;
    actor: string | null;
    actor_name: string;
    on_behalf_of: string | null;
    act: string;
    object: string;
    before: string | null;
    after: string | null;
    why: string | null;
    done_at: string;
  };
}

/** One act as its readers will see it: who, on whose behalf, what, before and after, why. */
export interface AuditLine {
  readonly id: string;
  readonly territory: string | null;
  readonly actor: string | null;
  readonly actorName: string;
  readonly onBehalfOf?: string;
  readonly act: string;
  /** What it was done to: "convention/0199…". */
  readonly object: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string;
  readonly doneAt: string;
}

export async function recordAct(transaction: Transaction, line: AuditLine): Promise<void> {
  await transaction
    .tables<AuditTable>()
    .insertInto("audit_line")
    .values({
      id: line.id,
      territory_id: line.territory,
      actor: line.actor,
      actor_name: line.actorName,
      on_behalf_of: line.onBehalfOf ?? null,
      act: line.act,
      object: line.object,
      before: jsonOf(line.before),
      after: jsonOf(line.after),
      why: line.why ?? null,
      done_at: line.doneAt,
    })
    .execute();
}

function jsonOf(value: unknown): string | null {
  if (value === undefined) return null;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
}
