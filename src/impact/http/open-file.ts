import { ownedFirms } from "#application/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { deniedObjects, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { Commitments, WhichCommitment } from "../use-cases/commitments.ts";

interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

/** Who comes in to a firm's jobs, and whether the firm is theirs. */
export interface Reader {
  readonly person: string;
  readonly isOwn: boolean;
}

/** These see every firm's jobs; an owner sees their own firm's only. */
const followers: readonly Role[] = [
  "coordinator",
  "treasurer",
  "auditor",
  "chair",
  "secretary",
  "committee-member",
];

/** Who is recused from a file does not open its jobs either, and an owner opens their own firm's alone. */
export async function openCommitmentFor(
  commitments: Commitments,
  { followedBy = followers, ...visit }: Visit & { readonly followedBy?: readonly Role[] },
  which: WhichCommitment,
): Promise<Outcome<Reader, Refusal<"commitment-unknown" | "file-denied" | "not-your-firm">>> {
  const isFollower = holds(seated(visit.actor), followedBy, which.territory);
  const commitment = await commitments.find(visit.transaction, which);
  // To an owner, another firm's jobs and no jobs at all are told alike.
  if (commitment === null) return refuse(isFollower ? "commitment-unknown" : "not-your-firm");
  return openFirmFile(visit, { ...commitment, isFollower });
}

/** The same for the acts of the coordinator, who follows every firm. */
export async function openFollowed(
  commitments: Commitments,
  { transaction, actor, now }: Visit,
  which: WhichCommitment,
): Promise<Outcome<Pick<Reader, "person">, Refusal<"commitment-unknown" | "file-denied">>> {
  const commitment = await commitments.find(transaction, which);
  if (commitment === null) return refuse("commitment-unknown");
  const object = { territory: which.territory, kind: "application", id: commitment.application };
  if (await isDenied(transaction, seated(actor), object, now)) return refuse("file-denied");
  return accept({ person: seated(actor).person });
}

/** The same, from the file: whether or not the committee has agreed to it. */
export async function openFileFor(
  commitments: Commitments,
  visit: Visit,
  { territory, application }: { readonly territory: string; readonly application: string },
): Promise<Outcome<Reader, Refusal<"file-denied" | "not-your-firm">>> {
  const isFollower = holds(seated(visit.actor), followers, territory);
  const commitment = await commitments.findByApplication(visit.transaction, { territory, application });
  if (commitment === null && !isFollower) return refuse("not-your-firm");
  return openFirmFile(visit, {
    territory,
    application,
    firm: commitment?.firm ?? { id: "" },
    isFollower,
  });
}

async function openFirmFile(
  visit: Visit,
  file: { territory: string; application: string; firm: { readonly id: string }; isFollower: boolean },
): Promise<Outcome<Reader, Refusal<"file-denied" | "not-your-firm">>> {
  const { transaction, now } = visit;
  const { territory, application, firm, isFollower } = file;
  const actor = seated(visit.actor);
  const object = { territory, kind: "application", id: application };
  if (await isDenied(transaction, actor, object, now)) return refuse("file-denied");
  const isOwn = (await firmsOf(visit, territory)).has(firm.id);
  return isOwn || isFollower ? accept({ person: actor.person, isOwn }) : refuse("not-your-firm");
}

/** The firms that the caller owns there, by the seat that says so. */
export async function firmsOf(
  { transaction, actor }: Visit,
  territory: string,
): Promise<ReadonlySet<string>> {
  const { person } = seated(actor);
  return holds(seated(actor), ["owner"], territory)
    ? ownedFirms(transaction, { territory, person })
    : new Set();
}

export async function deniedFiles(
  { transaction, actor, now }: Visit,
  territory: string,
): Promise<ReadonlySet<string>> {
  return deniedObjects(transaction, seated(actor), { territory, kind: "application" }, now);
}

/** Every route of impact names its roles. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in has a seat");
  return actor;
}
