import { createHash, randomBytes } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { type ClamdServer, infected, startClamdServer } from "../../../tests/clamd-server.ts";
import { clamd } from "./clamd.ts";
import { readClamdAddress } from "./settings.ts";

const servers: ClamdServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function daemon(manners: Parameters<typeof startClamdServer>[0] = {}) {
  const server = await startClamdServer(manners);
  servers.push(server);
  return { server, check: clamd({ host: "127.0.0.1", port: server.port }, 800) };
}

const hash = (octets: Uint8Array) => createHash("sha256").update(octets).digest("hex");

describe("clamd", () => {
  it("is given a file whole, in pieces behind their lengths, and says that it is clean", async () => {
    const { server, check } = await daemon();
    const file = randomBytes(300_001);
    expect(await check.look(file)).toEqual({ kind: "clean" });
    expect(server.streams.map(hash)).toEqual([hash(file)]);
  });

  it("names what it finds", async () => {
    const { check } = await daemon();
    expect(await check.look(Buffer.from(`%PDF ${infected}`))).toEqual({
      kind: "infected",
      virus: "Alize.Test.Signature",
    });
  });

  it.each([
    ["hangs up without a word", { answers: () => "hangs-up" }],
    ["says that it failed", { answers: () => "stream: Can't allocate memory ERROR" }],
    ["says something else", { answers: () => "stream: OK, or so I think" }],
    ["takes no file that long", { limit: 10 }],
  ])("has read nothing when it %s", async (_, manners) => {
    const { check } = await daemon(manners);
    expect((await check.look(Buffer.alloc(200_000, 65))).kind).toBe("unread");
  });

  it("has read nothing when it keeps silent, or is not there", async () => {
    const { server, check } = await daemon({ answers: () => "silent" });
    expect((await check.look(Buffer.from("a"))).kind).toBe("unread");
    expect(await check.isThere()).toBe(true);
    await server.stop();
    expect((await check.look(Buffer.from("a"))).kind).toBe("unread");
    expect(await check.isThere()).toBe(false);
  });
});

describe("the address of clamd", () => {
  it.each([
    ["127.0.0.1:3310", { host: "127.0.0.1", port: 3310 }],
    ["[::1]:3310", { host: "::1", port: 3310 }],
    ["clamav:3310", { host: "clamav", port: 3310 }],
    ["/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
    ["  ", null],
  ])("is read in %j", (text, address) => {
    expect(readClamdAddress({ ALIZE_CLAMD: text })).toEqual(address);
  });

  it.each(["clamav", "clamav:0", "clamav:70000", "http://clamav:3310"])("is refused in %j", (text) => {
    expect(() => readClamdAddress({ ALIZE_CLAMD: text })).toThrow("ALIZE_CLAMD");
  });
});
