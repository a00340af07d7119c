// Accounts of a bank that does not exist, 99999: their two keys are right, so that the product takes them.

export const fundAccount = inventedIban(1);

/** A creditor's identifier given as an example in the documentation of direct debits. */
export const creditorId = "FR72ZZZ123456";

export function firmAccount(rank: number): string {
  return inventedIban(100 + rank);
}

function inventedIban(number: number): string {
  const [bank, branch, account] = ["99999", "00000", String(number).padStart(11, "0")];
  const rib = 97n - ((89n * BigInt(bank) + 3n * BigInt(account)) % 97n);
  const bban = `${bank}${branch}${account}${String(rib).padStart(2, "0")}`;
  // FR is 15 and 27, and the key is counted as if it were 00.
  const key = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(key).padStart(2, "0")}${bban}`;
}
