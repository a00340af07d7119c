import { businessDateOf, findPeople, nameOfTerritory, type Person } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { type Attendee, type CalendarEntry, calendarEntry } from "../domain/calendar-entry.ts";
import { callMail } from "../domain/calling-mails.ts";
import type { CallKind, SittingCall } from "../domain/convening.ts";
import { isRecused, type Sitting } from "../domain/sitting.ts";
import type { CommitteeOffice } from "./office.ts";

/** Makes the file that a calendar takes. */
export type DrawInvitation = (
  entry: CalendarEntry,
  people: { readonly organizer: Attendee; readonly attendee: Attendee },
) => Uint8Array;

const actOf: Record<CallKind, string> = {
  convened: "conveneSitting",
  moved: "moveSitting",
  cancelled: "cancelSitting",
};

/**
 * Tells each member of a sitting to come that it is convened, moved or cancelled: one mail a person and call, with the entry for
 * their calendar. Nobody is called to a day that has passed, nor to a vote in writing.
 */
export async function callMembers(
  { publicAddress }: Pick<CommitteeOffice, "publicAddress">,
  transaction: Transaction,
  told: {
    readonly territory: string;
    readonly sitting: Sitting;
    readonly call: SittingCall;
    readonly draw: DrawInvitation;
    readonly now: string;
  },
): Promise<void> {
  const { territory, sitting, call, draw, now } = told;
  const today = await businessDateOf(transaction, territory);
  if (sitting.consultation !== null || call.heldOn < today) return;

  const name = await nameOfTerritory(transaction, territory);
  const page = sittingPage(publicAddress, { territory, sitting: sitting.id });
  const callers = call.calledBy === null ? [] : [call.calledBy];
  const people = await findPeople(transaction, [...sitting.members.map(({ person }) => person), ...callers]);
  const organizer = attendeeOf(people.get(call.calledBy ?? ""));
  for (const member of sitting.members) {
    const person = people.get(member.person);
    if (person === undefined) continue;
    const attendee = { name: person.name, address: person.email };
    const { language } = person;
    const entry = calendarEntry(sitting.id, call, { territory: name, page, locale: language });
    const agenda = sitting.items.map((item) => ({
      position: item.position,
      firm: isRecused(item, member.id) ? null : item.pack.firm.name,
    }));
    const { kind, why } = call;
    await queueMail(transaction, {
      territory,
      to: { person: person.id, ...attendee },
      act: `committee.${actOf[kind]}/${sitting.id}/${call.rank}`,
      language,
      ...callMail(language, {
        name: person.name,
        territory: name,
        page,
        appointment: call,
        kind,
        why,
        agenda,
      }),
      now,
      attachments: [
        { name: "comite.ics", content: draw(entry, { organizer: organizer ?? attendee, attendee }) },
      ],
    });
  }
}

/** A member's own page of a sitting. */
export function sittingPage(
  publicAddress: string,
  { territory, sitting }: { readonly territory: string; readonly sitting: string },
): string {
  return `${publicAddress}/territoires/${territory}/comite/${sitting}/ma-page`;
}

function attendeeOf(person: Person | undefined): Attendee | null {
  return person === undefined ? null : { name: person.name, address: person.email };
}
