/** What a line of the bank turned out to be. */
export const lineMatches = [
  "debit",
  "run",
  "return",
  "transfer",
  "transfer-returned",
  "fee",
  "advance",
  "set-aside",
  "put-back",
] as const;
export type LineMatch = (typeof lineMatches)[number];
