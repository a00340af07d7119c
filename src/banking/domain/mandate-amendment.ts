import { isSameCreditor } from "./ics.ts";
import type { Mandate } from "./mandate.ts";
import type { MandateAmendment } from "./messages/collection.ts";
import { nameLength } from "./messages/order-refusals.ts";
import { toSepaText } from "./sepa-text.ts";

type CreditorNamed = { readonly name: string; readonly ics: string };

/** What the bank knows of a mandate: its last debit that was given and not sent back. */
export type KnownMandate = { readonly iban: string; readonly creditor: CreditorNamed };

/**
 * What a debit tells the bank of its mandate since the last one: another reference, another account, another creditor.
 * Null where nothing changed. The creditor's own account may change without a word.
 */
export function amendmentOf(
  mandate: Pick<Mandate, "formerReference" | "formerCreditorId" | "creditorId">,
  {
    creditor,
    iban,
    known,
  }: { readonly creditor: CreditorNamed; readonly iban: string; readonly known: KnownMandate | null },
): MandateAmendment | null {
  const originalRum = known === null ? mandate.formerReference : null;
  const originalCreditor =
    known === null ? creditorBefore(mandate, creditor) : creditorKnown(known, creditor);
  const amendment: MandateAmendment = {
    ...(originalRum === null ? {} : { originalRum }),
    ...(originalCreditor === null ? {} : { originalCreditor }),
    ...(known === null || known.iban === iban ? {} : { originalIban: known.iban }),
  };
  return Object.keys(amendment).length === 0 ? null : amendment;
}

/** Never debited yet: what the firm signed still names who held the mandate then. */
function creditorBefore(
  { formerCreditorId, creditorId }: Pick<Mandate, "formerCreditorId" | "creditorId">,
  { ics }: CreditorNamed,
) {
  const before = formerCreditorId ?? creditorId;
  return isSameCreditor(before, ics) ? null : { ics: before };
}

function creditorKnown({ creditor: known }: KnownMandate, { name, ics }: CreditorNamed) {
  const told = {
    ...(written(known.name) === written(name) ? {} : { name: known.name }),
    ...(isSameCreditor(known.ics, ics) ? {} : { ics: known.ics }),
  };
  return Object.keys(told).length === 0 ? null : told;
}

/** As banks read it: a letter written otherwise is no change. */
function written(name: string): string {
  const carried = toSepaText(name, nameLength);
  return carried.ok ? carried.value.toUpperCase() : "";
}
