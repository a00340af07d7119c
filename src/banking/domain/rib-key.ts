export type RibAccount = { readonly bank: string; readonly branch: string; readonly account: string };

/** The two last figures of a French account number, which the key of the IBAN does not vouch for. */
export function ribKey({ bank, branch, account }: RibAccount): string {
  const weighted = 89n * figures(bank) + 15n * figures(branch) + 3n * figures(account);
  return String(97n - (weighted % 97n)).padStart(2, "0");
}

/** Letters count as the figure under which they stand: AJ 1, BKS 2, CLT 3… IRZ 9. */
function figures(text: string): bigint {
  return BigInt(
    text.replace(/[A-Z]/g, (letter) => {
      const rank = letter.charCodeAt(0) - "A".charCodeAt(0);
      return String(rank < 18 ? (rank % 9) + 1 : rank - 16);
    }),
  );
}
