import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { checkFigures } from "./iban.ts";

declare const unit: unique symbol;

/** The identifier of a creditor who collects by SEPA direct debit (ICS, identifiant créancier SEPA). */
export type Ics = string & { readonly [unit]: "ics" };

export type IcsRefusal = Refusal<"ics-malformed" | "ics-length-wrong" | "ics-key-wrong">;

const frenchLength = 13;

export function parseIcs(text: string): Outcome<Ics, IcsRefusal> {
  const ics = text.replace(/\s/gu, "").toUpperCase();
  const refusal = icsRefusal(ics);
  return refusal === null ? accept(ics as Ics) : { ok: false, refusal };
}

/** Whether two identifiers name one creditor: the activity (their characters 5 to 7) names nobody. */
export function isSameCreditor(one: string, other: string): boolean {
  return withoutActivity(one) === withoutActivity(other);
}

function withoutActivity(ics: string): string {
  return ics.slice(0, 4) + ics.slice(7);
}

/** The three characters of the activity (ZZZ) are left out of the key: one creditor may have several. */
export function icsRefusal(ics: string): IcsRefusal | null {
  const facts = { ics: ics.slice(0, 40), length: ics.length };
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/.test(ics)) return refuse("ics-malformed", facts).refusal;
  if (ics.startsWith("FR") && ics.length !== frenchLength)
    return refuse("ics-length-wrong", { ...facts, expected: frenchLength }).refusal;
  const expected = checkFigures(`${ics.slice(7)}${ics.slice(0, 2)}00`);
  if (ics.slice(2, 4) === expected) return null;
  return refuse("ics-key-wrong", { ...facts, given: ics.slice(2, 4), expected }).refusal;
}
