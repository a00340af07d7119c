import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

// De minimis aid, each page loaded when first opened.

const fileAid = createRoute({
  getParentRoute: () => territory,
  path: "/dossiers/$application/aides",
  component: lazyRouteComponent(() => import("#aid/pages/file-aid.page.tsx"), "FileAidPage"),
});

const aidRegister = createRoute({
  getParentRoute: () => territory,
  path: "/aides",
  component: lazyRouteComponent(() => import("#aid/pages/aid-register.page.tsx"), "AidRegisterPage"),
});

const aidSettings = createRoute({
  getParentRoute: () => territory,
  path: "/aides/reglages",
  component: lazyRouteComponent(() => import("#aid/pages/aid-settings.page.tsx"), "AidSettingsPage"),
});

export const aidRoutes = [fileAid, aidRegister, aidSettings] as const;
