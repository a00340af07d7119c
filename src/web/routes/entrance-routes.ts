import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { application, signedIn } from "./frame.tsx";

// The ways in besides a password, and the way to a new territory.

const setUp = createRoute({
  getParentRoute: () => application,
  path: "/installation",
  component: lazyRouteComponent(() => import("#network/pages/set-up.page.tsx"), "SetUpPage"),
});

const invitation = createRoute({
  getParentRoute: () => application,
  path: "/invitation/$territory",
  component: lazyRouteComponent(() => import("#network/pages/invitation.page.tsx"), "InvitationPage"),
});

const forgottenPassword = createRoute({
  getParentRoute: () => application,
  path: "/mot-de-passe",
  component: lazyRouteComponent(
    () => import("#network/pages/forgotten-password.page.tsx"),
    "ForgottenPasswordPage",
  ),
});

const replacePassword = createRoute({
  getParentRoute: () => application,
  path: "/mot-de-passe/$territory",
  component: lazyRouteComponent(
    () => import("#network/pages/replace-password.page.tsx"),
    "ReplacePasswordPage",
  ),
});

export const openTerritory = createRoute({
  getParentRoute: () => signedIn,
  path: "/ouvrir-un-territoire",
  component: lazyRouteComponent(() => import("#network/pages/open-territory.page.tsx"), "OpenTerritoryPage"),
});

export const entranceRoutes = [setUp, invitation, forgottenPassword, replacePassword] as const;
