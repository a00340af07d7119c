import { accept, type Outcome, type Refusal, refuse } from "./outcome.ts";

declare const unit: unique symbol;

/** The nine digits of a French legal unit. */
export type Siren = string & { readonly [unit]: "siren" };

/** The fourteen digits of one of its establishments. */
export type Siret = string & { readonly [unit]: "siret" };

export type SirenRefusal = Refusal<"siren-malformed" | "siren-key-wrong">;
export type SiretRefusal = Refusal<"siret-malformed" | "siret-key-wrong">;

const laPoste = "356000000";

export function parseSiren(text: string): Outcome<Siren, SirenRefusal> {
  const digits = text.replace(/\s/gu, "");
  if (!/^\d{9}$/.test(digits)) return refuse("siren-malformed", { text: text.slice(0, 40) });
  if (!isSirenKeyRight(digits)) return refuse("siren-key-wrong", { siren: digits });
  return accept(digits as Siren);
}

export function parseSiret(text: string): Outcome<Siret, SiretRefusal> {
  const digits = text.replace(/\s/gu, "");
  if (!/^\d{14}$/.test(digits)) return refuse("siret-malformed", { text: text.slice(0, 40) });
  if (!isSirenKeyRight(digits.slice(0, 9)) || !isSiretKeyRight(digits))
    return refuse("siret-key-wrong", { siret: digits });
  return accept(digits as Siret);
}

export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren;
}

/** "732 829 320", as it is read in a letter. */
export function spacedSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, "$1 ");
}

/** What introduces a party of a contract: "SIREN 732 829 320, ", or nothing where it is not known. */
export function sirenClause(known: string | null): string {
  return known === null ? "" : `SIREN ${spacedSiren(known)}, `;
}

/** "FR27552032534": the key of the French VAT number follows from the SIREN. */
export function vatNumber(siren: Siren): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, "0")}${siren}`;
}

/** All zeros satisfies Luhn and is nobody. */
function isSirenKeyRight(digits: string): boolean {
  return !/^0+$/.test(digits) && luhnSum(digits) % 10 === 0;
}

/** The post offices outgrew Luhn: there the plain sum of the fourteen digits is a multiple of five (INSEE). */
function isSiretKeyRight(digits: string): boolean {
  if (luhnSum(digits) % 10 === 0) return true;
  return digits.startsWith(laPoste) && digitSum(digits) % 5 === 0;
}

function luhnSum(digits: string): number {
  const doubled = digits
    .split("")
    .toReversed()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  return digitSum(doubled.join(""));
}

function digitSum(digits: string): number {
  return digits.split("").reduce((sum, digit) => sum + Number(digit), 0);
}
