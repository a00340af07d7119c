import { ownedFirms } from "#application/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import { findAdvance, findAdvances } from "#lending/index.ts";
import { deniedObjects, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { readers } from "../contract/route-parts.ts";
import type { BankingOffice } from "../use-cases/office.ts";

interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

type FileDenied = Refused<Refusal<"file-denied">>;

/** Who is recused from a file does not open its mandate either; an owner opens those of the firms they run. */
export async function refusedAdvance(
  { transaction, actor, now }: Visit,
  which: { readonly territory: string; readonly advance: string },
): Promise<FileDenied | null> {
  const advance = await findAdvance(transaction, which);
  if (advance === null) return null;
  const { territory } = which;
  const who = seated(actor);
  const file = { territory, kind: "application", id: advance.application };
  if (await isDenied(transaction, who, file, now)) return refuse("file-denied");
  if (holds(who, readers, territory)) return null;
  const owned = await ownedFirms(transaction, { territory, person: who.person });
  return owned.has(advance.firm.id) ? null : refuse("file-denied");
}

export async function refusedMandate(
  { mandates }: BankingOffice,
  visit: Visit,
  which: { readonly territory: string; readonly mandate: string },
): Promise<FileDenied | null> {
  const mandate = await mandates.lock(visit.transaction, which);
  return mandate === null
    ? null
    : refusedAdvance(visit, { territory: which.territory, advance: mandate.advance });
}

/** The advances that a list leaves out for the caller. */
export async function deniedAdvances(
  { transaction, actor, now }: Visit,
  territory: string,
): Promise<ReadonlySet<string>> {
  const files = await deniedObjects(transaction, seated(actor), { territory, kind: "application" }, now);
  const advances = new Set<string>();
  for (const application of files)
    for (const { id } of await findAdvances(transaction, { territory, application })) advances.add(id);
  return advances;
}

/** Every route of banking names its roles. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in has a seat");
  return actor;
}
