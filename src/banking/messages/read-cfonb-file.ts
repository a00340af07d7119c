import { readCfonb } from "#banking/domain/cfonb/read-cfonb.ts";
import type { Statement } from "#banking/domain/messages/statement.ts";
import type { StatementRefusal } from "#banking/domain/messages/statement-refusals.ts";
import type { Outcome } from "#kernel/outcome.ts";

/** The bytes of a CFONB 120 file, in UTF-8 or as banks have long written them. */
export function readCfonbFile(bytes: Uint8Array): Outcome<Statement[], StatementRefusal> {
  return readCfonb(textOf(bytes));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: one byte a character, so that the columns stay in place.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
