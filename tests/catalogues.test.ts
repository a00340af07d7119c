import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Every source sentence of a catalogue, with its translation. */
function sentencesOf(file: string): Map<string, string> {
  const entries = readFileSync(file, "utf8").matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm);
  return new Map([...entries].map(([, source = "", translation = ""]) => [source, translation]));
}

describe("the English catalogue", () => {
  it("holds exactly the sentences of the code, each translated", () => {
    const fresh = mkdtempSync(path.join(tmpdir(), "alize-catalogues-"));
    execFileSync("node_modules/.bin/lingui", ["extract", "--clean"], {
      env: { ...process.env, ALIZE_CATALOGUES: fresh },
    });
    const inCode = sentencesOf(path.join(fresh, "fr.po"));
    const translated = sentencesOf("src/web/i18n/en.po");
    rmSync(fresh, { recursive: true });

    expect(inCode.size).toBeGreaterThan(100);
    expect([...inCode.keys()].filter((sentence) => !translated.get(sentence))).toEqual([]);
    expect([...translated.keys()].filter((sentence) => !inCode.has(sentence))).toEqual([]);
  }, 30_000);
});
