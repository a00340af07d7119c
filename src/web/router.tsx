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
import { parseDay, parseReturn } from "./design/address.ts";
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

const root = createRootRoute({
  notFoundComponent: () => (
    <PublicShell>
      <NotFoundPage />
    </PublicShell>
  ),
});

const open = createRoute({ getParentRoute: () => root, id: "public", component: PublicShell });

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

// Behind the sign-in: drawn by the browser, each capability's pages loaded when first opened.

const application = createRoute({
  getParentRoute: () => root,
  id: "application",
  component: lazyRouteComponent(() => import("./signed-in/application-layout.tsx"), "ApplicationLayout"),
});

const signIn = createRoute({
  getParentRoute: () => application,
  path: "/connexion",
  validateSearch: parseReturn,
  component: lazyRouteComponent(() => import("./signed-in/sign-in-shell.tsx"), "SignInShell"),
});

const selfTest = createRoute({
  getParentRoute: () => application,
  path: "/suis-je-eligible/$slug",
  component: lazyRouteComponent(() => import("#application/pages/self-test.page.tsx"), "SelfTestPage"),
});

const signedIn = createRoute({
  getParentRoute: () => application,
  id: "signed-in",
  beforeLoad: async ({ location }) => {
    const { requireMe } = await import("./signed-in/require-me.ts");
    await requireMe(location.href);
  },
  component: lazyRouteComponent(() => import("./signed-in/signed-in-shell.tsx"), "SignedInShell"),
});

const myAccount = createRoute({
  getParentRoute: () => signedIn,
  path: "/mon-compte",
  component: lazyRouteComponent(() => import("#network/pages/my-account.page.tsx"), "MyAccountPage"),
});

const territory = createRoute({ getParentRoute: () => signedIn, path: "/territoires/$territory" });

const overview = createRoute({
  getParentRoute: () => territory,
  path: "/",
  component: lazyRouteComponent(() => import("./territory/territory.page.tsx"), "TerritoryPage"),
});

const conventions = createRoute({
  getParentRoute: () => territory,
  path: "/conventions",
  component: lazyRouteComponent(() => import("#convention/pages/conventions.page.tsx"), "ConventionsPage"),
});

const convention = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/$convention",
  component: lazyRouteComponent(() => import("#convention/pages/convention.page.tsx"), "ConventionPage"),
});

const partners = createRoute({
  getParentRoute: () => territory,
  path: "/partenaires",
  component: lazyRouteComponent(() => import("#network/pages/partners.page.tsx"), "PartnersPage"),
});

const partner = createRoute({
  getParentRoute: () => territory,
  path: "/partenaires/$organisation",
  component: lazyRouteComponent(() => import("#convention/pages/partner.page.tsx"), "PartnerPage"),
});

const funds = createRoute({
  getParentRoute: () => territory,
  path: "/fonds",
  component: lazyRouteComponent(() => import("#fund/pages/funds.page.tsx"), "FundsPage"),
});

const fund = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund",
  validateSearch: parseDay,
  component: lazyRouteComponent(() => import("#fund/pages/fund-position.page.tsx"), "FundPositionPage"),
});

const figure = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/chiffres/$figure",
  validateSearch: parseDay,
  component: lazyRouteComponent(() => import("#fund/pages/figure.page.tsx"), "FigurePage"),
});

const seats = createRoute({
  getParentRoute: () => territory,
  path: "/personnes",
  component: lazyRouteComponent(() => import("#network/pages/seats.page.tsx"), "SeatsPage"),
});

const auditTrail = createRoute({
  getParentRoute: () => territory,
  path: "/journal",
  component: lazyRouteComponent(() => import("#network/pages/audit-trail.page.tsx"), "AuditTrailPage"),
});

const sittings = createRoute({
  getParentRoute: () => territory,
  path: "/comite",
  component: lazyRouteComponent(() => import("#committee/pages/sittings.page.tsx"), "SittingsPage"),
});

const sitting = createRoute({
  getParentRoute: () => territory,
  path: "/comite/$sitting",
  component: lazyRouteComponent(() => import("#committee/pages/sitting.page.tsx"), "SittingPage"),
});

const minutes = createRoute({
  getParentRoute: () => territory,
  path: "/comite/$sitting/proces-verbal",
  component: lazyRouteComponent(() => import("#committee/pages/minutes.page.tsx"), "MinutesPage"),
});

const applications = createRoute({
  getParentRoute: () => territory,
  path: "/dossiers",
  component: lazyRouteComponent(() => import("#application/pages/applications.page.tsx"), "ApplicationsPage"),
});

const newApplication = createRoute({
  getParentRoute: () => territory,
  path: "/dossiers/nouveau",
  component: lazyRouteComponent(
    () => import("#application/pages/open-application.page.tsx"),
    "OpenApplicationPage",
  ),
});

const oneApplication = createRoute({
  getParentRoute: () => territory,
  path: "/dossiers/$application",
  component: lazyRouteComponent(() => import("#application/pages/application.page.tsx"), "ApplicationPage"),
});

const advances = createRoute({
  getParentRoute: () => territory,
  path: "/avances",
  component: lazyRouteComponent(() => import("#lending/pages/advances.page.tsx"), "AdvancesPage"),
});

const advance = createRoute({
  getParentRoute: () => territory,
  path: "/avances/$advance",
  component: lazyRouteComponent(() => import("#lending/pages/advance.page.tsx"), "AdvancePage"),
});

const arrears = createRoute({
  getParentRoute: () => territory,
  path: "/impayes",
  component: lazyRouteComponent(() => import("#lending/pages/arrears.page.tsx"), "ArrearsPage"),
});

const routeTree = root.addChildren([
  open.addChildren([home, simulateLeverage, simulateAdvance]),
  application.addChildren([
    signIn,
    selfTest,
    signedIn.addChildren([
      myAccount,
      territory.addChildren([
        overview,
        applications,
        newApplication,
        oneApplication,
        conventions,
        convention,
        partners,
        partner,
        funds,
        fund,
        figure,
        sittings,
        sitting,
        minutes,
        seats,
        auditTrail,
        advances,
        advance,
        arrears,
      ]),
    ]),
  ]),
]);

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
