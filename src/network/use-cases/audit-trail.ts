import type { Transaction } from "#platform/database/transaction.ts";

export interface AuditedAct {
  readonly id: string;
  readonly actor: string | null;
  readonly actorName: string;
  readonly onBehalfOf: string | null;
  readonly act: string;
  readonly object: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly why: string | null;
  readonly doneAt: string;
}

export interface AskedActs {
  readonly after: string | undefined;
  readonly object: string | undefined;
  readonly act: string | undefined;
  /** What was done to what the reader may not open now is left out. */
  readonly reader: string;
  readonly now: string;
}

export interface AuditTrail {
  /** Latest first, those done before the line `after`. */
  list(
    transaction: Transaction,
    territory: string,
    asked: AskedActs & { readonly most: number },
  ): Promise<AuditedAct[]>;
}

const pageLength = 50;

/** One page of who did what, and the line to ask the next page from. */
export async function readAudit(
  trail: AuditTrail,
  transaction: Transaction,
  territory: string,
  asked: AskedActs,
): Promise<{ lines: AuditedAct[]; next: string | null }> {
  const found = await trail.list(transaction, territory, { ...asked, most: pageLength + 1 });
  const lines = found.slice(0, pageLength);
  return { lines, next: found.length > pageLength ? (lines.at(-1)?.id ?? null) : null };
}
