/** « FR76 •••• •••• 606 »: enough to recognise an account, too little to use it. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• •••• ${iban.slice(-3)}`;
}
