import { execFileSync } from "node:child_process";
import { access, chown, mkdir, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { becomesTrue, processesOf, type ServerUser, startUser } from "../../../../tests/crash/processes.ts";

/** Where Debian keeps the name of nobody, and one that no account has. */
const NOBODY = 65534;
const NAMELESS = 54321;

const scratch = join(tmpdir(), `alize-accounts-${process.pid}`);
const reasonToSkip = findReasonToSkip();
if (reasonToSkip !== null) console.warn(`Skipped, the embedded server under other accounts: ${reasonToSkip}`);

beforeAll(async () => mkdir(scratch, { mode: 0o755 }));
afterAll(async () => rm(scratch, { recursive: true, force: true }));
afterEach(async () => {
  expect(await becomesTrue(() => processesOf(scratch).length === 0)).toBe(true);
});

describe.skipIf(reasonToSkip !== null)("the embedded server", () => {
  test("runs for root, whose files stay root's", async () => {
    const folder = join(scratch, "root");
    await useTwice(folder, {});
    expect((await stat(join(folder, "postgres"))).uid).toBe(0);
  });

  test("runs for root where user namespaces are not permitted, first or later", async () => {
    const path = await pathWithout("unshare");
    await useTwice(join(scratch, "nobody"), { path });
    expect((await stat(join(scratch, "nobody", "postgres"))).uid).toBe(NOBODY);
    await useTwice(join(scratch, "root"), { path });
    await useTwice(join(scratch, "root"), {});
  });

  test.each([
    ["an ordinary account", NOBODY],
    ["an account without a name", NAMELESS],
  ])("runs for %s, and for root in its folder, together", async (_, uid) => {
    const folder = await folderOf(uid);
    const theirs = await startUser(folder, { prefix: becoming(uid), isThrowaway: true });
    expect(theirs.said).toMatchObject({ origin: "started" });
    const roots = await startUser(folder);
    expect(roots.said).toMatchObject({ origin: "joined" });
    await theirs.leave();
    await roots.leave();
    await useTwice(folder, {});
    expect((await stat(join(folder, "postgres"))).uid).toBe(uid);
    await useTwice(folder, { prefix: becoming(uid) });
  });

  test("tells an account that the folder is another's", async () => {
    const folder = join(scratch, "private");
    await (await startUser(folder, { isThrowaway: true })).leave();
    const { said } = await startUser(folder, { prefix: becoming(NOBODY) });
    expect(said.failure).toMatch(/n'est pas accessible à ce compte/);
  });
});

async function useTwice(folder: string, options: Parameters<typeof startUser>[1]): Promise<void> {
  await leave(await startUser(folder, { isThrowaway: true, ...options }));
  await leave(await startUser(folder, { isThrowaway: true, ...options }));
}

async function leave(user: ServerUser): Promise<void> {
  expect(user.said).toMatchObject({ origin: "started" });
  await user.leave();
}

async function folderOf(uid: number): Promise<string> {
  const folder = join(scratch, `of-${uid}`);
  await mkdir(folder, { mode: 0o700 });
  await chown(folder, uid, uid);
  return folder;
}

function becoming(uid: number): string[] {
  return ["setpriv", `--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
}

/** A machine where only these programs are to be had. */
async function pathWithout(missing: string): Promise<string> {
  const folder = join(scratch, `without-${missing}`);
  await mkdir(folder);
  const programs = ["chown", "id", "mkfifo", "sh", "sleep"];
  await Promise.all(
    programs.map(async (program) =>
      symlink(execFileSync("which", [program]).toString().trim(), join(folder, program)),
    ),
  );
  await expect(access(join(folder, missing))).rejects.toThrow();
  return folder;
}

function findReasonToSkip(): string | null {
  if (process.getuid?.() !== 0) return "only root can become another account";
  try {
    execFileSync("setpriv", [...becoming(NOBODY).slice(1), process.execPath, "--version"]);
    execFileSync("setpriv", [...becoming(NOBODY).slice(1), "test", "-r", import.meta.filename]);
    return null;
  } catch {
    return "setpriv is missing, or other accounts cannot read this folder or this Node";
  }
}
