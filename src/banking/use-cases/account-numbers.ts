import type { HiddenIban } from "../domain/bank-account.ts";
import { maskIban } from "../domain/masked-iban.ts";
import type { Vault } from "./vault.ts";

/** An account number as it is kept under the id of its row. */
export function hideIban(vault: Vault, iban: string, row: string): HiddenIban {
  return {
    sealed: Buffer.from(vault.seal(Buffer.from(iban), row)).toString("base64"),
    fingerprint: vault.fingerprint(iban),
    shown: maskIban(iban),
    keyId: vault.keyId,
  };
}

/** In clear, for the file of a run, and for the letters of the fund that holds the account. */
export function openIban(vault: Vault, { sealed }: HiddenIban, row: string): string {
  return Buffer.from(vault.open(Buffer.from(sealed, "base64"), row)).toString("utf8");
}
