import type { Outcome } from "#kernel/outcome.ts";
import { type IdentifierRefusal, parseSepaIdentifier } from "./sepa-identifier.ts";

/** The reference of a mandate (RUM, référence unique de mandat): banks compare it without regard for capitals. */
export function parseRum(text: string): Outcome<string, IdentifierRefusal> {
  return parseSepaIdentifier(text.trim());
}
