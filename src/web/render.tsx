import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { App } from "./app.tsx";
import { isApplicationPath } from "./application-paths.ts";
import { emptyI18n, loadPublicSentences, localeOf, translatedPath } from "./i18n/locale.ts";
import { createAppRouter, headOf, publicPaths } from "./router.tsx";

export interface RenderedPage {
  locale: "fr" | "en";
  found: boolean;
  head: string;
  body: string;
}

/** Every address prerendered at build time, in both languages. */
export const prerenderedPaths = publicPaths.flatMap((path) => [path, translatedPath(path, "en")]);

/** Renders a public page as the browser will first draw it; `url` is a path with its query. */
export async function renderPage(url: string): Promise<RenderedPage> {
  const path = url.split("?")[0] ?? "/";
  const locale = localeOf(path);
  // Behind the sign-in the page is empty until the browser knows who reads it.
  if (isApplicationPath(path)) return { locale, found: true, head: applicationHead(path), body: "" };

  const i18n = emptyI18n(locale);
  const router = createAppRouter(i18n, createMemoryHistory({ initialEntries: [url] }));
  await Promise.all([loadPublicSentences(i18n), router.load()]);
  const { title, description } = headOf(router);

  return {
    locale,
    found: title !== undefined,
    head: [
      `<title>${escapeHtml(title === undefined ? "Alizé" : i18n._(title))}</title>`,
      ...(description === undefined
        ? []
        : [`<meta name="description" content="${escapeHtml(i18n._(description))}">`]),
      ...(["fr", "en"] as const).map(
        (target) =>
          `<link rel="alternate" hreflang="${target}" href="${escapeHtml(alternate(path, target))}">`,
      ),
    ].join("\n    "),
    body: renderToString(<App router={router} i18n={i18n} />),
  };
}

/** A personal link is nobody else's: no search engine keeps its address, no other site is told of it. */
function applicationHead(path: string): string {
  const isPersonal = path.split("/").includes("signer");
  const kept = '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">';
  return `<title>Alizé</title>${isPersonal ? kept : ""}`;
}

function alternate(path: string, target: "fr" | "en"): string {
  return translatedPath(path, target);
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
