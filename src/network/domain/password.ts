import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { commonWords, runs } from "./common-passwords.ts";

export const leastPasswordLength = 12;

/** What must be left once the words that anyone would guess are taken out. */
const leastOfOnesOwn = 6;

export type PasswordRefusal = Refusal<"password-too-short" | "password-tells-who" | "password-too-common">;

/**
 * Length, and not being the one that everybody tries: nothing about capitals, digits or signs, which make passwords forgotten
 * without making them strong (NIST SP 800-63B, 3.1.1.2; CNIL, délibération 2022-100).
 */
export function checkPassword(
  password: string,
  owner: { readonly email: string; readonly name: string },
): Outcome<string, PasswordRefusal> {
  const length = Array.from(password).length;
  if (length < leastPasswordLength)
    return refuse("password-too-short", { length, least: leastPasswordLength }, "password");

  const letters = simplified(password);
  const withoutOwner = without(letters, wordsOf(owner));
  if (withoutOwner !== letters && withoutOwner.length < leastOfOnesOwn)
    return refuse("password-tells-who", {}, "password");
  if (isCommon(password, withoutOwner)) return refuse("password-too-common", {}, "password");
  return accept(password);
}

function isCommon(password: string, letters: string): boolean {
  if (/^(.{1,6}?)\1+$/u.test(password.toLowerCase())) return true;
  if (new Set(password.toLowerCase()).size < 5) return true;
  return letters !== "" && without(withoutRuns(letters), commonWords).length < leastOfOnesOwn;
}

/** Four in a row of the keyboard, the alphabet or the digits count for nothing. */
function withoutRuns(letters: string): string {
  const [first] = letters;
  if (first === undefined) return "";
  for (let length = letters.length; length >= 4; length -= 1) {
    if (runs.some((run) => run.includes(letters.slice(0, length)))) return withoutRuns(letters.slice(length));
  }
  return first + withoutRuns(letters.slice(first.length));
}

function wordsOf({ email, name }: { readonly email: string; readonly name: string }): string[] {
  const words = [...email.split(/[@.+_-]/), ...name.split(/[\s'’-]+/), email, name, "alize"];
  return words.map(simplified).filter((word) => word.length >= 3);
}

function without(letters: string, words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word, ""), letters);
}

function simplified(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}
