/** Structured, as banks ask since 15 November 2026; town and country (ISO 3166, two letters) are the least one may say. */
export type PostalAddress = {
  readonly street?: string;
  readonly building?: string;
  readonly postCode?: string;
  readonly town: string;
  readonly country: string;
};

export type AccountHolder = {
  readonly name: string;
  readonly iban: string;
  /** Null when unknown: the bank finds it by the IBAN. */
  readonly bic: string | null;
  readonly address?: PostalAddress;
};
