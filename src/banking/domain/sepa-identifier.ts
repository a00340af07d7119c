import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { foreignCharacters } from "./sepa-text.ts";

export const identifierLength = 35;

export type IdentifierRefusal = Refusal<
  "identifier-empty" | "identifier-too-long" | "identifier-characters" | "identifier-slashes"
>;

/** A reference that banks carry from end to end unchanged: message, group, order, mandate (EPC230-15). */
export function parseSepaIdentifier(text: string): Outcome<string, IdentifierRefusal> {
  const refusal = identifierRefusal(text);
  return refusal === null ? accept(text) : { ok: false, refusal };
}

export function identifierRefusal(text: string): IdentifierRefusal | null {
  const facts = { identifier: text.slice(0, 80), length: text.length, most: identifierLength };
  if (text.trim() === "") return refuse("identifier-empty", facts).refusal;
  if (text.length > identifierLength) return refuse("identifier-too-long", facts).refusal;
  const characters = foreignCharacters(text);
  if (characters !== "" || text !== text.trim())
    return refuse("identifier-characters", { ...facts, characters }).refusal;
  if (/^\/|\/$|\/\//.test(text)) return refuse("identifier-slashes", facts).refusal;
  return null;
}
