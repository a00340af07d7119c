import type { Calendar } from "#kernel/business-days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Siren } from "#kernel/siren.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PostalAddress } from "../domain/address.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Commune, Perimeter } from "../domain/perimeter.ts";
import type { Person } from "../domain/person.ts";
import type { FoundPlace } from "../domain/search-places.ts";
import type { Seat } from "../domain/seat.ts";
import type { Unit, UnitEvent } from "../domain/unit.ts";

// What the use cases ask of storage; each method works inside the transaction it is given.

export interface PersonWithSecret extends Person {
  readonly passwordHash: string | null;
}

export interface People {
  list(transaction: Transaction): Promise<Person[]>;
  listByIds(transaction: Transaction, ids: readonly string[]): Promise<Person[]>;
  findByEmail(transaction: Transaction, email: string): Promise<PersonWithSecret | null>;
  getWithSecret(transaction: Transaction, id: string): Promise<PersonWithSecret>;
  /** False when the address is someone's already. */
  add(transaction: Transaction, person: PersonWithSecret): Promise<boolean>;
  /** Those of these people who have no password yet. */
  listWithoutPassword(transaction: Transaction, ids: readonly string[]): Promise<string[]>;
  replacePassword(transaction: Transaction, id: string, passwordHash: string): Promise<void>;
  /** False when the person has one already. */
  setFirstPassword(transaction: Transaction, id: string, passwordHash: string): Promise<boolean>;
}

export interface Seats {
  find(transaction: Transaction, id: string): Promise<Seat | null>;
  listOfPerson(transaction: Transaction, person: string): Promise<Seat[]>;
  listOfUnits(transaction: Transaction, units: readonly string[]): Promise<Seat[]>;
  /** Seats of the people who have no seat outside the units of the demonstration. */
  listOfDemonstration(transaction: Transaction): Promise<Seat[]>;
  /** False when the person already holds the same seat for some of these dates. */
  add(transaction: Transaction, seat: Seat): Promise<boolean>;
  /** Null gives back to a seat the end it had not. */
  end(transaction: Transaction, id: string, toOn: PlainDate | null): Promise<void>;
}

export interface SignInSession {
  readonly tokenHash: Buffer;
  readonly person: string;
  readonly madeAt: string;
  readonly expiresAt: string;
}

export interface Sessions {
  add(transaction: Transaction, session: SignInSession): Promise<void>;
  end(transaction: Transaction, tokenHash: Buffer, at: string): Promise<void>;
  endAllOf(transaction: Transaction, person: string, at: string): Promise<void>;
}

export interface Try {
  readonly id: string;
  readonly emailHash: Buffer;
  readonly address: string;
  readonly triedAt: string;
}

export interface Tries {
  /** Makes the tries of one e-mail, and those of one address, wait for each other until the transaction ends. */
  lock(transaction: Transaction, about: Pick<Try, "emailHash" | "address">): Promise<void>;
  listLatest(
    transaction: Transaction,
    about: Pick<Try, "emailHash" | "address">,
    most: { readonly ofEmail: number; readonly ofAddress: number },
  ): Promise<{ ofEmail: number[]; ofAddress: number[] }>;
  add(transaction: Transaction, made: Try): Promise<void>;
  forgetOfEmail(transaction: Transaction, emailHash: Buffer): Promise<void>;
  forgetBefore(transaction: Transaction, at: string): Promise<void>;
}

interface ToldUnitEvent {
  readonly id: string;
  readonly unit: string;
  readonly recordedAt?: string;
}

export interface Units {
  list(transaction: Transaction): Promise<Unit[]>;
  find(transaction: Transaction, id: string): Promise<Unit | null>;
  findBySlug(transaction: Transaction, slug: string): Promise<Unit | null>;
  /** False when its id or its short name is another's, were it a moment ago. */
  add(transaction: Transaction, unit: Unit): Promise<boolean>;
  /** Makes those who change its stage wait for each other, and for what begins there. */
  lock(transaction: Transaction, id: string): Promise<void>;
  /** Keeps its stage as it is until the end of the transaction. */
  holdStage(transaction: Transaction, id: string): Promise<void>;
  setDates(transaction: Transaction, unit: Pick<Unit, "id" | "openedOn" | "closedOn">): Promise<void>;
  addEvent(transaction: Transaction, event: UnitEvent & ToldUnitEvent): Promise<void>;
  listEvents(transaction: Transaction, unit: string): Promise<UnitEvent[]>;
}

export interface Follower {
  readonly territory: string;
  readonly id: string;
  readonly person: string;
  readonly fromOn: PlainDate;
  readonly toldBy: string;
  readonly toldAt: string;
}

/** Who follows what is owed to a closed territory. */
export interface Followers {
  /** The latest one told; null where nobody was. */
  find(transaction: Transaction, territory: string): Promise<Follower | null>;
  add(transaction: Transaction, follower: Follower): Promise<void>;
}

export interface TerritorySetting {
  readonly territory: string;
  readonly businessDate: PlainDate;
  readonly calendar: Calendar;
}

export interface Settings {
  listByTerritories(transaction: Transaction, territories: readonly string[]): Promise<TerritorySetting[]>;
  get(transaction: Transaction, territory: string): Promise<TerritorySetting>;
  add(transaction: Transaction, setting: TerritorySetting): Promise<void>;
  setBusinessDate(transaction: Transaction, territory: string, businessDate: PlainDate): Promise<void>;
}

export interface Perimeters {
  /** Earliest first. */
  list(transaction: Transaction, territory: string): Promise<Perimeter[]>;
  /** False when another version was added meanwhile. */
  add(transaction: Transaction, territory: string, perimeter: Perimeter): Promise<boolean>;
}

export interface Membership {
  readonly association: string;
  readonly member: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

export interface KnownOrganisation {
  readonly territory: string;
  readonly organisation: string;
  readonly recordedAt: string;
}

export interface Organisations {
  listByIds(transaction: Transaction, ids: readonly string[]): Promise<Organisation[]>;
  findBySiren(transaction: Transaction, siren: Siren): Promise<Organisation | null>;
  /** The ids of those entered in a territory. */
  listKnown(transaction: Transaction, territory: string): Promise<string[]>;
  /** False when the territory knows it already. */
  addKnown(transaction: Transaction, known: KnownOrganisation): Promise<boolean>;
  /** The memberships in force on a day, of these associations or by these members. */
  listMemberships(
    transaction: Transaction,
    organisations: readonly string[],
    on: PlainDate,
  ): Promise<Membership[]>;
  add(transaction: Transaction, organisation: Organisation): Promise<void>;
  /** Says where it is written to, where nobody had. */
  fillAddress(transaction: Transaction, id: string, address: PostalAddress): Promise<void>;
  addMember(transaction: Transaction, membership: Membership): Promise<void>;
}

export interface CommuneDirectory {
  find(code: string): FoundCommunes;
  /** The communes and intercommunalities of that name or code, the nearest first. */
  search(text: string, most: number): FoundPlace[];
}

export type FoundCommunes =
  | { readonly kind: "communes"; readonly communes: readonly Commune[] }
  | { readonly kind: "merged"; readonly name: string; readonly into: string }
  | { readonly kind: "unknown" };
