import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

const mySitting = createRoute({
  getParentRoute: () => territory,
  path: "/comite/$sitting/ma-page",
  component: lazyRouteComponent(() => import("#committee/pages/my-sitting.page.tsx"), "MySittingPage"),
});

const prepareSitting = createRoute({
  getParentRoute: () => territory,
  path: "/comite/$sitting/preparation",
  component: lazyRouteComponent(
    () => import("#committee/pages/prepare-sitting.page.tsx"),
    "PrepareSittingPage",
  ),
});

const liveSitting = createRoute({
  getParentRoute: () => territory,
  path: "/comite/$sitting/en-direct",
  component: lazyRouteComponent(() => import("#committee/pages/live-sitting.page.tsx"), "LiveSittingPage"),
});

const minutes = createRoute({
  getParentRoute: () => territory,
  path: "/comite/$sitting/proces-verbal",
  component: lazyRouteComponent(() => import("#committee/pages/minutes.page.tsx"), "MinutesPage"),
});

export const conveningRoutes = [mySitting, prepareSitting, liveSitting, minutes] as const;
