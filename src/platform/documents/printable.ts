const STANDS_FOR_UNKNOWN = "?";

/** The same data with, in each text, a sign in place of the characters that no font of the house draws. */
export function printable(data: unknown, isDrawn: (codePoint: number) => boolean): unknown {
  if (typeof data === "string") return printableText(data, isDrawn);
  if (Array.isArray(data)) return data.map((each: unknown) => printable(each, isDrawn));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, each]) => [name, printable(each, isDrawn)]));
}

/** Composed first: « e » and its accent are one letter, which is drawn. Line feeds are the template's business. */
function printableText(text: string, isDrawn: (codePoint: number) => boolean): string {
  return Array.from(text.normalize("NFC"), (character) => {
    if (character === "\n" || isDrawn(character.codePointAt(0) ?? 0)) return character;
    return /\s/.test(character) ? " " : STANDS_FOR_UNKNOWN;
  }).join("");
}
