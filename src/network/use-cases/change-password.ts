import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { checkPassword, type PasswordRefusal } from "../domain/password.ts";
import type { FrontDesk } from "./office.ts";
import { hashPassword, isPasswordOf } from "./password-hash.ts";
import { openSession } from "./session-token.ts";
import { takeTry } from "./take-try.ts";

interface Change {
  readonly person: string;
  readonly current: string;
  readonly next: string;
  readonly address: string;
  readonly now: string;
}

/** Replaces the password and ends every session; the browser that asked is given a new one. */
export async function changePassword(
  desk: FrontDesk,
  transaction: Transaction,
  { person, current, next, address, now }: Change,
): Promise<Outcome<string, Refusal<"password-wrong" | "too-many-tries"> | PasswordRefusal>> {
  const known = await desk.people.getWithSecret(transaction, person);
  // A session left open must not let anyone guess the password.
  const taken = await takeTry(desk.tries, desk.database, { email: known.email, address, now });
  if (!taken.ok) return taken;
  if (!(await isPasswordOf(known.passwordHash, current))) return refuse("password-wrong", {}, "current");

  const checked = checkPassword(next, known);
  if (!checked.ok) return { ok: false, refusal: { ...checked.refusal, field: "next" } };

  await desk.tries.forgetOfEmail(transaction, taken.value);
  await desk.people.replacePassword(transaction, person, await hashPassword(checked.value));
  await desk.sessions.endAllOf(transaction, person, now);
  return accept(await openSession(desk.sessions, transaction, { person, now }));
}
