import { type Answer, expectedQuorum, type MemberAnswer, type SittingCall } from "./convening.ts";
import type { PackQuestion } from "./question.ts";
import { type Reader, seatOf, standingOf } from "./reader.ts";
import type { Item, Sitting } from "./sitting.ts";

/** What is kept of the convening of a sitting, and the names by which it is told. */
export interface ConveningTold {
  readonly calls: readonly SittingCall[];
  readonly answers: readonly MemberAnswer[];
  readonly reminders: readonly { readonly member: string; readonly on: SittingCall["heldOn"] }[];
  readonly versions: ReadonlyMap<string, { readonly version: number; readonly frozenAt: string }>;
  readonly openings: readonly Opening[];
  readonly questions: readonly PackQuestion[];
  readonly nameOfPerson: (person: string) => string;
}

interface Opening {
  readonly item: string;
  readonly version: number;
  readonly person: string;
  readonly openedAt: string;
}

/** How a sitting is prepared, as one reader may see it: of an item closed to them, its place on the agenda alone. */
export function conveningView(
  sitting: Sitting,
  { reader, seesReaders }: { readonly reader: Reader; readonly seesReaders: boolean },
  told: ConveningTold,
) {
  const seat = seatOf(reader, sitting);
  const answerOf = (id: string): Answer | null =>
    told.answers.find(({ member }) => member === id)?.answer ?? null;
  return {
    calls: told.calls.map(toldCall),
    mySeat: seat,
    myAnswer: seat === null ? null : answerOf(seat),
    answers: sitting.members.map(({ id, person }) => ({
      member: id,
      name: told.nameOfPerson(person),
      answer: answerOf(id),
      remindedOn: told.reminders.find(({ member }) => member === id)?.on ?? null,
    })),
    expected: sitting.status === "convened" ? expectedQuorum(sitting, told.answers) : null,
    items: sitting.items.map((item) => itemView(item, sitting, { reader, seesReaders, told })),
  };
}

function itemView(
  item: Item,
  sitting: Sitting,
  { reader, seesReaders, told }: { reader: Reader; seesReaders: boolean; told: ConveningTold },
) {
  const standing = standingOf(reader, item, sitting);
  const { id, position, pack, status } = item;
  const about = { item: id, position, firm: pack.firm.name, status, standing };
  if (standing !== "open") return { ...about, pack: null, questions: [] };

  const openings = told.openings.filter((opening) => opening.item === id);
  const last = told.versions.get(id);
  return {
    ...about,
    pack: {
      version: last?.version ?? 1,
      frozenAt: last?.frozenAt ?? null,
      hash: item.packHash,
      opened: openings.findLast(({ person }) => person === reader.person)?.version ?? null,
      readers: seesReaders
        ? openings.map(({ person, version, openedAt }) => ({
            name: told.nameOfPerson(person),
            version,
            openedAt,
          }))
        : null,
    },
    questions: told.questions
      .filter((question) => question.item === id)
      .map(({ id: question, text, askedBy, askedAt, answer, answeredBy, answeredAt }) => ({
        id: question,
        text,
        askedBy: told.nameOfPerson(askedBy),
        askedAt,
        answer,
        answeredBy: answeredBy === null ? null : told.nameOfPerson(answeredBy),
        answeredAt,
      })),
  };
}

/** How many packs wait to be read by someone who sits: those whose version that stands they have not opened. */
export function unreadPacks(
  sitting: Sitting,
  reader: Reader,
  { versions, openings }: Pick<ConveningTold, "versions" | "openings">,
): number {
  return sitting.items.filter((item) => {
    const last = versions.get(item.id)?.version ?? 1;
    return (
      standingOf(reader, item, sitting) === "open" &&
      !openings.some(
        ({ item: opened, person, version }) =>
          opened === item.id && person === reader.person && version === last,
      )
    );
  }).length;
}

function toldCall({ rank, kind, heldOn, time, place, link, why, calledAt }: SittingCall) {
  return { rank, kind, heldOn, time, place, link, why, calledAt };
}
