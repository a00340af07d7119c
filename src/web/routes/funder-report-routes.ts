import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseReportYear } from "#reporting/pages/report-year-search.ts";
import { territory } from "./frame.tsx";

// What funders are told of their money, and what their committee reads.

const financialReports = createRoute({
  getParentRoute: () => territory,
  path: "/comptes-rendus",
  component: lazyRouteComponent(
    () => import("#reporting/pages/financial-reports.page.tsx"),
    "FinancialReportsPage",
  ),
});

const financialReport = createRoute({
  getParentRoute: () => territory,
  path: "/comptes-rendus/$convention/$funder",
  validateSearch: parseReportYear,
  component: lazyRouteComponent(
    () => import("#reporting/pages/financial-report.page.tsx"),
    "FinancialReportPage",
  ),
});

const certifiedReport = createRoute({
  getParentRoute: () => territory,
  path: "/comptes-rendus/certifies/$report",
  component: lazyRouteComponent(
    () => import("#reporting/pages/certified-report.page.tsx"),
    "CertifiedReportPage",
  ),
});

const steeringPacks = createRoute({
  getParentRoute: () => territory,
  path: "/comite-de-pilotage",
  component: lazyRouteComponent(
    () => import("#reporting/pages/steering-packs.page.tsx"),
    "SteeringPacksPage",
  ),
});

export const funderReportRoutes = [
  financialReports,
  financialReport,
  certifiedReport,
  steeringPacks,
] as const;
