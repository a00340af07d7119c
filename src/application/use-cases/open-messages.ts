import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { businessDateOf, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import { adviserSignature, type FileAdviser } from "../domain/file-adviser.ts";
import type { MessageSide } from "../domain/file-message.ts";
import { accompaniedBy } from "./accompanying.ts";
import type { Applications, WhichApplication } from "./applications.ts";

/** Who asks for the messages of which file. */
export interface Talking extends WhichApplication {
  readonly actor: Actor | null;
  readonly now: string;
  /** Whoever helps the owner with this file takes part too, on the firm's side. */
  readonly admits?: "adviser";
}

/** A file, and on which side of its messages whoever asks stands. */
export interface OpenMessages {
  readonly file: Application;
  readonly side: MessageSide;
  readonly on: PlainDate;
  /** As they sign: an adviser says in what quality, and for whom. */
  readonly by: { readonly person: string; readonly name: string };
  /** Where whoever asks helps the owner with this file. */
  readonly adviser?: FileAdviser;
}

type Unopened = Refusal<"application-unknown"> | Refusal<"file-denied"> | Refusal<"not-your-firm">;

/** The messages of a file, to those who run its firm and those who keep it; a coordinator who runs the firm speaks for the firm. */
export async function openMessages(
  applications: Applications,
  transaction: Transaction,
  talking: Talking,
  find: "find" | "lock" = "find",
): Promise<Outcome<OpenMessages, Unopened>> {
  return openTo(["coordinator"], applications, transaction, talking, find);
}

/** A file, to those who run its firm, on its side, and to those who hold one of these roles at the desk; to an adviser where `admits` says so. */
export async function openTo(
  desk: readonly Role[],
  applications: Applications,
  transaction: Transaction,
  { actor, now, admits, ...which }: Talking,
  find: "find" | "lock" = "find",
): Promise<Outcome<OpenMessages, Unopened>> {
  const { territory, application: id } = which;
  invariant(actor !== null, "whoever opens a file is signed in");
  const file = await applications[find](transaction, which);
  if (file === null) return refuse("application-unknown");
  const on = await businessDateOf(transaction, territory);
  const { person, name } = actor;
  const owned = holds(actor, ["owner"], territory)
    ? await applications.listOwned(transaction, { territory, person, on })
    : new Set<string>();
  const isOwner = owned.has(file.firm.id);
  const adviser =
    isOwner || admits === undefined
      ? undefined
      : (await accompaniedBy(applications, transaction, { territory, actor })).get(id);
  if (!isOwner && adviser === undefined && !holds(actor, desk, territory)) return refuse("not-your-firm");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");
  if (adviser !== undefined) {
    const by = { person, name: adviserSignature(name, adviser, file.firm.name) };
    return accept({ file, side: "firm", on, by, adviser });
  }
  return accept({ file, side: isOwner ? "firm" : "desk", on, by: { person, name } });
}
