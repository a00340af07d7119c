/** What a line of the bank turned out to be. */
export const lineMatches = ["debit", "run", "return", "transfer", "fee", "advance", "set-aside"] as const;
export type LineMatch = (typeof lineMatches)[number];
