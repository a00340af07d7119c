import { type Cents, cents } from "#kernel/money.ts";
import type { Facts, Refusal } from "#kernel/outcome.ts";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { isBic } from "../bic.ts";
import { type IbanRefusal, ibanCountry, ibanRefusal } from "../iban.ts";
import type { IcsRefusal } from "../ics.ts";
import { isInSepaArea, needsAddress } from "../sepa-area.ts";
import { type IdentifierRefusal, identifierRefusal } from "../sepa-identifier.ts";
import { toSepaText } from "../sepa-text.ts";
import type { AccountHolder, PostalAddress } from "./party.ts";

/** Why no file is written: `order` names the debit or transfer, `field` the path of what is wrong. */
export type OrderRefusal = Refusal<
  | IbanRefusal["reason"]
  | IcsRefusal["reason"]
  | IdentifierRefusal["reason"]
  | "message-empty"
  | "group-empty"
  | "schemes-mixed"
  | "identifier-repeated"
  | "iban-outside-sepa"
  | "bic-malformed"
  | "text-without-sepa-letter"
  | "address-incomplete"
  | "address-missing"
  | "amount-out-of-range"
  | "instant-unreadable"
  | "payment-day-closed"
  | "payment-day-too-early"
  | "mandate-signed-too-late"
  | "amendment-empty"
>;

/** Where a check stands: the order it is about ("" for the message itself) and the path of its fields. */
export type Spot = { readonly order: string; readonly path: string };

/** What SEPA keeps of the 140 characters of a name. */
export const nameLength = 70;
export const purposeLength = 140;

export const smallestAmount: Cents = cents(1);
export const largestAmount: Cents = cents(99_999_999_999n);

export function refusalAt(
  { order, path }: Spot,
  field: string,
  reason: OrderRefusal["reason"],
  facts: Facts = {},
): OrderRefusal {
  return { reason, facts: { order, ...facts }, field: path === "" ? field : `${path}.${field}` };
}

export function* identifierRefusals(spot: Spot, field: string, text: string): Generator<OrderRefusal> {
  const refusal = identifierRefusal(text);
  if (refusal !== null) yield refusalAt(spot, field, refusal.reason, refusal.facts);
}

export function* instantRefusals(spot: Spot, field: string, text: string): Generator<OrderRefusal> {
  if (!isInstant(text)) yield refusalAt(spot, field, "instant-unreadable", { text: text.slice(0, 40) });
}

export function isInstant(text: string): boolean {
  const match = /^(.{10})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  return match !== null && parsePlainDate(match[1] ?? "").ok;
}

export function* amountRefusals(spot: Spot, amount: Cents): Generator<OrderRefusal> {
  if (amount < smallestAmount || amount > largestAmount)
    yield refusalAt(spot, "amount", "amount-out-of-range", {
      amount,
      least: smallestAmount,
      most: largestAmount,
    });
}

export function* nameRefusals(spot: Spot, field: string, name: string): Generator<OrderRefusal> {
  if (!toSepaText(name).ok)
    yield refusalAt(spot, field, "text-without-sepa-letter", { text: name.slice(0, 80) });
}

export function* holderRefusals(spot: Spot, holder: AccountHolder): Generator<OrderRefusal> {
  yield* nameRefusals(spot, "name", holder.name);
  yield* ibanRefusals(spot, "iban", holder.iban);
  if (holder.bic !== null && !isBic(holder.bic))
    yield refusalAt(spot, "bic", "bic-malformed", { bic: holder.bic.slice(0, 15) });
  if (holder.address !== undefined) yield* addressRefusals(spot, holder.address);
}

export function* ibanRefusals(spot: Spot, field: string, iban: string): Generator<OrderRefusal> {
  const refusal = ibanRefusal(iban);
  if (refusal !== null) yield refusalAt(spot, field, refusal.reason, refusal.facts);
  const country = ibanCountry(iban);
  if (refusal === null && !isInSepaArea(country))
    yield refusalAt(spot, field, "iban-outside-sepa", { country });
}

/** The address is the debtor's duty outside the European Economic Area only. */
export function* debtorAddressRefusals(
  spot: Spot,
  { iban, address }: AccountHolder,
): Generator<OrderRefusal> {
  const country = ibanCountry(iban);
  if (address === undefined && needsAddress(country))
    yield refusalAt(spot, "address", "address-missing", { country });
}

export function* paymentDayRefusals(
  spot: Spot,
  { field, day, isOpen, earliest }: { field: string; day: PlainDate; isOpen: boolean; earliest: PlainDate },
): Generator<OrderRefusal> {
  if (day < earliest) yield refusalAt(spot, field, "payment-day-too-early", { day, earliest });
  if (!isOpen) yield refusalAt(spot, field, "payment-day-closed", { day });
}

function* addressRefusals(spot: Spot, address: PostalAddress): Generator<OrderRefusal> {
  const lacks = [
    ...(toSepaText(address.town).ok ? [] : ["town"]),
    ...(/^[A-Z]{2}$/.test(address.country) ? [] : ["country"]),
  ];
  if (lacks.length > 0)
    yield refusalAt(spot, `address.${lacks[0]}`, "address-incomplete", {
      town: address.town,
      country: address.country,
    });
}
