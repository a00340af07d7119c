/** What a person adds: that the contract was signed, that the bank paid, what the money bought. */
export const handedPaperKinds = ["signed-contract", "bank-proof", "use-invoice", "other"] as const;

/** Yearly accounts are handed in with the year that they close. */
export const paperKinds = [...handedPaperKinds, "annual-accounts"] as const;

export type HandedPaperKind = (typeof handedPaperKinds)[number];
export type PaperKind = (typeof paperKinds)[number];
