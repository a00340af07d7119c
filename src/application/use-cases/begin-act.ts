import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import type { ApplicationStatus } from "../domain/status.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { tiedFirms } from "./is-tied-to-file.ts";

/** Who acts on which file, on which day of the territory. */
export interface Act extends WhichApplication {
  readonly actor: Actor | null;
  readonly now: string;
  readonly on?: PlainDate | undefined;
}

export interface Begun {
  readonly application: Application;
  readonly on: PlainDate;
  readonly by: { readonly person: string; readonly name: string };
}

export type HoldRefusal = Refusal<"application-unknown" | "file-denied" | "date-in-the-future">;

export type ActRefusal = HoldRefusal | Refusal<"status-does-not-allow">;

export type ExaminingRefusal = ActRefusal | Refusal<"file-of-own-firm">;

/** The file, held for this act, where its status allows it. */
export async function beginAct(
  applications: Applications,
  transaction: Transaction,
  act: Act,
  isAllowed: (status: ApplicationStatus) => boolean,
): Promise<Outcome<Begun, ActRefusal>> {
  const held = await holdFile(applications, transaction, act);
  if (!held.ok) return held;
  const { number, status } = held.value.application;
  return isAllowed(status) ? held : refuse("status-does-not-allow", { number, status });
}

/** The same, for an act by which a file is examined: nobody passes judgement on the file of a firm they run or help, whatever their other seats. */
export async function beginExamining(
  applications: Applications,
  transaction: Transaction,
  act: Act,
  isAllowed: (status: ApplicationStatus) => boolean,
): Promise<Outcome<Begun, ExaminingRefusal>> {
  const begun = await beginAct(applications, transaction, act, isAllowed);
  if (!begun.ok) return begun;
  const { territory } = act;
  const { application, by } = begun.value;
  const on = await businessDateOf(transaction, territory);
  const tied = await tiedFirms(applications, transaction, { territory, person: by.person, on });
  return tied.has(application.firm.id) ? refuse("file-of-own-firm") : begun;
}

/** The file, held for an act that any status allows. */
export async function holdFile(
  applications: Applications,
  transaction: Transaction,
  act: Act,
): Promise<Outcome<Begun, HoldRefusal>> {
  const { territory, application: id, actor, now } = act;
  const application = await applications.lock(transaction, act);
  if (application === null) return refuse("application-unknown");
  invariant(actor !== null, "whoever acts on a file is signed in");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");
  const dated = await dayOfAct(transaction, act);
  if (!dated.ok) return dated;
  return accept({ application, on: dated.value, by: { person: actor.person, name: actor.name } });
}

/** The day that is said, never after the territory's own; that one when none is said. */
export async function dayOfAct(
  transaction: Transaction,
  { territory, on }: { readonly territory: string; readonly on?: PlainDate | undefined },
): Promise<Outcome<PlainDate, Refusal<"date-in-the-future">>> {
  const today = await businessDateOf(transaction, territory);
  if (on !== undefined && on > today) return refuse("date-in-the-future", { on, today }, "on");
  return accept(on ?? today);
}
