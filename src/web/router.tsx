import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { createRoute, createRouter, lazyRouteComponent, type RouterHistory } from "@tanstack/react-router";
import { parseLeverageSearch } from "#convention/pages/leverage-search.ts";
import type { Locale } from "#kernel/format.ts";
import { parseAdvanceSearch } from "#lending/pages/advance-search.ts";
import { parseReturn } from "./design/address.ts";
import { HomePage } from "./home/home.page.tsx";
import { basePathOf } from "./i18n/locale.ts";
import { entranceRoutes, openTerritory } from "./routes/entrance-routes.ts";
import { application, open, root, signedIn, territory } from "./routes/frame.tsx";
import { territoryRoutes } from "./routes/territory-routes.ts";

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}

const home = createRoute({
  getParentRoute: () => open,
  path: "/",
  component: HomePage,
  staticData: {
    title: msg`Alizé : les entreprises d'un bassin d'emploi aident les plus petites à embaucher`,
    description: msg`De l'argent et des journées d'experts, doublés par les collectivités et l'État ; des avances à taux zéro ; des emplois.`,
  },
});

const simulateLeverage = createRoute({
  getParentRoute: () => open,
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
  getParentRoute: () => open,
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

const indicators = createRoute({
  getParentRoute: () => open,
  path: "/indicateurs",
  component: lazyRouteComponent(() => import("#reporting/pages/dictionary.page.tsx"), "DictionaryPage"),
  staticData: {
    title: msg`Le dictionnaire des indicateurs`,
    description: msg`Ce que veut dire chaque chiffre d'un bilan Alizé : définition, formule, source, version.`,
  },
});

// Behind the sign-in: drawn by the browser, each capability's pages loaded when first opened.

const signIn = createRoute({
  getParentRoute: () => application,
  path: "/connexion",
  validateSearch: parseReturn,
  component: lazyRouteComponent(() => import("./signed-in/sign-in-shell.tsx"), "SignInShell"),
});

const openTerritories = createRoute({
  getParentRoute: () => application,
  path: "/suis-je-eligible",
  component: lazyRouteComponent(
    () => import("#application/pages/open-territories.page.tsx"),
    "OpenTerritoriesPage",
  ),
});

const selfTest = createRoute({
  getParentRoute: () => application,
  path: "/suis-je-eligible/$slug",
  component: lazyRouteComponent(() => import("#application/pages/self-test.page.tsx"), "SelfTestPage"),
});

/** A request without an account: whoever holds its personal link writes it. */
const askDraft = createRoute({
  getParentRoute: () => application,
  path: "/deposer/$slug",
  component: lazyRouteComponent(() => import("#application/pages/ask-draft.page.tsx"), "AskDraftPage"),
});

const draft = createRoute({
  getParentRoute: () => application,
  path: "/deposer/$territory/$draft",
  component: lazyRouteComponent(() => import("#application/pages/draft.page.tsx"), "DraftPage"),
});

const confirmFile = createRoute({
  getParentRoute: () => application,
  path: "/confirmer/$territory/$request",
  component: lazyRouteComponent(() => import("#application/pages/confirm.page.tsx"), "ConfirmPage"),
});

const publicFigures = createRoute({
  getParentRoute: () => application,
  path: "/chiffres/$slug",
  component: lazyRouteComponent(
    () => import("#reporting/pages/public-figures.page.tsx"),
    "PublicFiguresPage",
  ),
});

/** A personal link, without an account: whoever holds it signs. */
const sign = createRoute({
  getParentRoute: () => application,
  path: "/signer/$territory/$link",
  component: lazyRouteComponent(() => import("#signature/pages/sign.page.tsx"), "SignPage"),
});

/** A personal link too: whoever holds it gives the opinion that was asked of them. */
const askedOpinion = createRoute({
  getParentRoute: () => application,
  path: "/avis/$territory/$opinion",
  component: lazyRouteComponent(
    () => import("#application/pages/asked-opinion.page.tsx"),
    "AskedOpinionPage",
  ),
});

const myAccount = createRoute({
  getParentRoute: () => signedIn,
  path: "/mon-compte",
  component: lazyRouteComponent(() => import("#network/pages/my-account.page.tsx"), "MyAccountPage"),
});

const routeTree = root.addChildren([
  open.addChildren([home, simulateLeverage, simulateAdvance, indicators]),
  application.addChildren([
    signIn,
    ...entranceRoutes,
    openTerritories,
    selfTest,
    askDraft,
    draft,
    confirmFile,
    publicFigures,
    sign,
    askedOpinion,
    signedIn.addChildren([myAccount, openTerritory, territory.addChildren(territoryRoutes)]),
  ]),
]);

export type AppRouter = ReturnType<typeof createAppRouter>;

/** Its pages are said by `i18n`, which the routes behind the public ones fill with what is left to load. */
export function createAppRouter(i18n: I18n, history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { i18n },
    basepath: basePathOf(i18n.locale as Locale),
    defaultPreload: "intent",
    search: { strict: true },
    // On the server it would write an inline script, which the security policy rightly refuses.
    scrollRestoration: typeof document !== "undefined",
  });
}

/** The pages written to disk at build time, as paths of the French site. */
export const publicPaths = ["/", "/simuler/convention", "/simuler/avance", "/indicateurs"];

export interface PageHead {
  title: MessageDescriptor | undefined;
  description: MessageDescriptor | undefined;
}

/** Title and description of the page shown. */
export function headOf(router: AppRouter): PageHead {
  const shown = router.state.matches.at(-1);
  return { title: shown?.staticData.title, description: shown?.staticData.description };
}
