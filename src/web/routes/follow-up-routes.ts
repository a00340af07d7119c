import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseDaysSearch } from "#expertise/pages/days-search.ts";
import { territory } from "./frame.tsx";

// What follows an agreement: experts' days, jobs, and the reports of both.

const experts = createRoute({
  getParentRoute: () => territory,
  path: "/experts",
  component: lazyRouteComponent(() => import("#expertise/pages/experts.page.tsx"), "ExpertsPage"),
});

const needs = createRoute({
  getParentRoute: () => territory,
  path: "/besoins",
  component: lazyRouteComponent(() => import("#expertise/pages/needs.page.tsx"), "NeedsPage"),
});

const need = createRoute({
  getParentRoute: () => territory,
  path: "/besoins/$need",
  component: lazyRouteComponent(() => import("#expertise/pages/need.page.tsx"), "NeedPage"),
});

const proposal = createRoute({
  getParentRoute: () => territory,
  path: "/propositions/$proposal",
  component: lazyRouteComponent(() => import("#expertise/pages/proposal.page.tsx"), "ProposalPage"),
});

const missions = createRoute({
  getParentRoute: () => territory,
  path: "/missions",
  component: lazyRouteComponent(() => import("#expertise/pages/missions.page.tsx"), "MissionsPage"),
});

const mission = createRoute({
  getParentRoute: () => territory,
  path: "/missions/$mission",
  component: lazyRouteComponent(() => import("#expertise/pages/mission.page.tsx"), "MissionPage"),
});

const missionLetter = createRoute({
  getParentRoute: () => territory,
  path: "/missions/$mission/lettre",
  component: lazyRouteComponent(() => import("#expertise/pages/letter.page.tsx"), "LetterPage"),
});

const daysState = createRoute({
  getParentRoute: () => territory,
  path: "/journees/$convention",
  validateSearch: parseDaysSearch,
  component: lazyRouteComponent(() => import("#expertise/pages/days-state.page.tsx"), "DaysStatePage"),
});

const reports = createRoute({
  getParentRoute: () => territory,
  path: "/rapports",
  component: lazyRouteComponent(() => import("#reporting/pages/reports.page.tsx"), "ReportsPage"),
});

const conventionReport = createRoute({
  getParentRoute: () => territory,
  path: "/rapport/$convention",
  component: lazyRouteComponent(
    () => import("#reporting/pages/convention-report.page.tsx"),
    "ConventionReportPage",
  ),
});

const yearReport = createRoute({
  getParentRoute: () => territory,
  path: "/rapport/annee/$year",
  component: lazyRouteComponent(() => import("#reporting/pages/year-report.page.tsx"), "YearReportPage"),
});

const publishedReport = createRoute({
  getParentRoute: () => territory,
  path: "/rapport/publie/$report",
  component: lazyRouteComponent(
    () => import("#reporting/pages/published-report.page.tsx"),
    "PublishedReportPage",
  ),
});

const jobs = createRoute({
  getParentRoute: () => territory,
  path: "/emplois",
  component: lazyRouteComponent(() => import("#impact/pages/jobs.page.tsx"), "JobsPage"),
});

const commitment = createRoute({
  getParentRoute: () => territory,
  path: "/emplois/$commitment",
  component: lazyRouteComponent(() => import("#impact/pages/commitment.page.tsx"), "CommitmentPage"),
});

const signatures = createRoute({
  getParentRoute: () => territory,
  path: "/signatures",
  component: lazyRouteComponent(() => import("#signature/pages/signatures.page.tsx"), "SignaturesPage"),
});

const ownSignature = createRoute({
  getParentRoute: () => territory,
  path: "/a-signer/$signatory",
  component: lazyRouteComponent(() => import("#signature/pages/own-signature.page.tsx"), "OwnSignaturePage"),
});

export const followUpRoutes = [
  signatures,
  ownSignature,
  experts,
  needs,
  need,
  proposal,
  missions,
  mission,
  missionLetter,
  daysState,
  reports,
  conventionReport,
  yearReport,
  publishedReport,
  jobs,
  commitment,
] as const;
