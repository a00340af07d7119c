import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { readZip } from "../../../tests/read-zip.ts";
import { sumsName, type ZippedFile, zipFiles } from "./zip-files.ts";

const on = plainDate("2026-11-23");
const files: ZippedFile[] = [
  { path: ["Pièces", "Bilan.pdf"], content: Buffer.from("premier") },
  { path: ["Pièces", "Bilan.pdf"], content: Buffer.from("second") },
  { path: ["..", "a/b\\c.txt"], content: Buffer.alloc(300_000, "x") },
];

describe("a zip of files", () => {
  it("is read back by another library, each file whole, none above the root, none over another", async () => {
    const read = await readZip(await zipFiles(files, { on }));

    expect([...read.keys()].slice(0, 2)).toEqual(["Pièces/Bilan.pdf", "Pièces/Bilan (2).pdf"]);
    expect(read.get("Pièces/Bilan (2).pdf")?.toString()).toBe("second");
    expect([...read.keys()].some((name) => name.split("/").includes(".."))).toBe(false);
    expect([...read.values()][2]).toHaveLength(300_000);
  });

  it("ends with the sum of each", async () => {
    const sums = (await readZip(await zipFiles(files, { on }))).get(sumsName)?.toString().split("\n");

    expect(sums?.[0]).toBe(`${createHash("sha256").update("premier").digest("hex")}  Pièces/Bilan.pdf`);
    expect(sums).toHaveLength(files.length + 1);
  });

  it("is the same, byte for byte, for the same files", async () => {
    expect(await zipFiles(files, { on })).toEqual(await zipFiles(files, { on }));
  });
});
