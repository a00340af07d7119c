import { parsePhoneNumberFromString } from "libphonenumber-js/mobile";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

export type MobileRefusal = Refusal<"mobile-malformed">;

/** "06 12 34 56 78" or "+352 621 123 456" as "+33612345678": a mobile number of France, or of elsewhere with its country code. */
export function parseMobile(text: string, field: string): Outcome<string, MobileRefusal> {
  const parsed = parsePhoneNumberFromString(text, "FR");
  if (parsed?.isValid() === true) return accept(parsed.number);
  return refuse("mobile-malformed", { text: text.slice(0, 40) }, field);
}
