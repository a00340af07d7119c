/** What would make an advance a loan at a price: whoever sends one is told why it has no place. */
export const priceFields = ["interest", "lateInterest", "rate", "fee", "fees", "penalty"] as const;
