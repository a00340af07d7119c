import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router";
import { parseLeverageSearch } from "#convention/pages/leverage-search.ts";
import type { Locale } from "#kernel/format.ts";
import { parseAdvanceSearch } from "#lending/pages/advance-search.ts";
import { HomePage } from "./home/home.page.tsx";
import { basePathOf } from "./i18n/locale.ts";
import { NotFoundPage } from "./shell/not-found.page.tsx";
import { PublicShell } from "./shell/public-shell.tsx";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    title?: MessageDescriptor;
    description?: MessageDescriptor;
  }

  interface Register {
    router: AppRouter;
  }
}

const root = createRootRoute({ component: PublicShell, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: HomePage,
  staticData: {
    title: msg`Alizé : les entreprises d'un bassin d'emploi aident les plus petites à embaucher`,
    description: msg`De l'argent et des journées d'experts, doublés par les collectivités et l'État ; des avances à taux zéro ; des emplois.`,
  },
});

const simulateLeverage = createRoute({
  getParentRoute: () => root,
  path: "/simuler/convention",
  validateSearch: parseLeverageSearch,
  component: lazyRouteComponent(
    () => import("#convention/pages/simulate-leverage.page.tsx"),
    "SimulateLeveragePage",
  ),
  staticData: {
    title: msg`Simuler une convention Alizé : de la mise privée au fonds`,
    description: msg`Combien d'argent public un euro privé amène-t-il ? Les lectures de la règle, côte à côte.`,
  },
});

const simulateAdvance = createRoute({
  getParentRoute: () => root,
  path: "/simuler/avance",
  validateSearch: parseAdvanceSearch,
  component: lazyRouteComponent(
    () => import("#lending/pages/simulate-advance.page.tsx"),
    "SimulateAdvancePage",
  ),
  staticData: {
    title: msg`Simuler une avance à taux zéro`,
    description: msg`Combien rembourser chaque mois, et à partir de quand : sans intérêt ni caution.`,
  },
});

const routeTree = root.addChildren([home, simulateLeverage, simulateAdvance]);

export type AppRouter = ReturnType<typeof createAppRouter>;

export function createAppRouter(locale: Locale, history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    basepath: basePathOf(locale),
    defaultPreload: "intent",
    search: { strict: true },
    // On the server it would write an inline script, which the security policy rightly refuses.
    scrollRestoration: typeof document !== "undefined",
  });
}

/** The pages written to disk at build time, as paths of the French site. */
export const publicPaths = ["/", "/simuler/convention", "/simuler/avance"];

export interface PageHead {
  title: MessageDescriptor | undefined;
  description: MessageDescriptor | undefined;
}

/** Title and description of the page shown. */
export function headOf(router: AppRouter): PageHead {
  const shown = router.state.matches.at(-1);
  return { title: shown?.staticData.title, description: shown?.staticData.description };
}
