import type { Said } from "#platform/contract/client.ts";

/** A refusal of the server on its way to the page: it comes with its sentence. */
export class SaidRefusal extends Error {
  readonly refusal: Said<string>;

  constructor(refusal: Said<string>) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}
