import { Buffer } from "node:buffer";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fecColumns } from "../domain/fec-columns.ts";
import { fecCheck } from "./fec-check.ts";
import { readLines } from "./read-lines.ts";

let room: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "fec-"));
});
afterAll(async () => rm(room, { recursive: true }));

describe("alize fec check", () => {
  it("answers a verdict and its three lists, and nothing else", async () => {
    const path = join(room, "123456782FEC20261231.txt");
    await writeFile(path, `${fecColumns.join("|")}\r\n`);
    expect(await fecCheck.run(path)).toEqual({
      ok: true,
      output: { verdict: "refused", errors: ["EMPTY_FILE"], alerts: [], strict: [] },
    });
  });

  it("has no verdict on a file that cannot be read, or is in XML", async () => {
    const xml = join(room, "123456782FEC20251231.xml");
    await writeFile(xml, '<?xml version="1.0"?>');
    for (const [path, reason] of [
      [join(room, "none.txt"), "file-not-found"],
      [room, "file-unreadable"],
      [xml, "file-in-xml"],
    ] as const) {
      expect(await fecCheck.run(path)).toMatchObject({
        ok: false,
        problem: { reason, field: "file", detail: expect.stringContaining(path) },
      });
    }
  });

  it("names in its help every finding of a line", () => {
    for (const word of ["EMPTY_LINE", "FIELD_COUNT", "BAD_SENS", "MORE:n", "NUMBER_GAP", "LETTERING"])
      expect(fecCheck.manual).toContain(word);
  });
});

describe("reading lines", () => {
  async function linesOf(...chunks: readonly Buffer[]): Promise<string[]> {
    const lines: string[] = [];
    for await (const batch of readLines(inTurn(chunks))) lines.push(...batch);
    return lines;
  }

  async function* inTurn(chunks: readonly Buffer[]) {
    yield* chunks;
  }

  it.each(["\r\n", "\r", "\n"])("ends them with %j", async (end) => {
    expect(await linesOf(Buffer.from(`a${end}b${end}${end}c`))).toEqual(["a", "b", "", "c"]);
    expect(await linesOf(Buffer.from(`a${end}b${end}`))).toEqual(["a", "b"]);
  });

  it("joins what was cut between two readings, even within the end of a line", async () => {
    expect(await linesOf(...["a\r\nb", "b\r", "\nc"].map((text) => Buffer.from(text)))).toEqual([
      "a",
      "bb",
      "c",
    ]);
  });

  it("knows UTF-8 from ISO 8859-15, line by line", async () => {
    const western = Buffer.from([0xe9, 0xa4, 0x0a]);
    expect(await linesOf(Buffer.concat([western, Buffer.from("é€")]))).toEqual(["é€", "é€"]);
  });

  it("forgets the end of a line without end", async () => {
    const huge = Buffer.alloc(3 << 20, "a");
    const [line = "", next] = await linesOf(Buffer.from("x\n"), huge, huge, Buffer.from("\nb")).then((all) =>
      all.slice(1),
    );
    expect(line.length).toBeLessThan(2 << 20);
    expect(next).toBe("b");
  });
});
