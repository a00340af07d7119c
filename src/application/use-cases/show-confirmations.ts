import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import { changedSince, confirmationState, isConfirmationRequired } from "../domain/confirmation-state.ts";
import { contentOf, parseContent } from "../domain/file-content.ts";
import type { Applications, WhichApplication } from "./applications.ts";

interface Asked extends WhichApplication {
  readonly actor: Actor | null;
  readonly now: string;
}

/** What the owner said of a file, to whoever may read it. */
export async function readConfirmations(
  applications: Applications,
  transaction: Transaction,
  asked: Asked,
): Promise<
  Outcome<Awaited<ReturnType<typeof showConfirmations>>, Refusal<"application-unknown" | "file-denied">>
> {
  const { territory, application: id, actor, now } = asked;
  const file = await applications.find(transaction, asked);
  if (file === null) return refuse("application-unknown");
  invariant(actor !== null, "whoever reads a file is signed in");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");
  return accept(await showConfirmations(applications, transaction, { territory, file }));
}

export async function showConfirmations(
  applications: Applications,
  transaction: Transaction,
  { territory, file }: { readonly territory: string; readonly file: Application },
) {
  const which = { territory, application: file.id };
  const confirmations = await applications.listConfirmations(transaction, which);
  const requests = await applications.listConfirmationRequests(transaction, which);
  const last = confirmations.at(-1);
  const now = contentOf(file);
  const changed = last === undefined ? null : changedSince(last.content, now);
  const confirmed = last?.content ?? null;
  return {
    isRequired: await isRequiredToday(applications, transaction, territory),
    state: confirmationState({ confirmed, now, lastRequest: requests.at(-1) ?? null }),
    changed: changed?.keys ?? [],
    hasPlanChanged: changed?.plan ?? false,
    confirmed: confirmed === null ? null : parseContent(confirmed),
    now,
    requests: requests.map(({ id, name, email, askedBy, askedOn, expiresAt, endedHow, contestedWhy }) => ({
      id,
      name,
      email,
      askedBy: askedBy.name,
      askedOn,
      expiresAt: new Date(expiresAt).toISOString(),
      endedHow,
      contestedWhy,
    })),
    confirmations: confirmations.map(({ id, name, email, way, on, at, hash, hasCorrected }) => ({
      id,
      name,
      email,
      way,
      on,
      at: new Date(at).toISOString(),
      hash,
      hasCorrected,
    })),
    invitable: await invitableOwner(applications, transaction, { territory, file }),
  };
}

/** Whoever submitted or confirmed last, as long as nobody runs the firm here. */
export async function invitableOwner(
  applications: Applications,
  transaction: Transaction,
  { territory, file }: { readonly territory: string; readonly file: Application },
) {
  const confirmations = await applications.listConfirmations(transaction, {
    territory,
    application: file.id,
  });
  const last = confirmations.at(-1);
  if (last === undefined) return null;
  const owners = await applications.listOwners(transaction, { territory, firm: file.firm.id });
  if (owners.some(({ toOn }) => toOn === null)) return null;
  const { name, email, language } = last;
  return { name, email, language };
}

export async function isRequiredToday(
  applications: Applications,
  transaction: Transaction,
  territory: string,
): Promise<boolean> {
  const rules = await applications.listConfirmationRules(transaction, territory);
  if (rules.length === 0) return false;
  return isConfirmationRequired(rules, await businessDateOf(transaction, territory));
}
