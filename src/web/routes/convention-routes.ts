import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

// The conventions of a territory, each page loaded when first opened.

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

const newConvention = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/nouvelle",
  component: lazyRouteComponent(
    () => import("../convention/sign-convention.page.tsx"),
    "ComposedSignConventionPage",
  ),
});

const conventionDraft = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/projets/$draft",
  component: lazyRouteComponent(
    () => import("#convention/pages/convention-draft.page.tsx"),
    "ConventionDraftPage",
  ),
});

const changedDraft = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/projets/$draft/modifier",
  component: lazyRouteComponent(
    () => import("../convention/change-convention-draft.page.tsx"),
    "ComposedChangeConventionDraftPage",
  ),
});

const renewedConvention = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/$convention/reconduire",
  component: lazyRouteComponent(
    () => import("../convention/renew-convention.page.tsx"),
    "ComposedRenewConventionPage",
  ),
});

const conventionAmendments = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/$convention/avenants",
  component: lazyRouteComponent(() => import("#convention/pages/amendments.page.tsx"), "AmendmentsPage"),
});

const conventionEnd = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/$convention/fin",
  component: lazyRouteComponent(
    () => import("#convention/pages/close-convention.page.tsx"),
    "CloseConventionPage",
  ),
});

const conventionText = createRoute({
  getParentRoute: () => territory,
  path: "/conventions/texte",
  component: lazyRouteComponent(
    () => import("#convention/pages/convention-text.page.tsx"),
    "ConventionTextPage",
  ),
});

export const conventionRoutes = [
  conventions,
  convention,
  newConvention,
  conventionDraft,
  changedDraft,
  renewedConvention,
  conventionAmendments,
  conventionEnd,
  conventionText,
] as const;
