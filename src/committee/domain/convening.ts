import type { PlainDate } from "#kernel/plain-date.ts";
import type { Quorum } from "./quorum.ts";
import { quorumOn, type Sitting } from "./sitting.ts";

export const callKinds = ["convened", "moved", "cancelled"] as const;

export type CallKind = (typeof callKinds)[number];

export const answers = ["present", "absent"] as const;

export type Answer = (typeof answers)[number];

/** An hour on the clock of France, "18:30", and how long it lasts. */
export interface SittingTime {
  readonly startsAt: string;
  readonly minutes: number;
}

/** When and where members are asked to come. */
export interface Appointment {
  readonly heldOn: PlainDate;
  /** Null where no hour is said yet. */
  readonly time: SittingTime | null;
  readonly place: string;
  /** Where one sits from afar. */
  readonly link: string | null;
}

/** What the members were told of a sitting, each time: its rank is the SEQUENCE of the calendar entry. */
export interface SittingCall extends Appointment {
  readonly rank: number;
  readonly kind: CallKind;
  readonly why: string;
  readonly calledBy: string | null;
  readonly calledAt: string;
}

export interface MemberAnswer {
  readonly member: string;
  readonly answer: Answer;
  readonly answeredAt: string;
}

export function isSameAppointment(one: Appointment, other: Appointment): boolean {
  return (
    one.heldOn === other.heldOn &&
    one.time?.startsAt === other.time?.startsAt &&
    one.time?.minutes === other.time?.minutes &&
    one.place === other.place &&
    one.link === other.link
  );
}

/** The members of whom nothing is known yet: those a reminder is for. */
export function unanswered<Seat extends { readonly id: string }>(
  members: readonly Seat[],
  given: readonly MemberAnswer[],
): Seat[] {
  return members.filter(({ id }) => !given.some(({ member }) => member === id));
}

/** The smallest quorum of the agenda if only those come who said so, with the firm of its item; null where nothing waits. */
export function expectedQuorum(
  sitting: Sitting,
  given: readonly MemberAnswer[],
): { readonly firm: string; readonly quorum: Quorum } | null {
  const coming = given.filter(({ answer }) => answer === "present").map(({ member }) => member);
  const hoped = { ...sitting, present: new Set(coming) };
  const told = sitting.items
    .filter(({ status }) => status === "waiting")
    .map((item) => ({ firm: item.pack.firm.name, quorum: quorumOn(item, hoped) }));
  return told.toSorted((a, b) => margin(a.quorum) - margin(b.quorum))[0] ?? null;
}

function margin({ voters, needed, partnerFirms, partnerFirmsNeeded }: Quorum): number {
  return Math.min(voters - needed, partnerFirms - partnerFirmsNeeded);
}
