import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { sayFinding } from "#banking/commands/sepa-check-sentences.ts";
import { checkDocument } from "#banking/messages/check-document.ts";

/** The published bank files. */
export const folder = new URL("peers/oracles/sepa/", import.meta.url);
/** The text of a published sample. */
export const sample = async (name: string) => readFile(new URL(name, folder), "utf8");

/** The codes of what is found in a sample, its text changed on the way. */
export async function findingsOf(name: string, change: (text: string) => string): Promise<string[]> {
  const text = await sample(name);
  const changed = change(text);
  expect(changed).not.toBe(text);
  const { findings } = await checkDocument([Buffer.from(changed)]);
  // Each is said in words, with every figure it names.
  for (const finding of findings.kept) expect(sayFinding(finding)).not.toMatch(/^Refusé|« \?| \? /u);
  return findings.kept.map(({ code }) => code);
}
