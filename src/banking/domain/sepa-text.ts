import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

export type SepaTextRefusal = Refusal<"text-without-sepa-letter">;

const foreign = /[^A-Za-z0-9/\-?:().,'+ ]/gu;

/** The characters that every SEPA bank carries (EPC217-08): the others of a text, each once, as they stand. */
export function foreignCharacters(text: string): string {
  return [...new Set(text.match(foreign) ?? [])].join("");
}

/** What a bank can carry of a name or a purpose: never silently empty, cut at `most` characters. */
export function toSepaText(text: string, most = Number.POSITIVE_INFINITY): Outcome<string, SepaTextRefusal> {
  const carried = transliterate(text)
    .slice(0, most)
    .replace(/[/ ]+$/, "");
  if (!/[A-Za-z0-9]/.test(carried)) return refuse("text-without-sepa-letter", { text: text.slice(0, 80) });
  return accept(carried);
}

function transliterate(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(foreign, (character) => equivalents.get(character) ?? standIn(character))
    .replace(/ {2,}/g, " ")
    .replace(/\/{2,}/g, "/")
    .replace(/^[/ ]+|[/ ]+$/g, "");
}

/** A letter that no rule names leaves a mark; a sign leaves room. */
function standIn(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? "?" : " ";
}

const equivalents: ReadonlyMap<string, string> = new Map([
  ["&", "+"],
  ["@", "(at)"],
  ["€", "E"],
  ["_", "-"],
  ["~", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["—", "-"],
  ["’", "'"],
  ["‘", "'"],
  ["`", "'"],
  ["´", "'"],
  ["[", "("],
  ["{", "("],
  ["]", ")"],
  ["}", ")"],
  ["\\", "/"],
  ["|", "/"],
  ["⁄", "/"],
  [";", ","],
  ["!", "."],
  ["…", "..."],
  ["Œ", "OE"],
  ["œ", "oe"],
  ["Æ", "AE"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ẞ", "SS"],
  ["Ø", "O"],
  ["ø", "o"],
  ["Ł", "L"],
  ["ł", "l"],
  ["Đ", "D"],
  ["đ", "d"],
  ["Ð", "D"],
  ["ð", "d"],
  ["Þ", "TH"],
  ["þ", "th"],
  ["ı", "i"],
  ["Ħ", "H"],
  ["ħ", "h"],
]);
