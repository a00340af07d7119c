import { randomBytes } from "node:crypto";

/**
 * What ties a message that comes back to the mail it is about: the mail's id, and 128 bits drawn at random that only whoever
 * received it has read. It stands in the Message-ID, and in the addresses that take what comes back.
 */
export function newReference(mail: string): string {
  return `${inBase32(Buffer.from(mail.replaceAll("-", ""), "hex"))}.${inBase32(randomBytes(16))}`;
}

/** The mail that a reference is of; null for what is none. */
export function mailOf(reference: string): string | null {
  const [, id] = WHOLE.exec(reference) ?? [];
  const octets = id === undefined ? null : fromBase32(id);
  if (octets === null) return null;
  const hex = octets.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const WHOLE = /^([a-z2-7]{26})\.[a-z2-7]{26}$/;
const INSIDE = /(?<![a-z2-7])[a-z2-7]{26}\.[a-z2-7]{26}(?=@)/g;

/** The references before an @ in some words, whatever the case a mail server gave them. */
export function referencesIn(words: string): string[] {
  return [...new Set(words.toLowerCase().match(INSIDE) ?? [])];
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** No letter of either case alone: mail servers do not keep the case of what stands before the @. */
function inBase32(octets: Buffer): string {
  const bits = [...octets].map((octet) => octet.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS.charAt(Number.parseInt(five.padEnd(5, "0"), 2)))
    .join("");
}

function fromBase32(text: string): Buffer | null {
  const bits = Array.from(text, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const octets = bits.match(/.{8}/g) ?? [];
  return octets.length === 16 ? Buffer.from(octets.map((octet) => Number.parseInt(octet, 2))) : null;
}
