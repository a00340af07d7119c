import { ibanRefusal } from "./iban.ts";
import { maskIban } from "./masked-iban.ts";
import { ribKey } from "./rib-key.ts";

/** What a payer or a bank writes, in the name of a file too, may hold an account number, which is kept nowhere in clear. */
export function hideNumbers(words: string): string {
  return hideRibs(hideIbans(words))
    .replace(
      /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b/g,
      (found) => `${found.slice(0, 4)} •••• ${found.slice(-3)}`,
    )
    .slice(0, 300);
}

/** However it is written: in small letters, glued to a word, its parts set apart by a sign. */
function hideIbans(words: string): string {
  const written = /[A-Z]{2}\d{2}(?:[ .\-/]?[A-Z0-9]){11,30}/gi;
  for (let found = written.exec(words); found !== null; found = written.exec(words)) {
    const length = ibanLength(found[0]);
    if (length === null) {
      // One may begin inside what only looked like one.
      written.lastIndex = found.index + 1;
      continue;
    }
    const [iban, hidden] = [found[0].slice(0, length), maskIban(compact(found[0].slice(0, length)))];
    words = words.slice(0, found.index) + hidden + words.slice(found.index + iban.length);
    written.lastIndex = found.index + hidden.length;
  }
  return words;
}

/** How many of these characters make an account number whose keys are right; null when none do. */
function ibanLength(text: string): number | null {
  for (let length = text.length; length >= 15; length -= 1)
    if (/[A-Z0-9]/i.test(text.charAt(length - 1)) && ibanRefusal(compact(text.slice(0, length))) === null)
      return length;
  return null;
}

/** The French one that stands without its country: bank, branch, number, key. */
function hideRibs(words: string): string {
  return words.replace(
    /(?<!\d)(\d{5})[ .\-/]?(\d{5})[ .\-/]?([A-Z0-9]{11})[ .\-/]?(\d{2})(?!\d)/gi,
    (found, bank: string, branch: string, account: string, key: string) =>
      ribKey({ bank, branch, account: account.toUpperCase() }) === key ? `•••• ${key}` : found,
  );
}

function compact(text: string): string {
  return text.replace(/[ .\-/]/g, "").toUpperCase();
}
