import { isValidBIC } from "ibantools";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

declare const unit: unique symbol;

/** The code of a bank: eight or eleven capitals and figures. */
export type Bic = string & { readonly [unit]: "bic" };

export type BicRefusal = Refusal<"bic-malformed">;

export function parseBic(text: string): Outcome<Bic, BicRefusal> {
  const bic = text.replace(/\s/gu, "").toUpperCase();
  return isBic(bic) ? accept(bic as Bic) : refuse("bic-malformed", { bic: bic.slice(0, 15) });
}

export function isBic(bic: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic) && isValidBIC(bic);
}
