import { accept, type Outcome, type Refusal, type Refused } from "#kernel/outcome.ts";
import { type BicRefusal, parseBic } from "./bic.ts";
import { type IbanRefusal, parseIban } from "./iban.ts";
import { type IcsRefusal, parseIcs } from "./ics.ts";
import { parseRum } from "./rum.ts";
import type { IdentifierRefusal } from "./sepa-identifier.ts";

interface Typed {
  readonly iban: string;
  readonly bic: string | null;
  readonly creditorId: string | null;
}

/** The numbers of an account as a person typed them: each checked, each refusal at its field. */
export function readNumbers(typed: Typed): Outcome<Typed, IbanRefusal | BicRefusal | IcsRefusal> {
  const iban = parseIban(typed.iban);
  if (!iban.ok) return at("iban", iban);
  const bic = optional(typed.bic, parseBic);
  if (!bic.ok) return at("bic", bic);
  const creditorId = optional(typed.creditorId, parseIcs);
  if (!creditorId.ok) return at("creditorId", creditorId);
  return accept({ iban: iban.value, bic: bic.value, creditorId: creditorId.value });
}

export function readReference(text: string): Outcome<string, IdentifierRefusal> {
  const read = parseRum(text);
  return read.ok ? read : at("reference", read);
}

function optional<R extends Refusal>(
  text: string | null,
  parse: (text: string) => Outcome<string, R>,
): Outcome<string | null, R> {
  return text === null || text.trim() === "" ? accept(null) : parse(text);
}

function at<R extends Refusal>(field: string, { refusal }: Refused<R>): Refused<R> {
  return { ok: false, refusal: { ...refusal, field } };
}
