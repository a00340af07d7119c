import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { territory } from "./frame.tsx";

const letterhead = createRoute({
  getParentRoute: () => territory,
  path: "/papier",
  component: lazyRouteComponent(() => import("#network/pages/letterhead.page.tsx"), "LetterheadPage"),
});

const letterWords = createRoute({
  getParentRoute: () => territory,
  path: "/lettres",
  component: lazyRouteComponent(() => import("#network/pages/letter-words.page.tsx"), "LetterWordsPage"),
});

const mailTemplates = createRoute({
  getParentRoute: () => territory,
  path: "/textes-des-courriels",
  component: lazyRouteComponent(() => import("#network/pages/mail-templates.page.tsx"), "MailTemplatesPage"),
});

const mailTemplate = createRoute({
  getParentRoute: () => territory,
  path: "/textes-des-courriels/$event",
  component: lazyRouteComponent(() => import("#network/pages/mail-template.page.tsx"), "MailTemplatePage"),
});

const outbox = createRoute({
  getParentRoute: () => territory,
  path: "/courriels",
  component: lazyRouteComponent(() => import("../outbox/outbox.page.tsx"), "OutboxPage"),
});

const mailReturns = createRoute({
  getParentRoute: () => territory,
  path: "/courriels/retours",
  component: lazyRouteComponent(() => import("#network/pages/mail-returns.page.tsx"), "MailReturnsPage"),
});

const mail = createRoute({
  getParentRoute: () => territory,
  path: "/courriels/$mail",
  component: lazyRouteComponent(() => import("../outbox/outbox.page.tsx"), "MailPage"),
});

/** What a territory writes: its paper, its letters, its mails. */
export const wordRoutes = [
  letterhead,
  letterWords,
  mailTemplates,
  mailTemplate,
  outbox,
  mailReturns,
  mail,
] as const;
