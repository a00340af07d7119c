import { invariant } from "#kernel/invariant.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import type { Clock } from "#platform/clock.ts";
import type { CommandRun } from "#platform/command/command.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { VirusCheck } from "#platform/files/virus-check.ts";
import type { Desk } from "#platform/http/mount.ts";
import type { TakeReply } from "#platform/mail/incoming/take-message.ts";
import type { Gathering } from "#platform/mail/set-aside/gathering-job.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { mailReceivedRun } from "./commands/mail-received.ts";
import { unitRuns } from "./commands/unit-runs.ts";
import { userRuns } from "./commands/user-runs.ts";
import type { DeniedObject } from "./domain/denial.ts";
import { networkMailEvents } from "./domain/mail-events.ts";
import type { Organisation } from "./domain/organisation.ts";
import { type Commune, type Perimeter, perimeterAt as perimeterIn } from "./domain/perimeter.ts";
import type { Person } from "./domain/person.ts";
import type { Beginning } from "./domain/stage.ts";
import type { Unit } from "./domain/unit.ts";
import { authenticateWith } from "./http/authenticate.ts";
import { type AnyHandler, type Doors, guardedByStage } from "./http/guard-by-stage.ts";
import { handlersOf } from "./http/handlers.ts";
import type { NetworkHandlers } from "./http/network-handler.ts";
import { closedMarks } from "./storage/closed-marks.ts";
import { isPersonDenied, listDenied } from "./storage/denials.ts";
import { runningSessions } from "./storage/running-sessions.ts";
import { office } from "./storage/stores.ts";
import { type ClosedAccompaniment, closeAccompaniment as close } from "./use-cases/close-accompaniment.ts";
import { gatherMails as gather } from "./use-cases/gather-mails.ts";
import { turnHandOvers } from "./use-cases/hand-over-night.ts";
import type { Carrier } from "./use-cases/hand-over-stores.ts";
import { holdersOf as listHolders, type SeatHolder } from "./use-cases/holders-of.ts";
import { inviteAdviser as giveAdviserSeat, type InvitedAdviser } from "./use-cases/invite-adviser.ts";
import { type InvitedOwner, inviteOwner as invite } from "./use-cases/invite-owner.ts";
import type { CountFiles } from "./use-cases/office.ts";
import { refuseByStage } from "./use-cases/refuse-by-stage.ts";
import { prepareSetUp } from "./use-cases/set-up.ts";
import type { Membership } from "./use-cases/stores.ts";

export { networkContract } from "./contract.ts";
export type { Denial, DeniedObject } from "./domain/denial.ts";
export { networkMailEvents } from "./domain/mail-events.ts";
export type { Organisation, OrganisationKind, OrganisationSource } from "./domain/organisation.ts";
export type { Commune, Perimeter } from "./domain/perimeter.ts";
export type { Person } from "./domain/person.ts";
export type { Seat } from "./domain/seat.ts";
export type { Level, Unit, UnitEvent } from "./domain/unit.ts";
export { addDenial as recordDenial, endDenials } from "./storage/denials.ts";
export {
  enterMembership,
  enterOrganisation,
  enterPerimeter,
  enterPerson,
  enterSeat,
  enterTerritorySetting,
  enterUnit,
  enterUnitEvent,
  moveBusinessDate,
} from "./storage/enter.ts";
export type { Carrier } from "./use-cases/hand-over-stores.ts";
export type { Membership, TerritorySetting } from "./use-cases/stores.ts";

/** Who calls, for the server's desk: one question to the database a request, and none without a cookie. */
export function authenticate(database: Database, clock: Clock): Desk["authenticate"] {
  return authenticateWith(runningSessions, { database, clock });
}

/** The handlers of `networkContract`; `isDemonstration` opens its people to anyone, without a password. The outbox says whether mails leave. */
export function networkHandlers(settings: {
  database: Database;
  isDemonstration: boolean;
  hasMailServer?: boolean;
  takesTexts?: boolean;
  replyDomain?: string | null;
  virusCheck?: VirusCheck | null;
  publicAddress?: string;
  /** What a person holds in a territory, kept by the capabilities. */
  carriers?: readonly Carrier[];
  countFiles?: CountFiles;
  /** Every occasion on which the product writes to someone; without it, the network's own. */
  mailEvents?: readonly MailEvent[];
}): NetworkHandlers {
  return handlersOf({ ...bareDesk, ...settings });
}

const bareDesk = {
  ...office,
  mailEvents: networkMailEvents,
  publicAddress: "http://localhost:3000",
  carriers: [],
  countFiles: async () => ({ openFiles: 0, filesBeforeCommittee: 0 }),
};

/** As a territory's day begins: hand-overs of that day, and the return of those who were away. */
export function handOverNight(carriers: readonly Carrier[]) {
  return async (
    transaction: Transaction,
    night: { readonly territory: string; readonly on: PlainDate; readonly now: string },
  ): Promise<void> => turnHandOvers({ ...bareDesk, carriers }, transaction, night);
}

/** The same handlers, of which these doors begin nothing in a territory whose stage does not permit it. */
export function guardDoors<Handlers extends Readonly<Record<string, AnyHandler>>>(
  handlers: Handlers,
  doors: Doors<Handlers>,
): Handlers {
  return guardedByStage(office, handlers, doors);
}

/** Whether something of this kind may begin in a territory on its day. */
export async function mayBeginIn(
  transaction: Transaction,
  asked: { readonly territory: string; readonly beginning: Beginning },
): Promise<boolean> {
  return (await refuseByStage(office, transaction, asked)) === null;
}

/** The code that opens an empty installation, to be printed where only its owner reads; null where something stands already. */
export async function drawSetUpCode(database: Database, clock: Clock): Promise<string | null> {
  return database.transaction({ read: [] }, async (transaction) =>
    prepareSetUp(office, transaction, clock.now()),
  );
}

/** What the `alize user` commands do; `commands/user-commands.ts` says what they are. */
export const userCommandRuns = userRuns(office);

/** What the `alize unit` commands do; `commands/unit-commands.ts` says what they are. */
export const unitCommandRuns = unitRuns(office);

/** What `alize mail received` does; a reply goes where `takeReply` puts it. */
export function mailReceivedCommandRun(takeReply: TakeReply): CommandRun {
  return mailReceivedRun(office, takeReply);
}

/** The day it is in a territory: its parameter, moved by the nightly close, never the clock. */
export async function businessDateOf(transaction: Transaction, territory: string): Promise<PlainDate> {
  return (await office.settings.get(transaction, territory)).businessDate;
}

/** Whether a territory is one of the demonstration, whose firms and people are invented. */
export async function isOfDemonstration(transaction: Transaction, territory: string): Promise<boolean> {
  return (await office.units.find(transaction, territory))?.isDemonstration === true;
}

/** How a territory is called: what is sent in its name says it. */
export async function nameOfTerritory(transaction: Transaction, territory: string): Promise<string> {
  return (await office.units.find(transaction, territory))?.name ?? "";
}

/** A territory, a region or the network by its short name, as typed on the command line; null when nobody entered it. */
export async function findUnitBySlug(transaction: Transaction, slug: string): Promise<Unit | null> {
  return office.units.findBySlug(transaction, slug);
}

/** Every territory, those of the demonstration too. */
export async function listTerritories(transaction: Transaction): Promise<Unit[]> {
  return (await office.units.list(transaction)).filter(({ level }) => level === "territory");
}

/** The communes of a territory on a day; null before its first perimeter. */
export async function perimeterAt(
  transaction: Transaction,
  territory: string,
  on: PlainDate,
): Promise<Perimeter | null> {
  return perimeterIn(await office.perimeters.list(transaction, territory), on);
}

/** The communes of an INSEE code or of an intercommunality's SIREN, as published today; an unknown code throws. */
export function communesOf(code: string): readonly Commune[] {
  const found = office.communes.find(code);
  invariant(found.kind === "communes", `${code} is the code of a commune or an intercommunality`);
  return found.communes;
}

/** By id; one that nobody entered is absent. */
export async function findOrganisations(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
  return byId(await office.organisations.listByIds(transaction, ids));
}

/** By id; one that nobody entered is absent. */
export async function findPeople(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  return byId(await office.people.listByIds(transaction, ids));
}

/** Who holds one of these roles in the territory, its region or its network, in an organisation's name where one is told; on the territory's day unless told otherwise. By name. */
export async function holdersOf(
  transaction: Transaction,
  {
    territory,
    roles,
    on,
    organisation,
  }: { territory: string; roles: readonly Role[]; on?: PlainDate; organisation?: string },
): Promise<SeatHolder[]> {
  const day = on ?? (await businessDateOf(transaction, territory));
  return listHolders(office, transaction, { territory, roles, on: day, organisation });
}

/** Gives a seat of owner to whoever has this address, invited or told of it as for any other seat; their id, also where they hold one already. */
export async function inviteOwner(
  transaction: Transaction,
  { publicAddress, ...invited }: InvitedOwner & { readonly publicAddress: string },
): Promise<string> {
  return invite({ ...office, publicAddress }, transaction, invited);
}

/** Gives a seat of adviser to whoever has this address; says whether they are invited by a mail of the network's own. */
export async function inviteAdviser(
  transaction: Transaction,
  { publicAddress, ...invited }: InvitedAdviser & { readonly publicAddress: string },
): Promise<{ readonly person: string; readonly isInvited: boolean }> {
  return giveAdviserSeat({ ...office, publicAddress }, transaction, invited);
}

/** Withdraws the mails about a file that wait for someone who accompanies it no more, and ends their seat with the last one. */
export async function closeAccompaniment(
  transaction: Transaction,
  closed: ClosedAccompaniment,
): Promise<void> {
  await close(office, transaction, closed);
}

/** Makes one mail of what a person had set aside until now in a territory; done twice, nothing is left to gather. */
export async function gatherMails(
  transaction: Transaction,
  { publicAddress, ...asked }: Gathering & { readonly publicAddress: string; readonly now: string },
): Promise<void> {
  await gather({ ...office, publicAddress }, transaction, asked);
}

/** Makes organisations known in a territory, which lists them from then on: those who sign there, for instance. */
export async function knowOrganisations(
  transaction: Transaction,
  { territory, organisations, now }: { territory: string; organisations: readonly string[]; now: string },
): Promise<void> {
  for (const organisation of organisations)
    await office.organisations.addKnown(transaction, { territory, organisation, recordedAt: now });
}

/** The memberships in force on a day, of these associations or by these members. */
export async function membershipsOf(
  transaction: Transaction,
  organisations: readonly string[],
  on: PlainDate,
): Promise<Membership[]> {
  return office.organisations.listMemberships(transaction, organisations, on);
}

/** Whether the caller may not open this object now, whatever their role: every door asks before it shows. */
export async function isDenied(
  transaction: Transaction,
  actor: Actor,
  object: DeniedObject,
  now: string,
): Promise<boolean> {
  return isPersonDenied(transaction, actor.person, object, now);
}

/** The ids that a list, a search or an export leaves out for the caller. */
export async function deniedObjects(
  transaction: Transaction,
  actor: Actor,
  { territory, kind }: { territory: string; kind: string },
  now: string,
): Promise<ReadonlySet<string>> {
  return new Set(await listDenied(transaction, { person: actor.person, territory, kind }, now));
}

/** The words that a text keeps from the caller: what names the files they are recused from, their firms too. */
export async function marksClosedTo(
  transaction: Transaction,
  actor: Actor,
  { territory, now }: { readonly territory: string; readonly now: string },
): Promise<readonly string[]> {
  return closedMarks(transaction, { territory, reader: actor.person, now });
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
