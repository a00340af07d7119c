const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/**
 * Puts the no-break spaces that French typography wants before ; : ! ? % € and inside guillemets, so that a
 * sentence can be written with plain spaces in the source and never breaks in the wrong place on a screen.
 */
export function typesetFrench(sentence: string): string {
  return sentence
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ ([:%€»])/g, `${NO_BREAK}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’");
}
