import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

const life = createRoute({
  getParentRoute: () => territory,
  path: "/vie",
  component: lazyRouteComponent(() => import("#network/pages/life.page.tsx"), "LifePage"),
});

const handOver = createRoute({
  getParentRoute: () => territory,
  path: "/passation",
  component: lazyRouteComponent(() => import("#network/pages/hand-over.page.tsx"), "HandOverPage"),
});

/** The life of a territory, and the work that passes from one coordinator to another. */
export const lifeRoutes = [life, handOver] as const;
