import { type Item, isRecused, type Sitting, type Standing } from "./sitting.ts";

/** Whoever reads, whatever they read by. */
export interface Reader {
  readonly person: string;
  /** Coordinator, treasurer, chair, secretary or auditor: all files, less those they are recused from. */
  readonly seesFiles: boolean;
  /** The subjects that the network denies to this person. */
  readonly denied: ReadonlySet<string>;
}

export function seatOf({ person }: Reader, { members }: Sitting): string | null {
  return members.find((member) => member.person === person)?.id ?? null;
}

/** A member declares first, whatever else they are; who is recused never sees the file (programme §3 and §6). */
export function standingOf(reader: Reader, item: Item, sitting: Sitting): Standing {
  const seat = seatOf(reader, sitting);
  if (reader.denied.has(item.subject) || (seat !== null && isRecused(item, seat))) return "recused";
  if (seat !== null) return item.declared.has(seat) ? "open" : "to-declare";
  return reader.seesFiles ? "open" : "closed";
}
