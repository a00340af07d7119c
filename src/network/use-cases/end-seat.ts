import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isHeld, type Seat } from "../domain/seat.ts";
import { seatsReaching } from "./list-seats.ts";
import type { Office } from "./office.ts";

interface Ending {
  readonly territory: string;
  readonly seat: string;
  readonly toOn: PlainDate;
}

export type EndRefusal = Refusal<
  "seat-unknown" | "dates-in-disorder" | "seat-already-ended" | "last-administrator"
>;

/** Ends a seat of the territory; those of its region and network are ended where they are held. */
export async function endSeat(
  office: Office,
  transaction: Transaction,
  { territory, seat: id, toOn }: Ending,
): Promise<Outcome<Seat, EndRefusal>> {
  const seat = await office.seats.find(transaction, id);
  if (seat === null || seat.unit !== territory) return refuse("seat-unknown");
  if (toOn < seat.fromOn) return refuse("dates-in-disorder", { fromOn: seat.fromOn }, "toOn");
  if (seat.toOn !== null && seat.toOn <= toOn)
    return refuse("seat-already-ended", { toOn: seat.toOn }, "toOn");
  if (await isLastAdministrator(office, transaction, { seat, territory, toOn }))
    return refuse("last-administrator");

  await office.seats.end(transaction, id, toOn);
  return accept({ ...seat, toOn });
}

/** Whether nobody would be left to give a seat to anyone, from that day on. */
async function isLastAdministrator(
  office: Office,
  transaction: Transaction,
  { seat, territory, toOn }: { seat: Seat; territory: string; toOn: PlainDate },
): Promise<boolean> {
  if (seat.role !== "administrator") return false;
  const seats = await seatsReaching(office, transaction, territory);
  return !seats.some(
    (other) => other.id !== seat.id && other.role === "administrator" && isHeld(other, toOn),
  );
}
