/** What the alphabet of text messages (GSM 03.38) has beyond ASCII: with anything else a message holds 70 signs instead of 160. */
const gsmLetters = new Set("£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜ§¿¡äöñüà€");
const others: Readonly<Record<string, string>> = {
  "«": '"',
  "»": '"',
  "“": '"',
  "”": '"',
  "’": "'",
  "‘": "'",
  "–": "-",
  "—": "-",
  "…": "...",
  "•": "-",
  "·": "-",
  œ: "oe",
  Œ: "OE",
  "⟨": "<",
  "⟩": ">",
};

/** Five segments: beyond, a gateway would cut where it pleases. */
const mostSigns = 765;

/** The same words in the alphabet of text messages, on one line, in at most five segments. */
export function inGsmLetters(text: string): string {
  const onOneLine = text
    .replaceAll(/[«“]\s*/gu, '"')
    .replaceAll(/\s*[»”]/gu, '"')
    .replaceAll(/\s+/gu, " ")
    .trim();
  const signs = Array.from(onOneLine.normalize("NFC"), inGsm).join("");
  return signs.length <= mostSigns ? signs : `${signs.slice(0, mostSigns - 3)}...`;
}

function inGsm(sign: string): string {
  const known = others[sign];
  if (known !== undefined) return known;
  if (/^[\x20-\x7e]$/.test(sign) && sign !== "`") return sign;
  if (gsmLetters.has(sign)) return sign;
  const bare = sign.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return /^[\x20-\x7e]$/.test(bare) && bare !== "`" ? bare : "?";
}
