import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Person } from "../domain/person.ts";
import type { FrontDesk } from "./office.ts";
import { isPasswordOf } from "./password-hash.ts";
import { openSession } from "./session-token.ts";
import { takeTry } from "./take-try.ts";

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly now: string;
}

export interface SignedIn {
  readonly person: Person;
  readonly token: string;
}

/** Opens a session for whoever knows the password; says the same, as slowly, of an address that nobody has. */
export async function signIn(
  desk: FrontDesk,
  transaction: Transaction,
  { email, password, address, now }: Credentials,
): Promise<Outcome<SignedIn, Refusal<"credentials-refused" | "too-many-tries">>> {
  const taken = await takeTry(desk.tries, desk.database, { email, address, now });
  if (!taken.ok) return taken;

  const known = await desk.people.findByEmail(transaction, email);
  const isRight = await isPasswordOf(known?.passwordHash ?? null, password);
  if (known === null || !isRight) return refuse("credentials-refused");

  await desk.tries.forgetOfEmail(transaction, taken.value);
  const { passwordHash: _, ...person } = known;
  const token = await openSession(desk.sessions, transaction, { person: person.id, now });
  return accept({ person, token });
}
