import { type Cents, negate } from "./money.ts";

/**
 * « sept mille neuf cent trente-six euros et cinquante et un centimes », as an acknowledgement of debt wants it
 * (C. civ. 1376). Traditional spelling: hyphens below one hundred only.
 */
export function eurosInWords(amount: Cents): string {
  if (amount < 0n) return `moins ${eurosInWords(negate(amount))}`;
  const euros = amount / 100n;
  const cents = Number(amount % 100n);
  const centsText = `${belowHundred(cents, true)} ${cents < 2 ? "centime" : "centimes"}`;
  if (euros === 0n && cents > 0) return centsText;
  return cents === 0 ? eurosText(euros) : `${eurosText(euros)} et ${centsText}`;
}

function eurosText(euros: bigint): string {
  const isRoundMillion = euros > 0n && euros % 1_000_000n === 0n;
  return `${wholeInWords(euros)}${isRoundMillion ? " d'euros" : euros < 2n ? " euro" : " euros"}`;
}

const scales = [
  { size: 1_000_000_000_000n, one: "billion" },
  { size: 1_000_000_000n, one: "milliard" },
  { size: 1_000_000n, one: "million" },
] as const;

/** « vingt et un »: a whole number, in the masculine. */
export function wholeInWords(value: bigint): string {
  if (value === 0n) return "zéro";
  const words: string[] = [];
  let left = value;
  for (const { size, one } of scales) {
    const count = left / size;
    left %= size;
    if (count > 0n) words.push(`${belowMillion(count)} ${one}${count > 1n ? "s" : ""}`);
  }
  if (left > 0n) words.push(belowMillion(left));
  return words.join(" ");
}

/** « mille » never takes an s, nor an « un » before it; « cent » and « vingt » lose theirs before it. */
function belowMillion(value: bigint): string {
  const thousands = Number(value / 1000n);
  const rest = Number(value % 1000n);
  const words: string[] = [];
  if (thousands >= 1000) words.push(wholeInWords(BigInt(thousands)), "mille");
  else if (thousands > 1) words.push(belowThousand(thousands, false), "mille");
  else if (thousands === 1) words.push("mille");
  if (rest > 0) words.push(belowThousand(rest, true));
  return words.join(" ");
}

function belowThousand(value: number, isLast: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const words: string[] = [];
  if (hundreds > 1) words.push(units[hundreds] ?? "");
  if (hundreds > 0) words.push(hundreds > 1 && rest === 0 && isLast ? "cents" : "cent");
  if (rest > 0) words.push(belowHundred(rest, isLast));
  return words.join(" ");
}

function belowHundred(value: number, isLast: boolean): string {
  if (value === 80) return isLast ? "quatre-vingts" : "quatre-vingt";
  if (value < 20) return units[value] ?? "";
  const tens = Math.floor(value / 10);
  const base = tens === 7 || tens === 9 ? tens - 1 : tens;
  const rest = value - base * 10;
  const ten = tensWords[base] ?? "";
  if (rest === 0) return ten;
  const joint = (rest === 1 || rest === 11) && base !== 8 ? " et " : "-";
  return ten + joint + (units[rest] ?? "");
}

const units =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const tensWords = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt", ""];
