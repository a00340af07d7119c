import Fastify from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { accept, refuse } from "#kernel/outcome.ts";
import { client, linkTo } from "#platform/contract/client.ts";
import { pdfFile } from "#platform/contract/file.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { testDatabase } from "../../../tests/database.ts";
import { mount } from "./mount.ts";

const papers = contract({
  name: "papers",
  routes: {
    readPaper: {
      method: "GET",
      path: "/papers/:paper",
      summary: "A paper",
      access: "public",
      params: z.object({ paper: z.string() }),
      query: z.object({ lang: z.enum(["fr", "en"]).optional() }),
      response: pdfFile,
      refusals: { "paper-unknown": 404 },
    },
  } satisfies Record<string, Route>,
  sentences: { "paper-unknown": () => "Ce papier est inconnu." },
});

const desk = {
  database: await testDatabase(),
  clock: { now: () => "2011-02-08T09:00:00.000Z" },
  authenticate: async () => null,
};
const app = Fastify();
const content = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]);
let base = "";

beforeAll(async () => {
  mount(app, desk, papers, {
    readPaper: async ({ params }) =>
      params.paper === "one" ? accept({ name: "Échéancier.pdf", content }) : refuse("paper-unknown"),
  });
  base = await app.listen({ port: 0, host: "127.0.0.1" });
  return async () => app.close();
});

describe("a file as an answer", () => {
  it("is sent as it is, under its name, and kept by nobody on the way", async () => {
    const response = await fetch(
      `${base}${linkTo(papers, "readPaper", { params: { paper: "one" }, query: {} })}`,
    );
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "cache-control": "no-store",
      "content-disposition": "inline; filename=\"Echeancier.pdf\"; filename*=UTF-8''%C3%89ch%C3%A9ancier.pdf",
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(content);
  });

  it("reaches the typed client whole", async () => {
    const read = await client(papers, base).readPaper({ params: { paper: "one" }, query: {} });
    expect(read).toEqual({ ok: true, value: { name: "Échéancier.pdf", content } });
  });

  it("is refused as any other answer is", async () => {
    const read = await client(papers, base).readPaper({ params: { paper: "two" }, query: {} });
    expect(read).toMatchObject({
      ok: false,
      refusal: { reason: "paper-unknown", sentence: "Ce papier est inconnu." },
    });
  });

  it("is not the answer of a write: a key could not remember it", () => {
    const writes = {
      ...papers.routes.readPaper,
      method: "POST",
      act: { fr: "Écrit", en: "Written" },
    } as const;
    const writing = { ...papers, routes: { readPaper: writes } };
    expect(() =>
      mount(Fastify(), desk, writing, { readPaper: async () => accept({ name: "", content }) }),
    ).toThrow(/papers.readPaper writes/);
  });
});

describe("a link to a file", () => {
  it("says what is asked for, and leaves out what is not", () => {
    const given = { params: { paper: "a/b" }, query: { lang: "fr" as const } };
    expect(linkTo(papers, "readPaper", given)).toBe("/api/v1/papers/a%2Fb?lang=fr");
    expect(linkTo(papers, "readPaper", { params: { paper: "one" }, query: {} })).toBe("/api/v1/papers/one");
  });
});
