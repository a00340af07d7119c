import { cfonbLength } from "#banking/domain/cfonb/cfonb-line.ts";
import { piecesOf } from "./pieces-of.ts";

const [lineFeed, carriageReturn, space] = [10, 13, 32];

/** The lines of a CFONB 120 file, in UTF-8 or as banks have long written them: one byte a character, so that columns stay in place. */
export function* linesOfOctets(octets: Uint8Array): Generator<string> {
  const pieces = textPieces(octets, isUtf8(octets) ? "utf-8" : "windows-1252");
  yield* hasLineEnds(octets) ? endedLines(pieces) : fixedLines(pieces);
}

function* textPieces(octets: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const piece of piecesOf(octets)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function isUtf8(octets: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const piece of piecesOf(octets)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    // The only way it fails: a byte that UTF-8 does not have.
    return false;
  }
}

/** Lines may end or not: one end between two characters says that they do. */
function hasLineEnds(octets: Uint8Array): boolean {
  const first = octets.findIndex((octet) => octet > space);
  const last = octets.findLastIndex((octet) => octet > space);
  const written = octets.subarray(first, last + 1);
  return written.includes(lineFeed) || written.includes(carriageReturn);
}

function* endedLines(pieces: Iterable<string>): Generator<string> {
  let rest = "";
  for (const piece of pieces) {
    const text = rest + piece;
    // A return that ends a piece may be the first half of an end of line.
    const whole = text.endsWith("\r") ? text.length - 1 : text.length;
    const lines = text.slice(0, whole).split(/\r\n|\r|\n/);
    rest = (lines.pop() ?? "") + text.slice(whole);
    yield* lines;
  }
  yield rest.replace(/\r$/, "");
}

/** Without ends, they follow one another every 120 characters. */
function* fixedLines(pieces: Iterable<string>): Generator<string> {
  let rest = "";
  for (const piece of pieces) {
    const characters = Array.from((rest + piece).replace(/[\r\n]/g, ""));
    let from = 0;
    for (; from + cfonbLength <= characters.length; from += cfonbLength)
      yield characters.slice(from, from + cfonbLength).join("");
    rest = characters.slice(from).join("");
  }
  yield rest;
}
