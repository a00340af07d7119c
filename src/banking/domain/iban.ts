import { ValidationErrorsIBAN, validateIBAN } from "ibantools";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { ribKey } from "./rib-key.ts";

declare const unit: unique symbol;

/** An account number as banks exchange it: capitals and figures, no space. */
export type Iban = string & { readonly [unit]: "iban" };

export type IbanRefusal = Refusal<
  "iban-malformed" | "iban-country-unknown" | "iban-key-wrong" | "iban-rib-key-wrong"
>;

/** What a person types: spaces and small letters are forgiven, keys never. */
export function parseIban(text: string): Outcome<Iban, IbanRefusal> {
  const iban = text.replace(/\s/gu, "").toUpperCase();
  const refusal = ibanRefusal(iban);
  return refusal === null ? accept(iban as Iban) : { ok: false, refusal };
}

/** Why an account number written without spaces is refused, or null. */
export function ibanRefusal(iban: string): IbanRefusal | null {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{4,30}$/.test(iban)) return refusalOf("iban-malformed", iban);
  const { errorCodes } = validateIBAN(iban);
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry))
    return refusalOf("iban-country-unknown", iban, { country: iban.slice(0, 2) });
  if (
    errorCodes.includes(ValidationErrorsIBAN.WrongIBANChecksum) ||
    errorCodes.includes(ValidationErrorsIBAN.ChecksumNotNumber)
  )
    return refusalOf("iban-key-wrong", iban);
  if (hasRib(iban)) {
    const expected = ribKey(ribOf(iban));
    const given = iban.slice(-2);
    if (given !== expected) return refusalOf("iban-rib-key-wrong", iban, { given, expected });
  }
  return errorCodes.length > 0 ? refusalOf("iban-malformed", iban) : null;
}

/** « FR14 2004 1010 0505 0001 3M02 606 », as on paper. */
export function printIban(iban: Iban): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ");
}

export function ibanCountry(iban: string): string {
  return iban.slice(0, 2);
}

/** France and Monaco number accounts alike. */
function hasRib(iban: string): boolean {
  return /^(FR|MC)\d{12}[A-Z0-9]{11}\d{2}$/.test(iban);
}

function ribOf(iban: string): Parameters<typeof ribKey>[0] {
  return { bank: iban.slice(4, 9), branch: iban.slice(9, 14), account: iban.slice(14, 25) };
}

/** The number stays out of the facts, which are logged: its country and length are enough to find the slip. */
function refusalOf(
  reason: IbanRefusal["reason"],
  iban: string,
  facts: Readonly<Record<string, string>> = {},
): IbanRefusal {
  return { reason, facts: { length: iban.length, start: iban.slice(0, 4), ...facts } };
}

/** An IBAN made of a French account number, as a CFONB file gives it. */
export function ibanOfRib(rib: Parameters<typeof ribKey>[0]): Outcome<Iban, Refusal<"rib-malformed">> {
  const { bank, branch, account } = rib;
  if (!/^\d{5}$/.test(bank) || !/^\d{5}$/.test(branch) || !/^[A-Z0-9]{11}$/.test(account))
    return refuse("rib-malformed", { bank, branch });
  const number = `${bank}${branch}${account}${ribKey(rib)}`;
  return accept(`FR${checkFigures(`${number}FR00`)}${number}` as Iban);
}

/** ISO 7064, modulo 97: letters count from A = 10 to Z = 35. */
export function checkFigures(text: string): string {
  const digits = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
}
