import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { deniedObjects, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { fileReaders } from "../contract/access.ts";
import type { FollowedAid } from "../domain/granted-aid.ts";
import type { AidOffice, WhichAid, WhichFile } from "../use-cases/aids.ts";

interface Visit {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
}

/** Who comes in to a file, and whether its firm is theirs. */
interface Reader {
  readonly person: string;
  readonly isOwn: boolean;
}

type FileRefusal = Refusal<"file-unknown" | "file-denied" | "not-your-firm">;

/** Whoever is recused from a file does not see its aid either, and an owner sees their own firm's alone. */
export async function openFileFor(
  { files }: AidOffice,
  { followedBy = fileReaders, ...visit }: Visit & { readonly followedBy?: readonly Role[] },
  { territory, application }: WhichFile,
): Promise<Outcome<Reader, FileRefusal>> {
  const { transaction, now } = visit;
  const actor = seated(visit.actor);
  const isFollower = holds(actor, followedBy, territory);
  const file = await files.find(transaction, { territory, application });
  // To an owner, another firm's file and no file at all are told alike.
  if (file === null) return refuse(isFollower ? "file-unknown" : "not-your-firm");
  if (await isDenied(transaction, actor, { territory, kind: "application", id: application }, now))
    return refuse("file-denied");
  const isOwner = holds(actor, ["owner"], territory);
  const owned = isOwner ? await files.ownedFirms(transaction, { territory, person: actor.person }) : null;
  const isOwn = owned?.has(file.firm.id) === true;
  return isOwn || isFollower ? accept({ person: actor.person, isOwn }) : refuse("not-your-firm");
}

/** The same by the aid. */
export async function openAidFor(
  office: AidOffice,
  visit: Visit & { readonly followedBy?: readonly Role[] },
  which: WhichAid,
): Promise<Outcome<FollowedAid, Refusal<"aid-unknown" | "file-denied" | "not-your-firm">>> {
  const aid = await office.aids.find(visit.transaction, which);
  const isFollower = holds(seated(visit.actor), visit.followedBy ?? fileReaders, which.territory);
  if (aid === null) return refuse(isFollower ? "aid-unknown" : "not-your-firm");
  const opened = await openFileFor(office, visit, aid);
  if (opened.ok) return accept(aid);
  const { reason } = opened.refusal;
  return refuse(reason === "file-unknown" ? "aid-unknown" : reason);
}

export async function deniedFiles(
  { transaction, actor, now }: Visit,
  territory: string,
): Promise<ReadonlySet<string>> {
  return deniedObjects(transaction, seated(actor), { territory, kind: "application" }, now);
}

/** Every route of aid names its roles. */
export function seated(actor: Actor | null): Actor {
  invariant(actor !== null, "whoever comes in has a seat");
  return actor;
}
