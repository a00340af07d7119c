import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

const banks = createRoute({
  getParentRoute: () => territory,
  path: "/banque",
  component: lazyRouteComponent(() => import("#banking/pages/banks.page.tsx"), "BanksPage"),
});

const bank = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/banque",
  component: lazyRouteComponent(() => import("#banking/pages/bank.page.tsx"), "BankPage"),
});

const mandates = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/mandats",
  component: lazyRouteComponent(() => import("#banking/pages/mandates.page.tsx"), "MandatesPage"),
});

const run = createRoute({
  getParentRoute: () => territory,
  path: "/lots/$run",
  component: lazyRouteComponent(() => import("#banking/pages/run.page.tsx"), "RunPage"),
});

const statements = createRoute({
  getParentRoute: () => territory,
  path: "/fonds/$fund/releves",
  component: lazyRouteComponent(() => import("#banking/pages/statements.page.tsx"), "StatementsPage"),
});

export const bankingRoutes = [banks, bank, mandates, run, statements] as const;
