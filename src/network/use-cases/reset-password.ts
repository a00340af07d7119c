import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { newId } from "#platform/requests/id.ts";
import { passwordReplacedMail, resetMail } from "../domain/account-mails.ts";
import { checkPassword, type PasswordRefusal } from "../domain/password.ts";
import type { Person } from "../domain/person.ts";
import { resetExpiry, resetPath } from "../domain/personal-link.ts";
import type { Unit } from "../domain/unit.ts";
import type { FrontDesk } from "./office.ts";
import { hashPassword } from "./password-hash.ts";
import { drawPersonalToken } from "./personal-token.ts";
import { hashOf } from "./session-token.ts";
import { hashOfEmail, takeTry } from "./take-try.ts";
import { writeWhereSeated } from "./write-where-seated.ts";

interface Asked {
  readonly email: string;
  readonly address: string;
  readonly now: string;
}

/** Sends a link to the address, if it is someone's: whoever asks is told the same either way. */
export async function askPasswordReset(
  desk: FrontDesk,
  { email, address, now }: Asked,
): Promise<Outcome<null, Refusal<"too-many-tries">>> {
  // Counted apart from the tries of a password: to ask for a link must not close the other way in.
  const taken = await takeTry(desk.tries, desk.database, { email: `reset ${email}`, address, now });
  if (!taken.ok) return taken;
  await writeWhereSeated(desk, {
    find: async (transaction) => {
      const known = await desk.people.findByEmail(transaction, email);
      if (known === null) return null;
      const { passwordHash: _, ...person } = known;
      return person;
    },
    write: async (transaction, found) => writeReset(desk, transaction, { ...found, now }),
    now,
  });
  return accept(null);
}

async function writeReset(
  desk: FrontDesk,
  transaction: Transaction,
  { person, unit, now }: { person: Person; unit: Unit; now: string },
): Promise<void> {
  const id = newId(now);
  const { token, tokenHash } = drawPersonalToken();
  await desk.passwordResets.endAllOf(transaction, unit.id, person.id, now);
  const expiresAt = resetExpiry(now);
  await desk.passwordResets.add(transaction, {
    territory: unit.id,
    id,
    person: person.id,
    tokenHash,
    now,
    expiresAt,
  });
  const { language } = person;
  await queueMail(transaction, {
    territory: unit.id,
    to: { person: person.id, name: person.name, address: person.email },
    act: `network.askPasswordReset/${id}`,
    language,
    ...resetMail(language, { name: person.name, unit: unit.name }, secretMarks[language]),
    secret: `${desk.publicAddress}${resetPath(unit.id, token)}`,
    now,
  });
}

interface Replacing {
  readonly territory: string;
  readonly token: string;
  readonly password: string;
  readonly now: string;
}

export type ReplaceRefusal = Refusal<"reset-link-dead"> | PasswordRefusal;

/** Replaces the password, ends every session, and writes so to the person; the link is worth nothing any more. */
export async function replacePassword(
  desk: FrontDesk,
  transaction: Transaction,
  { territory, token, password, now }: Replacing,
): Promise<Outcome<null, ReplaceRefusal>> {
  const reset = await desk.passwordResets.findByToken(transaction, territory, hashOf(token));
  const isAlive = reset !== null && reset.endedAt === null && Date.parse(now) < Date.parse(reset.expiresAt);
  if (!isAlive) return refuse("reset-link-dead");
  const person = await desk.people.getWithSecret(transaction, reset.person);
  const checked = checkPassword(password, person);
  if (!checked.ok) return checked;

  await desk.people.replacePassword(transaction, person.id, await hashPassword(checked.value));
  await desk.sessions.endAllOf(transaction, person.id, now);
  await desk.passwordResets.endAllOf(transaction, territory, person.id, now);
  await desk.tries.forgetOfEmail(transaction, hashOfEmail(person.email));
  const unit = await desk.units.find(transaction, territory);
  invariant(unit !== null, "a link came by the mail of a territory");
  await queueMail(transaction, {
    territory,
    to: { person: person.id, name: person.name, address: person.email },
    act: `network.replacePassword/${reset.id}`,
    language: person.language,
    ...passwordReplacedMail(person.language, { name: person.name, unit: unit.name }),
    now,
  });
  return accept(null);
}
