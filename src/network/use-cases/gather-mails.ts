import { dayInFrance } from "#kernel/clock-of-france.ts";
import { mailKindOf } from "#kernel/mail-kinds.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { Gathering } from "#platform/mail/set-aside/gathering-job.ts";
import { digestMail } from "../domain/digest-mail.ts";
import { isHeld } from "../domain/seat.ts";
import { lineOf } from "../domain/unit.ts";
import type { Office } from "./office.ts";

/** A mail whose time to be gathered has come. */
export interface DueMail {
  readonly id: string;
  readonly event: string;
  readonly subject: string;
  readonly pages: string | null;
  readonly queuedAt: string;
  readonly waitsUntil: string;
  /** Whether it speaks of what its reader may not open now. */
  readonly isDenied: boolean;
}

export interface SetAside {
  /** Oldest first, held until the transaction ends: whoever else gathers them waits, and finds none. */
  lockDue(transaction: Transaction, asked: Gathering & { readonly now: string }): Promise<DueMail[]>;
  /** Those about one object that are still set aside for a person. */
  listAbout(
    transaction: Transaction,
    about: { readonly territory: string; readonly person: string; readonly object: string },
  ): Promise<string[]>;
  markGathered(
    transaction: Transaction,
    gathered: { readonly territory: string; readonly mails: readonly string[]; readonly digest: string },
  ): Promise<void>;
  markWithdrawn(
    transaction: Transaction,
    withdrawn: { readonly territory: string; readonly mails: readonly string[] },
  ): Promise<void>;
}

type Desk = Pick<Office, "people" | "seats" | "units" | "settings"> & {
  readonly setAside: SetAside;
  readonly publicAddress: string;
};

/**
 * One mail of all that a person had set aside until now in a territory. What they may no longer read is withdrawn: a file from which
 * they are recused meanwhile, or everything, once they have no seat there.
 */
export async function gatherMails(
  desk: Desk,
  transaction: Transaction,
  asked: Gathering & { readonly now: string },
): Promise<void> {
  const { territory, person, now } = asked;
  const due = await desk.setAside.lockDue(transaction, asked);
  const last = due.at(-1);
  if (last === undefined) return;
  const mayRead = await holdsSeat(desk, transaction, asked);
  const told = due.filter(({ isDenied }) => mayRead && !isDenied);
  const withdrawn = due.filter((mail) => !told.includes(mail));
  await desk.setAside.markWithdrawn(transaction, { territory, mails: withdrawn.map(({ id }) => id) });
  const [reader] = await desk.people.listByIds(transaction, [person]);
  const unit = await desk.units.find(transaction, territory);
  if (told.length === 0 || reader === undefined) return;

  const { name, email, language } = reader;
  const digest = await queueMail(transaction, {
    territory,
    to: { person, name, address: email },
    act: `network.gatherMails/${person}-${toTheMinute(last.waitsUntil)}`,
    language,
    ...digestMail(language, {
      reader: name,
      territory: unit?.name ?? "",
      address: `${desk.publicAddress}/mon-compte`,
      entries: told.map(({ event, subject, pages, queuedAt }) => ({
        kind: mailKindOf(event) ?? "files",
        on: dayInFrance(queuedAt),
        subject,
        pages,
      })),
    }),
    now,
  });
  if (digest !== null)
    await desk.setAside.markGathered(transaction, { territory, mails: told.map(({ id }) => id), digest });
}

/** An instant has several writings, of which the minute is the same. */
function toTheMinute(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16);
}

async function holdsSeat(
  { seats, units, settings }: Desk,
  transaction: Transaction,
  { territory, person }: Gathering,
): Promise<boolean> {
  const line = lineOf(await units.list(transaction), territory);
  const [setting] = await settings.listByTerritories(transaction, [territory]);
  const reaching = await seats.listOfUnits(transaction, line);
  return reaching.some(
    (seat) => seat.person === person && setting !== undefined && isHeld(seat, setting.businessDate),
  );
}
