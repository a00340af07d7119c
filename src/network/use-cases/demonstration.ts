import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Person } from "../domain/person.ts";
import type { Seat } from "../domain/seat.ts";
import type { FrontDesk } from "./office.ts";
import { openSession } from "./session-token.ts";
import type { SignedIn } from "./sign-in.ts";

export interface SeatedPerson {
  readonly person: Person;
  readonly seats: readonly Seat[];
}

/** Those one may sign in as: every seat of theirs is in a demonstration, and this server shows one. */
export async function demonstrationPeople(
  desk: FrontDesk,
  transaction: Transaction,
): Promise<SeatedPerson[]> {
  if (!desk.isDemonstration) return [];
  const seats = Map.groupBy(await desk.seats.listOfDemonstration(transaction), ({ person }) => person);
  const people = await desk.people.listByIds(transaction, [...seats.keys()]);
  return people.map((person) => ({ person, seats: seats.get(person.id) ?? [] }));
}

export async function signInAsDemonstration(
  desk: FrontDesk,
  transaction: Transaction,
  { person: id, now }: { readonly person: string; readonly now: string },
): Promise<Outcome<SignedIn, Refusal<"not-a-demonstration">>> {
  const people = await demonstrationPeople(desk, transaction);
  const found = people.find(({ person }) => person.id === id);
  if (found === undefined) return refuse("not-a-demonstration", {}, "person");

  const token = await openSession(desk.sessions, transaction, { person: id, now });
  return accept({ person: found.person, token });
}
