import type { PlainDate } from "#kernel/plain-date.ts";

/** A real object with a capital base, held by an operator. */
export type Fund = {
  readonly territory: string;
  readonly id: string;
  readonly name: string;
  /** The organisation that holds it: a chamber, an association, a bank. */
  readonly operator: string;
  readonly openedOn: PlainDate;
};
