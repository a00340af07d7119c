import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseSync } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { publicSources } from "../lingui.config.ts";

/** Every source sentence of a catalogue, with its translation. */
function sentencesOf(file: string): Map<string, string> {
  const entries = readFileSync(file, "utf8").matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm);
  return new Map([...entries].map(([, source = "", translation = ""]) => [source, translation]));
}

describe("the English catalogue", () => {
  const fresh = mkdtempSync(path.join(tmpdir(), "alize-catalogues-"));

  beforeAll(() => {
    execFileSync("node_modules/.bin/lingui", ["extract", "--clean"], {
      env: { ...process.env, ALIZE_CATALOGUES: fresh },
    });
    return () => rmSync(fresh, { recursive: true });
  }, 60_000);

  it.each(["public", "."])("holds exactly the sentences of the code, each translated (%s)", (folder) => {
    const inCode = sentencesOf(path.join(fresh, folder, "fr.po"));
    const translated = sentencesOf(path.join("src/web/i18n", folder, "en.po"));

    expect(inCode.size).toBeGreaterThan(100);
    expect([...inCode.keys()].filter((sentence) => !translated.get(sentence))).toEqual([]);
    expect([...translated.keys()].filter((sentence) => !inCode.has(sentence))).toEqual([]);
  });
});

describe("the catalogue of the first public pages", () => {
  const publicPages = [
    "src/convention/pages/simulate-leverage.page.tsx",
    "src/lending/pages/simulate-advance.page.tsx",
    "src/reporting/pages/dictionary.page.tsx",
  ];

  it("holds the sentences of all that they draw", () => {
    const drawn = reachedFrom(["src/web/client.tsx", ...publicPages]);
    const speaking = [...drawn].filter((file) =>
      /@lingui\/(core|react)\/macro"/.test(readFileSync(file, "utf8")),
    );
    const isPublic = (file: string) =>
      publicSources.some((source) => file === source || file.startsWith(`${source}/`));

    expect(speaking).toContain("src/web/home/home.page.tsx");
    expect(speaking.filter((file) => !isPublic(file))).toEqual([]);
  });
});

/** The files that these load at once, through each other; a dynamic import waits for its page. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const { module } = parseSync(file, readFileSync(file, "utf8"));
    const sources = [
      ...module.staticImports.filter(
        ({ entries }) => !entries.length || entries.some(({ isType }) => !isType),
      ),
      ...module.staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType)),
    ].map(({ moduleRequest }) => moduleRequest?.value ?? "");
    for (const source of sources) {
      const target = source.startsWith("#")
        ? `src/${source.slice(1)}`
        : path.join(path.dirname(file), source);
      if (/^[#.]/.test(source) && /\.tsx?$/.test(target) && existsSync(target)) waiting.push(target);
    }
  }
  return reached;
}
