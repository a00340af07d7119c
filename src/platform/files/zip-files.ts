import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { Zip, ZipDeflate } from "fflate";
import type { PlainDate } from "#kernel/plain-date.ts";
import { plainName } from "./clean-name.ts";

export interface ZippedFile {
  /** Folders, then the file, from the zip's root: each part is cleaned, and a name taken twice is numbered. */
  readonly path: readonly string[];
  readonly content: Uint8Array;
}

/** The list of what a zip holds, as `sha256sum --check` reads it. */
export const sumsName = "SHA256SUMS";

/**
 * One zip of many files, each dated `on`, with the sums of all of them at its root: equal files in an equal order give equal bytes.
 * One file is held at a time beside the zip that grows, and the server answers others between two.
 */
export async function zipFiles(
  files: Iterable<ZippedFile> | AsyncIterable<ZippedFile>,
  { on }: { readonly on: PlainDate },
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((problem, part) => {
    if (problem !== null) throw problem;
    parts.push(part);
  });
  const taken = new Set([sumsName]);
  const sums: string[] = [];
  for await (const { path, content } of files) {
    const name = freeName(path.map(partName).join("/"), taken);
    sums.push(`${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
    addFile(zip, { name, content, on });
    await breathe();
  }
  addFile(zip, { name: sumsName, content: Buffer.from(sums.join("")), on });
  zip.end();
  return Buffer.concat(parts);
}

function addFile(
  zip: Zip,
  { name, content, on }: { name: string; content: Uint8Array; on: PlainDate },
): void {
  const file = new ZipDeflate(name, { level: 6 });
  // A zip keeps local time without its zone: noon of that day, wherever the server stands.
  file.mtime = new Date(`${on}T12:00:00`);
  zip.add(file);
  file.push(content, true);
}

function partName(part: string): string {
  const plain = plainName(part);
  return plain === "" ? "document" : plain;
}

/** « Bilan.pdf », then « Bilan (2).pdf ». */
function freeName(wanted: string, taken: Set<string>): string {
  const [, stem = wanted, extension = ""] = /^(.*?)(\.[^./]+)?$/.exec(wanted) ?? [];
  let name = wanted;
  for (let rank = 2; taken.has(name); rank += 1) name = `${stem} (${rank})${extension}`;
  taken.add(name);
  return name;
}
