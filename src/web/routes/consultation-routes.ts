import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

const openConsultation = createRoute({
  getParentRoute: () => territory,
  path: "/comite/consulter",
  component: lazyRouteComponent(
    () => import("#committee/pages/open-consultation.page.tsx"),
    "OpenConsultationPage",
  ),
});

const consultation = createRoute({
  getParentRoute: () => territory,
  path: "/comite/$sitting/consultation",
  component: lazyRouteComponent(() => import("#committee/pages/consultation.page.tsx"), "ConsultationPage"),
});

const ownConditions = createRoute({
  getParentRoute: () => territory,
  path: "/mes-conditions",
  component: lazyRouteComponent(
    () => import("#committee/pages/own-conditions.page.tsx"),
    "OwnConditionsPage",
  ),
});

export const consultationRoutes = [openConsultation, consultation, ownConditions] as const;
