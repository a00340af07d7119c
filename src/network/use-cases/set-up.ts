import type { Locale } from "#kernel/format.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { checkPassword, type PasswordRefusal } from "../domain/password.ts";
import { normalEmail, type Person } from "../domain/person.ts";
import { slugOf } from "../domain/slug.ts";
import { drawCode } from "./draw-code.ts";
import type { Office } from "./office.ts";
import { hashPassword } from "./password-hash.ts";
import { hashOf, openSession } from "./session-token.ts";
import type { SignedIn } from "./sign-in.ts";

/** Draws the code that opens an empty installation, in the place of any earlier one; null where something stands already. */
export async function prepareSetUp(
  office: Office,
  transaction: Transaction,
  now: string,
): Promise<string | null> {
  if (!(await isEmpty(office, transaction))) return null;
  const code = drawCode();
  await office.setUpCodes.keep(transaction, hashOfCode(code), now);
  return code;
}

/** Whether the installation waits for its first administrator. */
export async function isSetUpOpen(office: Office, transaction: Transaction): Promise<boolean> {
  return (await isEmpty(office, transaction)) && (await office.setUpCodes.isWaiting(transaction));
}

export interface WantedSetUp {
  readonly code: string;
  readonly network: string;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly password: string;
  readonly now: string;
}

export type SetUpRefusal =
  | Refusal<"set-up-closed" | "set-up-code-wrong" | "email-taken" | "name-without-letters">
  | PasswordRefusal;

/** Makes the network and its first administrator, for whoever has the code; of two at once, one. */
export async function setUp(
  office: Office,
  transaction: Transaction,
  wanted: WantedSetUp,
): Promise<Outcome<SignedIn, SetUpRefusal>> {
  const { network, name, language, now } = wanted;
  const kept = await office.setUpCodes.hold(transaction);
  if (kept === null || !(await isEmpty(office, transaction))) return refuse("set-up-closed");
  if (!kept.equals(hashOfCode(wanted.code))) return refuse("set-up-code-wrong", {}, "code");
  const slug = slugOf(network);
  if (slug === "") return refuse("name-without-letters", {}, "network");

  const person: Person = { id: newId(now), name, email: normalEmail(wanted.email), language };
  const checked = checkPassword(wanted.password, person);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(checked.value);
  if (!(await office.people.add(transaction, { ...person, passwordHash })))
    return refuse("email-taken", { email: person.email }, "email");

  const unit = newId(now);
  await office.units.add(transaction, {
    id: unit,
    level: "network",
    parent: null,
    name: network,
    slug,
    openedOn: null,
    closedOn: null,
    isDemonstration: false,
  });
  await office.seats.add(transaction, {
    id: newId(now),
    person: person.id,
    role: "administrator",
    organisation: null,
    unit,
    fromOn: now.slice(0, 10) as PlainDate,
    toOn: null,
  });
  await office.setUpCodes.markUsed(transaction, now);
  return accept({
    person,
    token: await openSession(office.sessions, transaction, { person: person.id, now }),
  });
}

async function isEmpty(office: Office, transaction: Transaction): Promise<boolean> {
  return (await office.units.list(transaction)).length === 0;
}

/** As copied by hand: capitals and hyphens do not count. */
function hashOfCode(code: string): Buffer {
  return hashOf(code.toLowerCase().replace(/[^a-z0-9]/g, ""));
}
