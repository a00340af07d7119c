import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import type { MessageSide } from "../domain/file-message.ts";
import type { Applications, WhichApplication } from "./applications.ts";

/** Who asks for the messages of which file. */
export interface Talking extends WhichApplication {
  readonly actor: Actor | null;
  readonly now: string;
}

/** A file, and on which side of its messages whoever asks stands. */
export interface OpenMessages {
  readonly file: Application;
  readonly side: MessageSide;
  readonly on: PlainDate;
  readonly by: { readonly person: string; readonly name: string };
}

/** The messages of a file, to those who run its firm and those who keep it; a coordinator who runs the firm speaks for the firm. */
export async function openMessages(
  applications: Applications,
  transaction: Transaction,
  { actor, now, ...which }: Talking,
  find: "find" | "lock" = "find",
): Promise<
  Outcome<OpenMessages, Refusal<"application-unknown"> | Refusal<"file-denied"> | Refusal<"not-your-firm">>
> {
  const { territory, application: id } = which;
  invariant(actor !== null, "whoever reads messages is signed in");
  const file = await applications[find](transaction, which);
  if (file === null) return refuse("application-unknown");
  const on = await businessDateOf(transaction, territory);
  const { person, name } = actor;
  const owned = holds(actor, ["owner"], territory)
    ? await applications.listOwned(transaction, { territory, person, on })
    : new Set<string>();
  const isOwner = owned.has(file.firm.id);
  if (!isOwner && !holds(actor, ["coordinator"], territory)) return refuse("not-your-firm");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");
  return accept({ file, side: isOwner ? "firm" : "desk", on, by: { person, name } });
}
