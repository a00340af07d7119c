import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { assemblePage } from "#platform/http/public-page.ts";
import { prerenderedFile } from "#platform/http/public-pages.ts";

// Run after the two Vite builds: writes each public page to disk, then compresses what never changes.

const built = path.resolve(import.meta.dirname, "../dist");
const { renderPage, prerenderedPaths }: typeof import("#web/render.tsx") = await import(
  path.join(built, "render/render.js")
);

await copyFile(path.join(built, "web/index.html"), path.join(built, "render/template.html"));
const template = await readFile(path.join(built, "render/template.html"), "utf8");

for (const address of prerenderedPaths) {
  const file = path.join(built, "web", prerenderedFile(address));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, assemblePage(template, await renderPage(address)));
}

const files = await readdir(path.join(built, "web"), { recursive: true });
await Promise.all(files.filter((file) => /\.(html|js|css|svg|txt)$/.test(file)).map(compressFile));

async function compressFile(file: string): Promise<void> {
  const source = await readFile(path.join(built, "web", file));
  await writeFile(path.join(built, "web", `${file}.br`), await promisify(brotliCompress)(source));
  await writeFile(path.join(built, "web", `${file}.gz`), await promisify(gzip)(source));
}
