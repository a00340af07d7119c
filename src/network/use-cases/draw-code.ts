import { randomInt } from "node:crypto";

/** Without letters that are taken for one another. */
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLength = 5;

/** Something to copy by hand that nobody guesses: a hundred bits, in four groups. */
export function drawCode(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}
