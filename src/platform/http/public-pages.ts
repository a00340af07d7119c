import { readFile } from "node:fs/promises";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { RenderPublicPage } from "./public-page.ts";
import { assemblePage } from "./public-page.ts";

interface PublicPages {
  /** Where the build put the browser's files and the prerendered pages. */
  directory: string;
  /** The build's empty page, filled for addresses that no prerendered page covers. */
  template: string;
  render: RenderPublicPage;
  prerenderedPaths: readonly string[];
}

const page = "text/html; charset=utf-8";

/**
 * Serves the public pages: prerendered as they stand, or rendered for what the address asks (a shared
 * simulation), so that the first paint already shows it, script or not.
 */
export async function servePublicPages(app: FastifyInstance, pages: PublicPages): Promise<void> {
  const { directory, render } = pages;
  const template = await readFile(pages.template, "utf8");

  await app.register(fastifyStatic, {
    root: directory,
    preCompressed: true,
    index: false,
    setHeaders: (reply, file) => {
      const isHashed = path.relative(directory, file).startsWith(`assets${path.sep}`);
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });

  async function sendRendered(url: string, reply: FastifyReply) {
    const rendered = await render(url);
    return reply
      .code(rendered.found ? 200 : 404)
      .header("cache-control", "no-cache")
      .type(page)
      .send(assemblePage(template, rendered));
  }

  for (const address of pages.prerenderedPaths) {
    app.get(address, (request, reply) =>
      request.url === address ? reply.sendFile(prerenderedFile(address)) : sendRendered(request.url, reply),
    );
    const bare = address.replace(/\/$/, "");
    if (bare !== "" && bare !== address) app.get(bare, (_request, reply) => reply.redirect(address, 301));
  }

  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    return wantsPage
      ? sendRendered(request.url, reply)
      : reply.code(404).send({ title: "Not found", status: 404 });
  });
}

/** Where the build writes the page of an address: "/" is index.html, "/en/" is en.html. */
export function prerenderedFile(address: string): string {
  return address === "/" ? "index.html" : `${address.slice(1).replace(/\/$/, "")}.html`;
}
