import type { PlainDate } from "#kernel/plain-date.ts";
import { awaitedOn, consultationState, electorsOn, votesOn, type WrittenSitting } from "./consultation.ts";
import type { Proposal } from "./decision.ts";
import { type Reader, seatOf, standingOf } from "./reader.ts";
import type { Item } from "./sitting.ts";
import type { Told } from "./sitting-view.ts";

interface Reading {
  readonly reader: Reader;
  readonly told: Told;
  readonly on: PlainDate;
}

/** A vote in writing as one reader may see it: nobody reads how another votes before it is closed. */
export function consultationView(sitting: WrittenSitting, reading: Reading) {
  const { id, heldOn, status, members, consultation, items } = sitting;
  const { reason, closesOn, stops, asked } = consultation;
  const { reader, told, on } = reading;
  const names = new Map(members.map(({ id: member, person }) => [member, told.nameOfPerson(person)]));
  const nameOf = (member: string) => names.get(member) ?? "";
  const seat = seatOf(reader, sitting);
  return {
    sitting: id,
    openedOn: heldOn,
    openedBy: told.nameOfPerson(consultation.openedBy),
    chair: nameOf(consultation.chair),
    reason,
    closesOn,
    stops,
    state: consultationState(sitting, on),
    mayVote: seat !== null && members.some(({ id: member, votes }) => member === seat && votes),
    hasAsked: asked.some(({ member }) => member === seat),
    asked: asked.map(({ member, reason: why }) => ({ member, name: nameOf(member), reason: why })),
    items: items.map((item) =>
      itemView(item, sitting, { ...reading, nameOf, isClosed: status === "closed" }),
    ),
  };
}

function itemView(
  item: Item,
  sitting: WrittenSitting,
  { reader, nameOf, isClosed }: Reading & { nameOf: (member: string) => string; isClosed: boolean },
) {
  const seat = seatOf(reader, sitting);
  const standing = standingOf(reader, item, sitting);
  const isOpen = standing === "open";
  const votes = votesOn(item, sitting);
  const own = votes.find(({ member }) => member === seat);
  const proposal = sitting.consultation.proposals.get(item.id) ?? null;
  const seen = isOpen && isClosed ? votes : [];
  return {
    item: item.id,
    firm: item.pack.firm.name,
    standing,
    proposal: isOpen && proposal !== null ? proposalView(proposal) : null,
    electors: electorsOn(item, sitting).length,
    answered: votes.length,
    awaited: isOpen ? awaitedOn(item, sitting).map((member) => ({ member, name: nameOf(member) })) : [],
    myVote: own === undefined || !isOpen ? null : { choice: own.choice, reason: own.reason },
    votes: seen.map(({ member, choice, reason }) => ({ member, name: nameOf(member), choice, reason })),
  };
}

function proposalView({ conditions, ...proposal }: Proposal) {
  return { ...proposal, conditions: [...conditions] };
}
