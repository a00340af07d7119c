/** Keeps account numbers: sealed so that the database alone reads nothing, recognised by a fingerprint. */
export interface Vault {
  readonly keyId: string;
  /** `place` is where the seal is kept: moved elsewhere, it no longer opens. */
  seal(clear: Uint8Array, place: string): Uint8Array;
  open(sealed: Uint8Array, place: string): Uint8Array;
  /** The same for the same words, worth nothing to whoever has not the key. */
  fingerprint(words: string): string;
}
