import { invariant } from "#kernel/invariant.ts";
import { type Accepted, accept, type Outcome, type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { deniedObjects, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { deciders, readers } from "../contract/route-parts.ts";
import { asOwnerSees, type ToldAdvance } from "../domain/advance-page.ts";
import type { LendingOffice, WhichAdvance } from "../use-cases/advances.ts";
import { isToDecide } from "../use-cases/is-to-decide.ts";

export interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

type FileDenied = Refused<Refusal<"file-denied">>;

/** Who is recused from a file does not open its advance either, whatever their role. */
export async function refusedFile(
  { advances }: LendingOffice,
  { transaction, actor, now }: Visit,
  which: WhichAdvance,
): Promise<FileDenied | null> {
  const advance = await advances.find(transaction, which);
  if (advance === null) return null;
  const file = { territory: which.territory, kind: "application", id: advance.application };
  return (await isDenied(transaction, seated(actor), file, now)) ? refuse("file-denied") : null;
}

/** The same, and an owner, who holds none of these roles, opens the advances of the firms they run and no other. */
export async function refusedFileOfAnother(
  office: LendingOffice,
  visit: Visit,
  which: WhichAdvance & { readonly roles: readonly Role[] },
): Promise<FileDenied | null> {
  const refused = await refusedFile(office, visit, which);
  if (refused !== null) return refused;
  const { transaction } = visit;
  const { territory, roles } = which;
  const actor = seated(visit.actor);
  const advance = await office.advances.find(transaction, which);
  if (advance === null || holds(actor, roles, territory)) return null;
  const owned = await office.ownedFirms(transaction, { territory, person: actor.person });
  return owned.has(advance.firm.id) ? null : refuse("file-denied");
}

/** The same, for reading: who presides over the committee or keeps its agenda opens what is theirs to decide, and no other. */
export async function refusedReading(
  office: LendingOffice,
  visit: Visit,
  which: WhichAdvance,
): Promise<FileDenied | null> {
  const refused = await refusedFileOfAnother(office, visit, { ...which, roles: readers });
  if (refused === null || !holds(seated(visit.actor), deciders, which.territory)) return refused;
  // A recusal holds for them too.
  return (
    (await refusedFile(office, visit, which)) ??
    ((await isToDecide(office.advances, visit.transaction, which)) ? null : refused)
  );
}

/** Those who lend, and who is to decide, see the whole page; an owner, what is theirs. */
export function asSeenBy<Told extends Outcome<ToldAdvance, Refusal>>(
  actor: Actor | null,
  territory: string,
  told: Told,
): Told | Accepted<ToldAdvance> {
  return told.ok && !seesWhole(actor, territory) ? accept(asOwnerSees(told.value)) : told;
}

/** What the house writes for itself is not the owner's to read, whatever else they preside over. */
export function seesWhole(actor: Actor | null, territory: string): boolean {
  const caller = seated(actor);
  if (holds(caller, readers, territory)) return true;
  return holds(caller, deciders, territory) && !holds(caller, ["owner"], territory);
}

export async function deniedFiles(
  { transaction, actor, now }: Visit,
  territory: string,
): Promise<ReadonlySet<string>> {
  return deniedObjects(transaction, seated(actor), { territory, kind: "application" }, now);
}

/** Every route of lending names its roles. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in has a seat");
  return actor;
}
