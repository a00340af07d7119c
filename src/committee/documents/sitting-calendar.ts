import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
} from "ical-generator";
import type { Attendee, CalendarEntry } from "../domain/calendar-entry.ts";

const prodId = { company: "Alizé", product: "Alizé", language: "FR" };

/**
 * The file by which a calendar takes, moves or drops a sitting (iCalendar, iTIP). The answer is given on the member's own page:
 * the calendar asks for none.
 */
export function invitationFile(
  entry: CalendarEntry,
  { organizer, attendee }: { readonly organizer: Attendee; readonly attendee: Attendee },
): Uint8Array {
  const calendar = ical({
    prodId,
    method: entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  addEntry(calendar, entry).organizer({ name: organizer.name, email: organizer.address }).createAttendee({
    name: attendee.name,
    email: attendee.address,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return Buffer.from(calendar.toString(), "utf8");
}

/** The sittings of a territory, for a calendar that comes back to read them. */
export function feedFile(entries: readonly CalendarEntry[], name: string): Uint8Array {
  const calendar = ical({ prodId, name, method: ICalCalendarMethod.PUBLISH, ttl: 6 * 3600 });
  for (const entry of entries) addEntry(calendar, entry);
  return Buffer.from(calendar.toString(), "utf8");
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): ICalEvent {
  return calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.stampedAt),
    start: new Date(entry.starts),
    end: new Date(entry.ends),
    allDay: entry.isAllDay,
    summary: entry.summary,
    location: entry.place,
    description: entry.description,
    url: entry.page,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}
