import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

// The pages of whoever helps the owner of a firm with a file.

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

export const adviserRoutes = [accompaniedFiles, accompaniedFile] as const;
