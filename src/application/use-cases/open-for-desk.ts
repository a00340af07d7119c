import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import type { Applications } from "./applications.ts";
import type { WhichFile } from "./appraisal-books.ts";
import { tiedFirms } from "./is-tied-to-file.ts";

/** Who asks for what the desk keeps of which file. */
export interface AtDesk extends WhichFile {
  readonly actor: Actor | null;
  readonly now: string;
}

export interface OpenFile {
  readonly file: Application;
  readonly on: PlainDate;
  readonly by: { readonly person: string; readonly name: string };
}

export type DeskRefusal = Refusal<"application-unknown" | "file-denied" | "file-of-own-firm">;

/** A file, to those who examine it: never to whoever runs its firm or helps it, whatever their other seats. */
export async function openForDesk(
  applications: Applications,
  transaction: Transaction,
  { territory, application, actor, now }: AtDesk,
  find: "find" | "lock" = "find",
): Promise<Outcome<OpenFile, DeskRefusal>> {
  invariant(actor !== null, "whoever examines a file is signed in");
  const file = await applications[find](transaction, { territory, application });
  if (file === null) return refuse("application-unknown");
  const denial = { territory, kind: "application", id: application };
  if (await isDenied(transaction, actor, denial, now)) return refuse("file-denied");
  const { person, name } = actor;
  const on = await businessDateOf(transaction, territory);
  const tied = await tiedFirms(applications, transaction, { territory, person, on });
  if (tied.has(file.firm.id)) return refuse("file-of-own-firm");
  return accept({ file, on, by: { person, name } });
}
