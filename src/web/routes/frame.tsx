import type { I18n, MessageDescriptor } from "@lingui/core";
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { loadApplicationSentences } from "../i18n/locale.ts";
import { NotFoundPage } from "../shell/not-found.page.tsx";
import { PublicShell } from "../shell/public-shell.tsx";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    title?: MessageDescriptor;
    description?: MessageDescriptor;
  }
}

// What every page stands in: the public site, the application behind it, a territory.

export const root = createRootRouteWithContext<{ i18n: I18n }>()({
  notFoundComponent: () => (
    <PublicShell>
      <NotFoundPage />
    </PublicShell>
  ),
});

export const open = createRoute({ getParentRoute: () => root, id: "public", component: PublicShell });

/** Drawn by the browser, each capability's pages loaded when first opened. */
export const application = createRoute({
  getParentRoute: () => root,
  id: "application",
  beforeLoad: ({ context }) => loadApplicationSentences(context.i18n),
  component: lazyRouteComponent(() => import("../signed-in/application-layout.tsx"), "ApplicationLayout"),
});

export const signedIn = createRoute({
  getParentRoute: () => application,
  id: "signed-in",
  beforeLoad: async ({ location }) => {
    const { requireMe } = await import("../signed-in/require-me.ts");
    await requireMe(location.href);
  },
  component: lazyRouteComponent(() => import("../signed-in/signed-in-shell.tsx"), "SignedInShell"),
});

export const territory = createRoute({ getParentRoute: () => signedIn, path: "/territoires/$territory" });
