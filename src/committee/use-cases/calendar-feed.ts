import { createHash } from "node:crypto";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findPeople, holdersOf, nameOfTerritory } from "#network/index.ts";
import { connectDatabase } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type CalendarEntry, calendarEntry } from "../domain/calendar-entry.ts";
import { feedMinutes, mostFeedTries, waitAtFeed } from "../domain/feed-tries.ts";
import { sittingPage } from "./call-members.ts";
import type { CommitteeOffice } from "./office.ts";

/** Those who see the committee: whoever is none of them any more reads nothing at their old address. */
const feedReaders = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "auditor",
] as const;

interface Own {
  readonly territory: string;
  readonly person: string;
}

/** Whether someone has an address for their calendar, since when, and where such addresses begin. */
export async function readCalendarFeed(
  { convenings: { feeds }, publicAddress }: CommitteeOffice,
  transaction: Transaction,
  own: Own,
) {
  const found = await feeds.find(transaction, own);
  const begins = `${publicAddress}/api/v1/territories/${own.territory}/committee/calendars/`;
  return { madeAt: found?.madeAt ?? null, begins };
}

/**
 * Takes the token with which someone's calendar will read the sittings; the one before opens nothing any more. The caller drew it:
 * no answer, key or audit line of ours ever holds it.
 */
export async function renewCalendarFeed(
  office: CommitteeOffice,
  transaction: Transaction,
  { token, now, ...own }: Own & { readonly token: string; readonly now: string },
) {
  const id = newId(now);
  await office.convenings.feeds.renew(transaction, { ...own, id, tokenHash: hashOf(token), at: now });
  return readCalendarFeed(office, transaction, own);
}

export async function endCalendarFeed(
  office: CommitteeOffice,
  transaction: Transaction,
  { now, ...own }: Own & { readonly now: string },
) {
  const isEnded = await office.convenings.feeds.end(transaction, { ...own, at: now });
  return isEnded ? accept(await readCalendarFeed(office, transaction, own)) : refuse("no-calendar");
}

/** The sittings of a territory, for whoever holds the address: their day, hour and place, and nothing of any file. */
export async function readCalendar(
  office: CommitteeOffice,
  transaction: Transaction,
  asked: {
    readonly territory: string;
    readonly token: string;
    readonly address: string;
    readonly now: string;
  },
): Promise<Outcome<{ entries: CalendarEntry[]; name: string }, Refusal<"no-calendar" | "too-many-tries">>> {
  const taken = await takeTry(office, asked);
  if (!taken.ok) return taken;
  const { territory } = asked;
  const person = await office.convenings.feeds.findOwner(transaction, {
    territory,
    tokenHash: hashOf(asked.token),
  });
  const holders = await holdersOf(transaction, { territory, roles: feedReaders });
  if (person === null || !holders.some(({ id }) => id === person)) return refuse("no-calendar");
  await taken.value.forget();

  const name = await nameOfTerritory(transaction, territory);
  const locale = (await findPeople(transaction, [person])).get(person)?.language ?? "fr";
  const calls = await office.convenings.callings.listLastCalls(transaction, territory);
  const entries = (await office.committee.listSittings(transaction, territory)).flatMap(
    ({ id, isWritten }) => {
      const call = calls.get(id);
      if (call === undefined || isWritten) return [];
      const page = sittingPage(office.publicAddress, { territory, sitting: id });
      return [calendarEntry(id, call, { territory: name, page, locale })];
    },
  );
  return accept({ entries, name });
}

/** Counted before the address is looked at, on a connection of its own: the count outlives the refusal. */
async function takeTry(
  { convenings: { tries }, database }: CommitteeOffice,
  { territory, address, now }: { territory: string; address: string; now: string },
): Promise<Outcome<{ forget: () => Promise<void> }, Refusal<"too-many-tries">>> {
  const scope = { read: [territory], write: territory };
  const id = newId(now);
  const inside = async <Result>(work: (transaction: Transaction) => Promise<Result>) => {
    const apart = connectDatabase(database.connection);
    try {
      return await apart.transaction(scope, work);
    } finally {
      await apart.close();
    }
  };
  const waitMs = await inside(async (counting) => {
    await tries.lock(counting, { territory, address });
    const latest = await tries.listLatest(counting, { territory, address }, mostFeedTries);
    const wait = waitAtFeed(latest, Date.parse(now));
    if (wait === 0) await tries.add(counting, { territory, id, address, at: now });
    const old = new Date(Date.parse(now) - 2 * feedMinutes * 60_000).toISOString();
    await tries.forgetBefore(counting, territory, old);
    return wait;
  });
  if (waitMs > 0) return refuse("too-many-tries", { minutes: Math.ceil(waitMs / 60_000) });
  return accept({
    forget: async () => inside(async (counting) => tries.forget(counting, { territory, id })),
  });
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
