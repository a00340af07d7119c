import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { Chunks, XmlPrologue, XmlRefusal } from "./read-xml.ts";

const known: ReadonlyMap<string, string> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["us-ascii", "utf-8"],
  ["iso-8859-1", "windows-1252"],
  ["iso-8859-15", "iso-8859-15"],
  ["windows-1252", "windows-1252"],
  ["utf-16", "utf-16le"],
  ["utf-16le", "utf-16le"],
  ["utf-16be", "utf-16be"],
]);

/** Enough to hold the declaration of a document. */
const firstBytes = 256;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The text of a document in the encoding it declares, its byte order mark taken off; a byte out of it is refused. */
export async function* decodeXml(
  chunks: Chunks,
  prologue: Mutable<XmlPrologue>,
): AsyncGenerator<Outcome<string, XmlRefusal>> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of gathered(chunks)) {
    if (typeof chunk === "string") {
      yield accept(decoder === undefined ? withoutMark(chunk, prologue) : chunk);
      decoder ??= new TextDecoder();
      continue;
    }
    if (decoder === undefined) {
      const chosen = chooseDecoder(chunk, prologue);
      if (!chosen.ok) {
        yield chosen;
        return;
      }
      decoder = chosen.value;
    }
    yield decoded(decoder, chunk, prologue);
  }
  if (decoder !== undefined) yield decoded(decoder, undefined, prologue);
}

/** The first piece is made long enough to tell the encoding. */
async function* gathered(chunks: Chunks): AsyncGenerator<Uint8Array | string> {
  let first: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (first === undefined || typeof chunk === "string") {
      if (first !== undefined && first.length > 0) yield first;
      first = undefined;
      yield chunk;
      continue;
    }
    const joined: Uint8Array = new Uint8Array(first.length + chunk.length);
    joined.set(first);
    joined.set(chunk, first.length);
    first = joined;
    if (first.length >= firstBytes) {
      yield first;
      first = undefined;
    }
  }
  if (first !== undefined && first.length > 0) yield first;
}

function chooseDecoder(start: Uint8Array, prologue: Mutable<XmlPrologue>): Outcome<TextDecoder, XmlRefusal> {
  const mark = markOf(start);
  prologue.hasByteOrderMark = mark !== null;
  const declaration = new TextDecoder("latin1").decode(start.subarray(0, firstBytes));
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1]?.toLowerCase();
  const name = mark ?? known.get(declared ?? "utf-8");
  prologue.encoding = declared ?? mark ?? "utf-8";
  if (name === undefined) return refuse("xml-encoding", { encoding: prologue.encoding.slice(0, 40) });
  return accept(new TextDecoder(name, { fatal: true }));
}

function markOf([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function withoutMark(text: string, prologue: Mutable<XmlPrologue>): string {
  prologue.hasByteOrderMark = text.startsWith("\ufeff");
  return text.replace(/^\ufeff/, "");
}

function decoded(
  decoder: TextDecoder,
  bytes: Uint8Array | undefined,
  { encoding }: XmlPrologue,
): Outcome<string, XmlRefusal> {
  try {
    return accept(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
  } catch {
    // The only way it fails: a byte that the declared encoding does not have.
    return refuse("xml-encoding", { encoding });
  }
}
