import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Invitation } from "../domain/invitation.ts";
import { checkPassword, type PasswordRefusal } from "../domain/password.ts";
import { showInvitation, stateOf } from "./invitations.ts";
import type { Office } from "./office.ts";
import { hashPassword } from "./password-hash.ts";
import { hashOf, openSession } from "./session-token.ts";
import type { SignedIn } from "./sign-in.ts";
import { invitationAct } from "./tell-seat.ts";

type ShownInvitation = Awaited<ReturnType<typeof showInvitation>>;

/** What a personal link opens, found by the hash of its token: with it alone nobody can answer. */
export async function readInvitation(
  office: Office,
  transaction: Transaction,
  { territory, tokenHash, now }: { territory: string; tokenHash: Buffer; now: string },
): Promise<Outcome<ShownInvitation, Refusal<"invitation-unknown">>> {
  const invitation = await office.invitations.findByToken(transaction, territory, tokenHash);
  if (invitation === null) return refuse("invitation-unknown");
  return accept(await showInvitation(office, transaction, { territory, invitation, now }));
}

interface Answer {
  readonly territory: string;
  readonly token: string;
  readonly password: string;
  readonly now: string;
}

export type AnswerRefusal = Refusal<"invitation-unknown" | "invitation-closed"> | PasswordRefusal;

/** The person chooses a password, and is signed in; once, whoever comes at the same time. */
export async function answerInvitation(
  office: Office,
  transaction: Transaction,
  { territory, token, password, now }: Answer,
): Promise<Outcome<SignedIn, AnswerRefusal>> {
  const invitation = await office.invitations.findByToken(transaction, territory, hashOf(token));
  if (invitation === null) return refuse("invitation-unknown");
  const { state } = await stateOf(office, transaction, { territory, invitation, now });
  if (state !== "waiting") return refuse("invitation-closed", { state });
  if (await mayBeAnothers(office, transaction, territory, invitation))
    return refuse("invitation-closed", { state: "seated-elsewhere" });

  const [person] = await office.people.listByIds(transaction, [invitation.person]);
  invariant(person !== undefined, "an invitation is a person's");
  const checked = checkPassword(password, person);
  if (!checked.ok) return checked;
  const isFirst = await office.people.setFirstPassword(
    transaction,
    person.id,
    await hashPassword(checked.value),
  );
  if (!isFirst) return refuse("invitation-closed", { state: "accepted" });
  await office.invitations.accept(transaction, territory, invitation.id, now);
  const session = await openSession(office.sessions, transaction, { person: person.id, now });
  return accept({ person, token: session });
}

/** A link that was handed over may be in other hands than the person's: it opens no seat that another territory has given meanwhile. */
async function mayBeAnothers(
  office: Office,
  transaction: Transaction,
  territory: string,
  { id, links, person }: Invitation,
): Promise<boolean> {
  const act = invitationAct(id, links);
  const isHandedOver = !(await office.invitations.mailStates(transaction, territory, [act])).has(act);
  if (!isHandedOver) return false;
  return (await office.seats.listOfPerson(transaction, person)).some(({ unit }) => unit !== territory);
}
