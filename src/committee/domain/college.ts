/** The colleges in which the members of a committee sit. */
export const colleges = [
  "partner-firms",
  "local-authorities",
  "state",
  "banks",
  "accountants",
  "chambers",
  "associations",
] as const;

export type College = (typeof colleges)[number];
