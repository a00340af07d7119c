import Fastify from "fastify";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { accept } from "#kernel/outcome.ts";
import { client } from "#platform/contract/client.ts";
import { contract } from "#platform/contract/route.ts";
import { clamd } from "#platform/files/clamd.ts";
import type { VirusCheck } from "#platform/files/virus-check.ts";
import { infected, startClamdServer } from "../../../tests/clamd-server.ts";
import { testDatabase } from "../../../tests/database.ts";
import { mount } from "./mount.ts";

const papers = contract({
  name: "papers",
  routes: {
    handIn: {
      method: "POST",
      path: "/papers",
      summary: "Hands a paper in",
      act: { fr: "Papier remis", en: "Paper handed in" },
      access: "public",
      file: true,
      query: z.object({ name: z.string() }),
      response: z.object({ octets: z.int() }),
      refusals: {},
    },
  },
  sentences: {},
});

const database = await testDatabase();
const clock = { now: () => "2026-11-23T09:00:00.000Z" };

/** A door behind an antivirus, and what came through it. */
async function door(virusCheck: VirusCheck | null) {
  const kept: number[] = [];
  const app = Fastify();
  mount(app, { database, clock, authenticate: async () => null, virusCheck }, papers, {
    handIn: async ({ file }) => {
      kept.push(file.length);
      return accept({ octets: file.length });
    },
  });
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const doors = client(papers, base);
  const handIn = async (text: string) =>
    doors.handIn({ query: { name: "a.txt" }, file: Buffer.from(text), key: crypto.randomUUID() });
  return { kept, handIn };
}

describe("a file that is handed in", () => {
  it("is kept as it is where no antivirus is set", async () => {
    const { kept, handIn } = await door(null);
    expect(await handIn(infected)).toMatchObject({ ok: true });
    expect(kept).toEqual([infected.length]);
  });

  it("is looked at before anything is kept, and refused by the name of what is found", async () => {
    const server = await startClamdServer();
    const { kept, handIn } = await door(clamd({ host: "127.0.0.1", port: server.port }));
    expect(await handIn("sain")).toMatchObject({ ok: true });
    expect(await handIn(`un ${infected}`)).toMatchObject({
      ok: false,
      refusal: {
        reason: "file-infected",
        facts: { virus: "Alize.Test.Signature" },
        sentence: expect.stringContaining("Alize.Test.Signature"),
      },
    });
    expect(kept).toEqual([4]);
    await server.stop();
  });

  it("is never kept unread: while the antivirus is away, it is refused", async () => {
    const server = await startClamdServer();
    const { kept, handIn } = await door(clamd({ host: "127.0.0.1", port: server.port }));
    await server.stop();
    expect(await handIn("sain")).toMatchObject({ ok: false, refusal: { reason: "virus-check-away" } });
    expect(kept).toEqual([]);
  });
});
