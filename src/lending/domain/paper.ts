/** What a paper of an advance proves: that the contract was signed, that the bank paid, what the money bought. */
export const paperKinds = ["signed-contract", "bank-proof", "use-invoice", "other"] as const;

export type PaperKind = (typeof paperKinds)[number];
