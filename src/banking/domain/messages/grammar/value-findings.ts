import type { Facts } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { isBic } from "../../bic.ts";
import { ibanCountry, ibanRefusal } from "../../iban.ts";
import { icsRefusal } from "../../ics.ts";
import { isInSepaArea } from "../../sepa-area.ts";
import { identifierRefusal } from "../../sepa-identifier.ts";
import { isInstant, largestAmount, nameLength } from "../order-refusals.ts";

/** What is wrong with a value: a kebab-case word and its figures. */
export type Fault = { readonly code: string; readonly facts: Facts };

export type Value = {
  readonly text: string;
  readonly currency: string | undefined;
  /** In a file of ours every rule holds; what a bank wrote is taken with its accents. */
  readonly isOrder: boolean;
};

/** Reads "916.67", "916.6" or "916" as cents; null when it is not an amount with two decimals at most. */
export function centsOf(text: string): bigint | null {
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match === null ? null : BigInt((match[1] ?? "") + (match[2] ?? "").padEnd(2, "0"));
}

/** The faults of a value of one kind: "text70", "iban", "=CORE/B2B"… */
export function* valueFaults(kind: string, value: Value): Generator<Fault> {
  const { text } = value;
  if (text.trim() === "") {
    yield fault("value-empty");
    return;
  }
  if (kind.startsWith("=")) yield* listFaults(kind.slice(1), text);
  else if (kind.startsWith("text")) yield* textFaults(value, Number(kind.slice(4)));
  else yield* (kinds[kind] ?? noFault)(value);
}

const kinds: Readonly<Record<string, (value: Value) => Iterable<Fault>>> = {
  name: (value) => textFaults(value, nameLength),
  id35: ({ text }) => refusalFaults(identifierRefusal(text)),
  ics: ({ text }) => refusalFaults(icsRefusal(text)),
  iban: ibanFaults,
  bic: ({ text }) => pattern(isBic(text), "bic-malformed", text),
  lei: ({ text }) => pattern(/^[A-Z0-9]{18}\d{2}$/.test(text), "code-malformed", text),
  uuid: ({ text }) =>
    pattern(
      /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/.test(text),
      "code-malformed",
      text,
    ),
  code4: ({ text }) => pattern(/^[A-Za-z0-9]{1,4}$/.test(text), "code-malformed", text),
  status: ({ text }) => pattern(/^[A-Z]{4}$/.test(text), "code-malformed", text),
  country: ({ text }) => pattern(/^[A-Z]{2}$/.test(text), "country-malformed", text),
  currency: ({ text }) => pattern(/^[A-Z]{3}$/.test(text), "code-malformed", text),
  count: ({ text }) => pattern(/^\d{1,15}$/.test(text), "count-malformed", text),
  whole: ({ text }) => pattern(/^\d{1,18}$/.test(text.trim()), "count-malformed", text),
  boolean: ({ text }) => pattern(/^(true|false|0|1)$/.test(text.trim()), "boolean-malformed", text),
  date: ({ text }) => pattern(parsePlainDate(text.trim()).ok, "date-unreadable", text),
  instant: ({ text }) => pattern(isInstant(text.trim()), "instant-unreadable", text),
  sum: ({ text }) => pattern(centsOf(text) !== null, "amount-malformed", text),
  euros: (value) => euroFaults(value, 1n),
  euros0: (value) => euroFaults(value, 0n),
  money: moneyFaults,
};

function* noFault(): Generator<Fault> {}

function* textFaults({ text }: Value, most: number): Generator<Fault> {
  if (text.length > most)
    yield fault("text-too-long", { text: text.slice(0, 80), length: text.length, most });
}

function* listFaults(list: string, text: string): Generator<Fault> {
  if (!list.split("/").includes(text))
    yield fault("value-not-allowed", { value: text.slice(0, 80), expected: list.replaceAll("/", ", ") });
}

function* ibanFaults({ text, isOrder }: Value): Generator<Fault> {
  const refusal = ibanRefusal(text);
  if (refusal !== null) yield { code: refusal.reason, facts: refusal.facts };
  else if (isOrder && !isInSepaArea(ibanCountry(text)))
    yield fault("iban-outside-sepa", { country: ibanCountry(text) });
}

function* euroFaults(value: Value, least: bigint): Generator<Fault> {
  yield* moneyFaults(value);
  if (value.currency !== undefined && value.currency !== "EUR")
    yield fault("currency-not-euro", { currency: value.currency });
  const amount = centsOf(value.text);
  const most = value.isOrder ? largestAmount : null;
  if (amount !== null && (amount < least || (most !== null && amount > most)))
    yield fault("amount-out-of-range", { amount: value.text, least: "0.01", most: "999999999.99" });
}

function* moneyFaults({ text, currency }: Value): Generator<Fault> {
  if (currency === undefined) yield fault("currency-missing");
  yield* pattern(centsOf(text) !== null, "amount-malformed", text);
}

function* refusalFaults(
  refusal: { readonly reason: string; readonly facts: Facts } | null,
): Generator<Fault> {
  if (refusal !== null) yield { code: refusal.reason, facts: refusal.facts };
}

function* pattern(isRight: boolean, code: string, text: string): Generator<Fault> {
  if (!isRight) yield fault(code, { value: text.slice(0, 80) });
}

function fault(code: string, facts: Facts = {}): Fault {
  return { code, facts };
}
