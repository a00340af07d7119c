import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fecCheck } from "#accounting/commands/fec-check.ts";
import oracle from "./oracles/fec.json" with { type: "json" };

const samples = new URL("oracles/fec/", import.meta.url);
let room: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "fec-"));
});
afterAll(async () => rm(room, { recursive: true }));

/** A copy of a sample under the name it declares, its text changed on the way. */
async function answerTo(sample: string, name: string, change = (text: string) => text): Promise<unknown> {
  const path = join(await mkdtemp(join(room, "case-")), name);
  await copyFile(new URL(sample, samples), path);
  await writeFile(path, change(await readFile(path, "latin1")), "latin1");
  const answer = await fecCheck.run(path);
  return answer.ok && answer.output;
}

const strictOf = async (sample: string, change?: (text: string) => string) =>
  ((await answerTo(sample, oracle.file_name, change)) as { strict: unknown }).strict;

describe("the files the tax tool judges", () => {
  it.each(Object.entries(oracle.variants))("%s", async (sample, expected) => {
    const { declared_name: name, verdict, errors, alerts } = expected;
    expect(await answerTo(sample, name)).toMatchObject({ verdict, errors, alerts });
  });

  it.each([
    ["pipes", (text: string) => text.replaceAll("\t", "|")],
    ["lines that end with CR", (text: string) => text.replaceAll("\n", "\r")],
    ["no end to the last line", (text: string) => text.replace(/\n$/, "")],
    ["headers in small letters", (text: string) => text.replace(/^.*/, (header) => header.toLowerCase())],
    ["a real accent in the header", (text: string) => text.replace("PieceRef", "Pi\u00e8ceRef")],
  ])("are judged the same with %s", async (_, change) => {
    expect(await answerTo("ok-lf-only.txt", oracle.file_name, change)).toEqual({
      verdict: "conform",
      errors: [],
      alerts: [],
      strict: [],
    });
  });
});

describe("what only we ask", () => {
  const { ok, unbalanced, gap, feb31 } = oracle.strict_checks;

  it("finds nothing in a sound file", async () => {
    expect(await strictOf("ok-iso-8859-15.txt")).toEqual(ok);
  });

  it("finds the entry that does not balance", async () => {
    expect(await strictOf("ok-unbalanced-undetected.txt")).toEqual(unbalanced);
  });

  it("finds the number that is missing", async () => {
    const withoutOne = (text: string) => text.replace(/^.*\t000005\t.*\n/gm, "");
    expect(await strictOf("ok-lf-only.txt", withoutOne)).toEqual(gap);
  });

  it("finds a 31 February, and what it breaks", async () => {
    const with31 = (text: string) => text.replace("\t000002\t20260120", "\t000002\t20260231");
    expect(await answerTo("ok-lf-only.txt", oracle.file_name, with31)).toEqual({
      verdict: "conform",
      errors: [],
      alerts: [],
      strict: feb31,
    });
  });
});
