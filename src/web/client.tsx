import { createBrowserHistory } from "@tanstack/react-router";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { emptyI18n, loadPublicSentences, localeOf } from "./i18n/locale.ts";
import { createAppRouter, headOf } from "./router.tsx";

const place = document.getElementById("app");
if (place === null) throw new Error("The page has no place for the application.");

const i18n = emptyI18n(localeOf(window.location.pathname));
const router = createAppRouter(i18n, createBrowserHistory());
// The page comes rendered: the router then draws the same tree as the server did, without its loading boundary.
if (place.firstElementChild !== null) router.ssr = { manifest: undefined };

await Promise.all([loadPublicSentences(i18n), router.load()]);

router.subscribe("onResolved", () => {
  const { title } = headOf(router);
  if (title !== undefined) document.title = i18n._(title);
});

const app = <App router={router} i18n={i18n} />;
if (place.firstElementChild === null) createRoot(place).render(app);
else hydrateRoot(place, app);
