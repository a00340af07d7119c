import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

// A file as the owner of its firm reads it, and as whoever helps them does.

const ownFiles = createRoute({
  getParentRoute: () => territory,
  path: "/mon-dossier",
  component: lazyRouteComponent(() => import("#application/pages/own-files.page.tsx"), "OwnFilesPage"),
});

const ownFile = createRoute({
  getParentRoute: () => territory,
  path: "/mon-dossier/$application",
  component: lazyRouteComponent(() => import("#application/pages/own-file.page.tsx"), "OwnFilePage"),
});

const accompaniedFiles = createRoute({
  getParentRoute: () => territory,
  path: "/dossiers-accompagnes",
  component: lazyRouteComponent(
    () => import("#application/pages/accompanied-files.page.tsx"),
    "AccompaniedFilesPage",
  ),
});

const accompaniedFile = createRoute({
  getParentRoute: () => territory,
  path: "/dossiers-accompagnes/$application",
  component: lazyRouteComponent(
    () => import("#application/pages/accompanied-file.page.tsx"),
    "AccompaniedFilePage",
  ),
});

export const firmSideRoutes = [ownFiles, ownFile, accompaniedFiles, accompaniedFile] as const;
