import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseControl } from "#fund/pages/control-search.ts";
import { parseArrearsSearch } from "#lending/pages/arrears-search.ts";
import { parseAsOf } from "#lending/pages/as-of-search.ts";
import { parseDay } from "../design/address.ts";
import { aidRoutes } from "./aid-routes.ts";
import { bankingRoutes } from "./banking-routes.ts";
import { booksRoutes } from "./books-routes.ts";
import { consultationRoutes } from "./consultation-routes.ts";
import { conveningRoutes } from "./convening-routes.ts";
import { conventionRoutes } from "./convention-routes.ts";
import { firmSideRoutes } from "./firm-side-routes.ts";
import { followUpRoutes } from "./follow-up-routes.ts";
import { territory } from "./frame.tsx";
import { funderReportRoutes } from "./funder-report-routes.ts";
import { lifeRoutes } from "./life-routes.ts";
import { wordRoutes } from "./word-routes.ts";

// The pages of a territory, each loaded when first opened.

const today = createRoute({
  getParentRoute: () => territory,
  path: "/",
  component: lazyRouteComponent(() => import("../today/today.page.tsx"), "TodayPage"),
});

const figures = createRoute({
  getParentRoute: () => territory,
  path: "/chiffres",
  component: lazyRouteComponent(() => import("../territory/territory.page.tsx"), "TerritoryPage"),
});

const partners = createRoute({
  getParentRoute: () => territory,
  path: "/partenaires",
  component: lazyRouteComponent(() => import("../partner/partners.page.tsx"), "ComposedPartnersPage"),
});

const partner = createRoute({
  getParentRoute: () => territory,
  path: "/partenaires/$organisation",
  component: lazyRouteComponent(() => import("../partner/partner.page.tsx"), "ComposedPartnerPage"),
});

const funds = createRoute({
  getParentRoute: () => territory,
  path: "/fonds",
  component: lazyRouteComponent(() => import("../fund/funds.page.tsx"), "ComposedFundsPage"),
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

const fundUse = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/emploi",
  validateSearch: parseDay,
  component: lazyRouteComponent(() => import("#fund/pages/fund-use.page.tsx"), "FundUsePage"),
});

const funderUse = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/emploi/$funder",
  validateSearch: parseDay,
  component: lazyRouteComponent(() => import("#fund/pages/funder-use.page.tsx"), "FunderUsePage"),
});

const fundTransfers = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/virements",
  component: lazyRouteComponent(() => import("#fund/pages/transfers.page.tsx"), "TransfersPage"),
});

const fundEarmarks = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/affectations",
  component: lazyRouteComponent(() => import("#lending/pages/earmarks.page.tsx"), "EarmarksPage"),
});

const closings = createRoute({
  getParentRoute: () => territory,
  path: "/clotures",
  component: lazyRouteComponent(() => import("#fund/pages/closings.page.tsx"), "ClosingsPage"),
});

const closing = createRoute({
  getParentRoute: () => territory,
  path: "/clotures/$until",
  component: lazyRouteComponent(() => import("#fund/pages/closing.page.tsx"), "ClosingPage"),
});

const control = createRoute({
  getParentRoute: () => territory,
  path: "/controle",
  validateSearch: parseControl,
  component: lazyRouteComponent(() => import("../fund/control.page.tsx"), "ComposedControlPage"),
});

const seats = createRoute({
  getParentRoute: () => territory,
  path: "/personnes",
  component: lazyRouteComponent(() => import("#network/pages/seats.page.tsx"), "SeatsPage"),
});

const perimeter = createRoute({
  getParentRoute: () => territory,
  path: "/perimetre",
  component: lazyRouteComponent(() => import("#network/pages/perimeter.page.tsx"), "PerimeterPage"),
});

const firstRun = createRoute({
  getParentRoute: () => territory,
  path: "/mise-en-route",
  component: lazyRouteComponent(() => import("../first-run/first-run.page.tsx"), "FirstRunPage"),
});

const auditTrail = createRoute({
  getParentRoute: () => territory,
  path: "/journal",
  component: lazyRouteComponent(() => import("../audit/audit.page.tsx"), "AuditPage"),
});

const services = createRoute({
  getParentRoute: () => territory,
  path: "/raccordements",
  component: lazyRouteComponent(() => import("#network/pages/services.page.tsx"), "ServicesPage"),
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
  component: lazyRouteComponent(() => import("../file/file.page.tsx"), "FilePage"),
});

const policies = createRoute({
  getParentRoute: () => territory,
  path: "/regles",
  component: lazyRouteComponent(() => import("#application/pages/policies.page.tsx"), "PoliciesPage"),
});

const documentLists = createRoute({
  getParentRoute: () => territory,
  path: "/pieces",
  component: lazyRouteComponent(
    () => import("#application/pages/document-lists.page.tsx"),
    "DocumentListsPage",
  ),
});

const questionLists = createRoute({
  getParentRoute: () => territory,
  path: "/questions",
  component: lazyRouteComponent(
    () => import("#application/pages/question-lists.page.tsx"),
    "QuestionListsPage",
  ),
});

const committeeMembers = createRoute({
  getParentRoute: () => territory,
  path: "/comite/membres",
  component: lazyRouteComponent(() => import("#committee/pages/members.page.tsx"), "MembersPage"),
});

const advances = createRoute({
  getParentRoute: () => territory,
  path: "/avances",
  component: lazyRouteComponent(() => import("#lending/pages/advances.page.tsx"), "AdvancesPage"),
});

const advance = createRoute({
  getParentRoute: () => territory,
  path: "/avances/$advance",
  validateSearch: parseAsOf,
  component: lazyRouteComponent(() => import("../advance/advance.page.tsx"), "ComposedAdvancePage"),
});

const takeOver = createRoute({
  getParentRoute: () => territory,
  path: "/avances/reprise",
  component: lazyRouteComponent(() => import("#lending/pages/take-over.page.tsx"), "TakeOverPage"),
});

const ownAdvances = createRoute({
  getParentRoute: () => territory,
  path: "/mon-avance",
  component: lazyRouteComponent(() => import("#lending/pages/own-advances.page.tsx"), "OwnAdvancesPage"),
});

const arrears = createRoute({
  getParentRoute: () => territory,
  path: "/impayes",
  validateSearch: parseArrearsSearch,
  component: lazyRouteComponent(() => import("#lending/pages/arrears.page.tsx"), "ArrearsPage"),
});

const collection = createRoute({
  getParentRoute: () => territory,
  path: "/relances",
  component: lazyRouteComponent(() => import("#lending/pages/collection.page.tsx"), "CollectionPage"),
});

const reminderPlan = createRoute({
  getParentRoute: () => territory,
  path: "/relances/plan",
  component: lazyRouteComponent(() => import("#lending/pages/reminder-plan.page.tsx"), "ReminderPlanPage"),
});

export const territoryRoutes = [
  today,
  figures,
  applications,
  newApplication,
  oneApplication,
  ...firmSideRoutes,
  policies,
  documentLists,
  questionLists,
  committeeMembers,
  partners,
  partner,
  funds,
  fund,
  figure,
  fundUse,
  funderUse,
  fundTransfers,
  fundEarmarks,
  closings,
  closing,
  control,
  sittings,
  sitting,
  seats,
  perimeter,
  ...lifeRoutes,
  ...wordRoutes,
  firstRun,
  auditTrail,
  services,
  advances,
  advance,
  takeOver,
  ownAdvances,
  arrears,
  collection,
  reminderPlan,
  ...aidRoutes,
  ...bankingRoutes,
  ...booksRoutes,
  ...consultationRoutes,
  ...conveningRoutes,
  ...conventionRoutes,
  ...followUpRoutes,
  ...funderReportRoutes,
] as const;
