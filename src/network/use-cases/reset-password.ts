import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { connectDatabase } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { newId } from "#platform/requests/id.ts";
import { passwordReplacedMail, resetMail } from "../domain/account-mails.ts";
import { checkPassword, type PasswordRefusal } from "../domain/password.ts";
import type { Person } from "../domain/person.ts";
import { resetExpiry, resetPath } from "../domain/personal-link.ts";
import { isHeld } from "../domain/seat.ts";
import { branchOf, type Unit } from "../domain/unit.ts";
import type { FrontDesk } from "./office.ts";
import { hashPassword } from "./password-hash.ts";
import { drawPersonalToken } from "./personal-token.ts";
import { hashOf } from "./session-token.ts";
import { hashOfEmail, takeTry } from "./take-try.ts";

interface Asked {
  readonly email: string;
  readonly address: string;
  readonly now: string;
}

/**
 * Sends a link to the address, if it is someone's: whoever asks is told the same either way. On a connection of its own, since the mail
 * is written in a territory that the request does not name (see `takeTry`).
 */
export async function askPasswordReset(
  desk: FrontDesk,
  { email, address, now }: Asked,
): Promise<Outcome<null, Refusal<"too-many-tries">>> {
  // Counted apart from the tries of a password: to ask for a link must not close the other way in.
  const taken = await takeTry(desk.tries, desk.database, { email: `reset ${email}`, address, now });
  if (!taken.ok) return taken;
  const apart = connectDatabase(desk.database.connection);
  try {
    const found = await apart.transaction({ read: [] }, async (transaction) => {
      const known = await desk.people.findByEmail(transaction, email);
      if (known === null) return null;
      const { passwordHash: _, ...person } = known;
      const unit = await territoryOf(desk, transaction, person, now);
      return unit === null ? null : { person, unit };
    });
    if (found !== null) {
      const scope = { read: [found.unit.id], write: found.unit.id };
      await apart.transaction(scope, async (transaction) => writeReset(desk, transaction, { ...found, now }));
    }
    return accept(null);
  } finally {
    await apart.close();
  }
}

/** The territory whose outbox writes to someone: one where a seat of theirs counts, or counted last. */
async function territoryOf(
  desk: FrontDesk,
  transaction: Transaction,
  person: Person,
  now: string,
): Promise<Unit | null> {
  const units = await desk.units.list(transaction);
  const today = now.slice(0, 10) as PlainDate;
  const seats = await desk.seats.listOfPerson(transaction, person.id);
  const [held, ended] = [true, false].map((isNow) =>
    seats.filter((seat) => isHeld(seat, today) === isNow).flatMap(({ unit }) => branchOf(units, unit)),
  );
  const [territory] = [...(held ?? []), ...(ended ?? [])];
  return units.find(({ id }) => id === territory) ?? null;
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
