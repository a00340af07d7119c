/** Where an organisation is written to. */
export interface PostalAddress {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}
