import type { Cents } from "#kernel/money.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { requestIn } from "./pack.ts";
import { presiderOf } from "./presider.ts";
import { type Reader, seatOf, standingOf } from "./reader.ts";
import { recusalSentence } from "./recusal.ts";
import { type Decision, type Item, quorumOn, type Recusal, type Sitting } from "./sitting.ts";
import { itemAtHand } from "./stage.ts";

/** The names by which a sitting is told, and where its fund stands. */
export interface Told {
  readonly nameOfPerson: (person: string) => string;
  readonly nameOfOrganisation: (organisation: string) => string;
  /** What a decision still holds in the fund: granted and not paid. */
  readonly heldBy: (decision: string) => Cents;
  /** What an item that waits may be granted; null where the fund keeps nothing for some files. */
  readonly reachOf: ((item: Item) => Reach) | null;
  /** What a decision took of what funders keep for some files, by what it is called. */
  readonly earmarkedBy: (decision: string) => readonly Reserved[];
  readonly fund: {
    readonly id: string;
    readonly name: string;
    readonly available: Cents;
    readonly held: Cents;
  };
}

interface Reserved {
  readonly id: string;
  readonly name: string;
  readonly amount: Cents;
}

interface Reach {
  readonly available: Cents;
  readonly reserved: readonly Reserved[];
}

/** A sitting as one reader may see it. */
export function sittingView(sitting: Sitting, reader: Reader, told: Told) {
  const { members, present, rule, items, moves, secretary, consultation } = sitting;
  const { id, heldOn, place, status, chair, version, closedAt } = sitting;
  const nameOf = nameIn(sitting, told);
  return {
    id,
    heldOn,
    place,
    status,
    chair,
    version,
    closedAt,
    consultation:
      consultation === null ? null : { reason: consultation.reason, closesOn: consultation.closesOn },
    quorumRule: rule,
    fund: told.fund,
    secretary: secretary === null ? null : told.nameOfPerson(secretary),
    mySeat: seatOf(reader, sitting),
    members: members.map((member) => ({ ...memberView(member, told), isPresent: present.has(member.id) })),
    moves: moves.map((move) => ({ ...move, name: nameOf(move.member) })),
    atHand: itemAtHand(sitting)?.id ?? null,
    items: items.map((item) => itemView(item, sitting, { reader, told })),
  };
}

export function memberView(
  { person, organisation, ...member }: Sitting["members"][number],
  told: Pick<Told, "nameOfPerson" | "nameOfOrganisation">,
) {
  return {
    ...member,
    person: { id: person, name: told.nameOfPerson(person) },
    organisation:
      organisation === null ? null : { id: organisation, name: told.nameOfOrganisation(organisation) },
  };
}

function itemView(item: Item, sitting: Sitting, { reader, told }: { reader: Reader; told: Told }) {
  const { id, position, kind, subject, pack, packHash, status, decision } = item;
  const standing = standingOf(reader, item, sitting);
  const isOpen = standing === "open";
  const seat = seatOf(reader, sitting);
  const recusals = isOpen ? item.recusals : item.recusals.filter(({ member }) => member === seat);
  return {
    id,
    position,
    kind,
    subject,
    firm: pack.firm.name,
    status,
    standing,
    title: isOpen ? pack.title : null,
    request: isOpen ? requestIn(pack) : null,
    reach: isOpen && decision === null && kind === "application" ? reachView(told.reachOf?.(item)) : null,
    packHash: isOpen ? packHash : null,
    recusals: recusals.map((recusal) => recusalView(recusal, { item, sitting, told })),
    presider: decision === null ? presiderOf(item, sitting) : decision.chair,
    isChairReplaced: item.chair !== null && item.chair !== sitting.chair,
    stages: item.stages.map((stage) => ({ ...stage })),
    quorum: decision?.quorum ?? quorumOn(item, sitting),
    decision: isOpen && decision !== null ? decisionView(decision, sitting, told) : null,
  };
}

function reachView(reach: Reach | undefined) {
  return reach === undefined ? null : { ...reach, reserved: [...reach.reserved] };
}

function recusalView(
  { member, manner, link, reason }: Recusal,
  { item, sitting, told }: { item: Item; sitting: Sitting; told: Told },
) {
  const seat = sitting.members.find(({ id }) => id === member);
  const name = nameIn(sitting, told)(member);
  if (manner === "declared")
    return { member, name, manner, link, why: { fr: typesetFrench(reason), en: reason } };
  const organisation = seat?.organisation ?? null;
  const isOwn = link === "owner" || link === "adviser" || organisation === null;
  const employer = isOwn ? name : told.nameOfOrganisation(organisation);
  const tie = { link, employer, firm: item.pack.firm.name };
  return {
    member,
    name,
    manner,
    link,
    why: { fr: recusalSentence(tie, "fr"), en: recusalSentence(tie, "en") },
  };
}

function decisionView(decision: Decision, sitting: Sitting, told: Told) {
  const nameOf = nameIn(sitting, told);
  return {
    ...decision,
    held: told.heldBy(decision.id),
    earmarked: [...told.earmarkedBy(decision.id)],
    votes: decision.votes.map((vote) => ({ ...vote, name: nameOf(vote.member) })),
    secretVoters: decision.secretVoters.map((member) => ({ member, name: nameOf(member) })),
    chair: decision.chair === null ? null : { member: decision.chair, name: nameOf(decision.chair) },
    present: decision.present.map((member) => ({ member, name: nameOf(member) })),
    conditions: decision.conditions.map((condition) => ({
      ...condition,
      liftedBy: condition.liftedBy === null ? null : told.nameOfPerson(condition.liftedBy),
    })),
  };
}

function nameIn({ members }: Sitting, { nameOfPerson }: Told): (member: string) => string {
  const names = new Map(members.map(({ id, person }) => [id, nameOfPerson(person)]));
  return (member) => names.get(member) ?? "";
}
