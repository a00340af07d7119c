import { cfonbParts } from "#banking/domain/cfonb/read-cfonb.ts";
import type { StatementPart } from "#banking/domain/messages/statement.ts";
import { type StatementRefusal, Unreadable } from "#banking/domain/messages/statement-refusals.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { linesOfOctets } from "./lines-of-octets.ts";

/** Reads a CFONB 120 file, handing each part over as it comes. When it is refused, what was handed over must be given up. */
export async function readCfonbFile(
  octets: Uint8Array,
  receive: (part: StatementPart) => void | Promise<void>,
): Promise<Outcome<null, StatementRefusal>> {
  try {
    for (const part of cfonbParts(linesOfOctets(octets))) await receive(part);
    return accept(null);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
