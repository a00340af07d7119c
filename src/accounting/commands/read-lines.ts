import { Buffer, isUtf8 } from "node:buffer";

/** The file's own line end is looked for in its first bytes, as the tax tool does: CRLF, or CR, or LF. */
const firstBytes = 4096;
/** A line longer than this is no accounting entry: the rest of it is dropped, so that memory stays flat. */
const longestLine = 1 << 20;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const western = new TextDecoder("iso-8859-15");

/** The lines of a text in UTF-8 or ISO 8859-15, by batches, without their ends. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let lineEnd: Buffer | undefined;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    lineEnd ??= lineEndOf(chunk.subarray(0, firstBytes));
    const { lines, left } = cut(Buffer.concat([rest, chunk]), lineEnd);
    rest = left.length > longestLine ? shortened(left, lineEnd) : left;
    yield lines;
  }
  if (rest.length > 0) yield [decode(rest)];
}

function lineEndOf(start: Buffer): Buffer {
  if (start.includes("\r\n")) return Buffer.from("\r\n");
  return Buffer.from(start.includes("\r") ? "\r" : "\n");
}

function cut(bytes: Buffer, lineEnd: Buffer): { lines: string[]; left: Buffer } {
  const lines: string[] = [];
  let from = 0;
  for (let to = bytes.indexOf(lineEnd); to >= 0; to = bytes.indexOf(lineEnd, from)) {
    lines.push(decode(bytes.subarray(from, to)));
    from = to + lineEnd.length;
  }
  return { lines, left: bytes.subarray(from) };
}

/** Keeps the last byte: it may be half of the line's end. */
function shortened(line: Buffer, lineEnd: Buffer): Buffer {
  return Buffer.concat([line.subarray(0, longestLine), line.subarray(line.length - lineEnd.length + 1)]);
}

function decode(line: Buffer): string {
  const bytes = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
  return (isUtf8(bytes) ? utf8 : western).decode(bytes);
}
