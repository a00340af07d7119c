import type { HalfDays } from "#kernel/days.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Posted, type PostRefusal, postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { promiseLines } from "./entry-lines.ts";

export type HonouredDays = {
  /** The id of the entry, given by whoever confirms: the same one posted twice is refused. */
  readonly id: string;
  readonly territory: string;
  readonly convention: string;
  /** The holder of the pledge: the employer, or the association it belongs to. */
  readonly holder: string;
  readonly halfDays: HalfDays;
  readonly effectiveOn: PlainDate;
  readonly recordedAt: string;
  readonly act: string;
};

/** Days delivered and confirmed: a fact, credited to the pledge of its holder even beyond what was promised. */
export async function honourDays(
  transaction: Transaction,
  { convention, holder, halfDays, ...told }: HonouredDays,
): Promise<Outcome<Posted, PostRefusal>> {
  return postEntry(transaction, {
    ...told,
    kind: "days-confirmed",
    isVoluntary: false,
    lines: promiseLines(
      { holder, unit: "HALF-DAY", amount: halfDays },
      { convention, from: "promised", to: "honoured" },
    ),
  });
}
