import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const launcher = new URL("../../bin/alize.js", import.meta.url).pathname;
const longwy =
  '{"halfDays":160,"dayRateCents":70000,"preset":"state-counts-days-twice","privateCashCents":12200000}';

type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

async function alize(args: readonly string[], input = "", node = process.execPath): Promise<Ran> {
  const child = spawn(node, [launcher, ...args]);
  // A wrong command line is refused before its input is read: the pipe may close early.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { status, stdout, stderr };
}

describe.concurrent("the alize command", () => {
  it("answers JSON on standard output, and nothing else", async () => {
    const { status, stdout, stderr } = await alize(["leverage"], longwy);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ totalCashCents: 60_000_000 });
  });

  it.each([
    [
      "schedule",
      '{"principalCents":3,"instalments":1,"graceMonths":0,"frequency":"monthly","disbursedOn":"2026-01-31"}',
    ],
    ["eligibility", '{"firm":{},"project":{},"asOf":"2026-01-31"}'],
  ])("knows %s", async (command, input) => {
    const { status, stdout } = await alize([command], input);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toHaveLength(2);
  });

  it.each<[string, string[], string]>([
    ["input-empty", ["leverage"], ""],
    ["input-empty", ["schedule"], " \n"],
    ["input-not-json", ["leverage"], "{"],
    ["input-not-json", ["leverage"], `${longwy}${longwy}`],
    ["field-unknown", ["leverage"], longwy.replace("{", '{"colour":"blue",')],
    ["field-unknown", ["leverage"], longwy.replace("{", '{"__proto__":1,')],
    ["field-missing", ["leverage"], "{}"],
    ["amount-too-large", ["leverage"], longwy.replace("12200000", "9007199254740991")],
    ["command-unknown", ["levrage"], longwy],
    ["option-unknown", ["leverage", "--pretty"], longwy],
    ["argument-unexpected", ["leverage", "longwy.json"], longwy],
    ["command-missing", [], longwy],
    ["argument-missing", ["fec", "check"], ""],
    ["argument-missing", ["sepa", "check", "--xsd", "."], ""],
    ["file-not-found", ["fec", "check", "123456782FEC20261231.txt"], ""],
  ])("exits 2 with one problem object: %s", async (reason, args, input) => {
    const { status, stdout, stderr } = await alize(args, input);
    expect([status, stdout]).toEqual([2, ""]);
    expect(JSON.parse(stderr)).toMatchObject({
      type: `urn:alize:problem:${reason}`,
      title: expect.any(String),
      detail: expect.stringMatching(/\.$/),
      reason,
    });
  });

  it("reads the file it is given, and exits 0 whatever the verdict", async () => {
    const { status, stdout, stderr } = await alize(["fec", "check", launcher]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "refused", errors: ["FILENAME"] });
  });

  it.each(["leverage", "schedule", "replay", "eligibility"])("documents %s", async (command) => {
    const { status, stdout, stderr } = await alize([command, "--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    for (const heading of ["Entrée", "Sortie", "Exemple"]) expect(stdout).toContain(heading);
    expect(stdout).toContain(`alize ${command}`);
  });

  it("gives in its help an example that works", async () => {
    for (const command of ["leverage", "schedule", "replay", "eligibility"]) {
      const example = /echo '([^']+)'/.exec((await alize([command, "--help"])).stdout)?.[1];
      expect((await alize([command], example)).status).toBe(0);
    }
  });

  it.skipIf(!existsSync("/usr/bin/node"))("starts under the machine's own Node as well", async () => {
    const oldNode = "/usr/bin/node";
    expect(await alize(["leverage"], longwy, oldNode)).toEqual(await alize(["leverage"], longwy));
    expect(await alize(["leverage"], "", oldNode)).toEqual(await alize(["leverage"], ""));
  });
});
