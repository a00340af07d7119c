import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brokenWalls, slices } from "./walls.ts";

function house(): Map<string, string> {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path}`);
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}

/** A tree that must be refused: the files of the case, and nothing else. */
const refusedTrees: [string, string, Record<string, string>][] = [
  ["room", "a kernel that knows a capability", { "src/kernel/a.ts": 'import "#lending/domain/loan.ts";' }],
  [
    "room",
    "a rule that reads the database",
    { "src/lending/domain/a.ts": 'import "#lending/storage/loans.ts";' },
  ],
  [
    "room",
    "a rule that calls its use case",
    { "src/lending/domain/a.ts": 'export * from "../use-cases/lend.ts";' },
  ],
  ["room", "a page that reads storage", { "src/lending/pages/a.tsx": 'import "#lending/storage/loans.ts";' }],
  [
    "room",
    "a page that runs a use case",
    { "src/lending/pages/a.tsx": 'const a = import("#lending/use-cases/b.ts");' },
  ],
  ["room", "a page that sees the platform", { "src/lending/pages/a.tsx": 'import "#platform/clock.ts";' }],
  ["room", "a rule that sees the platform", { "src/lending/domain/a.ts": 'import "#platform/clock.ts";' }],
  ["room", "a platform that knows a capability", { "src/platform/a.ts": 'import "#ledger/index.ts";' }],
  ["room", "a shell that opens the database", { "src/web/a.tsx": 'import "#platform/database/pool.ts";' }],
  ["room", "a use case that knows its route", { "src/lending/use-cases/a.ts": 'import "../http/b.ts";' }],
  ["room", "a command line that reads storage", { "src/cli/a.ts": 'import "#lending/storage/loans.ts";' }],
  ["room", "a use case that draws", { "src/lending/use-cases/a.ts": 'import "#web/design/page.tsx";' }],
  [
    "room",
    "a type taken through a wall",
    { "src/lending/domain/a.ts": 'import type { A } from "../storage/b.ts";' },
  ],
  [
    "room",
    "a document that reads the database",
    { "src/lending/documents/a.ts": 'import "../storage/loans.ts";' },
  ],
  [
    "room",
    "a document that asks its use case",
    { "src/lending/documents/a.ts": 'import "../use-cases/read.ts";' },
  ],
  [
    "room",
    "a document that opens the database",
    { "src/lending/documents/a.ts": 'import "#platform/database/pool.ts";' },
  ],
  [
    "room",
    "a rule that knows its document",
    { "src/lending/domain/a.ts": 'import "../documents/contract.document.ts";' },
  ],
  ["room", "a page that makes documents", { "src/lending/pages/a.tsx": 'import "../documents/a.ts";' }],
  [
    "door",
    "a document that asks another capability",
    { "src/lending/documents/a.ts": 'import "#fund/index.ts";' },
  ],
  ["slice", "a ledger that knows loans", { "src/ledger/use-cases/a.ts": 'import "#lending/index.ts";' }],
  [
    "door",
    "a loan that enters the ledger by the window",
    { "src/lending/use-cases/a.ts": 'import "#ledger/storage/b.ts";' },
  ],
  [
    "door",
    "a page that takes another's part",
    { "src/lending/pages/a.tsx": 'import "#convention/pages/b.tsx";' },
  ],
  ["purity", "a rule with a clock", { "src/lending/domain/a.ts": "export const a = Date.now();" }],
  ["purity", "a rule with today", { "src/lending/domain/a.ts": "export const a = new Date();" }],
  ["purity", "a rule with chance", { "src/kernel/a.ts": "export const a = Math.random();" }],
  ["purity", "a rule that reads a disk", { "src/kernel/a.ts": 'import { readFile } from "node:fs";' }],
  ["purity", "a rule that asks the network", { "src/aid/domain/a.ts": 'export const a = fetch("/x");' }],
  [
    "room",
    "a message that knows its use case",
    { "src/banking/messages/a.ts": 'import "#banking/use-cases/b.ts";' },
  ],
  ["room", "a page that parses XML", { "src/banking/pages/a.tsx": 'import "#banking/messages/b.ts";' }],
  ["purity", "a message that reads a disk", { "src/banking/messages/a.ts": 'import "node:fs/promises";' }],
  ["purity", "a message with today", { "src/banking/messages/a.ts": "export const a = new Date();" }],
  ["purity", "a rule that parses XML", { "src/banking/domain/a.ts": 'import "saxes";' }],
  ["home", "a room that is not in the plan", { "src/lending/helpers/a.ts": "export const a = 1;" }],
  ["home", "a capability that is not in the plan", { "src/utils/a.ts": "export const a = 1;" }],
  ["place", "a test that serves as a library", { "src/kernel/a.ts": 'import "./b.test.ts";' }],
];

describe("the walls of the house", () => {
  it.each(refusedTrees)("refuse (%s) %s", (rule, _what, tree) => {
    const broken = brokenWalls(new Map(Object.entries(tree)));

    expect(broken.map((violation) => violation.rule)).toContain(rule);
  });

  it("let through what stands in its place", () => {
    const tree = {
      "src/lending/domain/a.ts":
        'import { cents } from "#kernel/money.ts"; export const b = new Date("2011-02-08");',
      "src/banking/domain/a.ts": 'import "ibantools";',
      "src/banking/messages/a.ts": 'import "saxes"; import "#banking/domain/a.ts";',
      "src/banking/use-cases/a.ts": 'import "../messages/a.ts";',
      "src/lending/use-cases/a.ts":
        'import "../domain/a.ts"; import "#ledger/index.ts"; import "#platform/clock.ts";',
      "src/lending/documents/a.ts":
        'import "../domain/a.ts"; import "#platform/documents/render-document.ts"; import "#kernel/money.ts";',
      "src/lending/http/a.ts": 'import "../documents/a.ts";',
      "src/lending/pages/a.tsx":
        'import "../domain/a.ts"; import "#web/design/page.tsx"; import "#convention/pages/index.ts";',
      "src/web/a.tsx": 'import "#lending/pages/a.tsx"; import "#platform/contract/client.ts";',
      "src/cli/a.ts": 'import "#lending/commands/a.ts"; const b = import("#lending/index.ts");',
    };

    expect(brokenWalls(new Map(Object.entries(tree)))).toEqual([]);
  });

  it("stand in the whole tree", () => {
    const tree = house();

    expect(brokenWalls(tree).map((violation) => violation.sentence)).toEqual([]);
    expect(tree.size).toBeGreaterThan(60);
    expect(tree.has("src/kernel/money.ts")).toBe(true);
  });

  it("hold only capabilities that the plan names, in its order", () => {
    expect(slices.indexOf("ledger")).toBe(0);
    expect(new Set(slices).size).toBe(slices.length);
  });
});
