import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseBooksSearch, parseLinesSearch, parseYear } from "#accounting/pages/books-search.ts";
import { territory } from "./frame.tsx";

// The books of a territory, each page loaded when first opened.

const books = createRoute({
  getParentRoute: () => territory,
  path: "/comptabilite",
  validateSearch: parseBooksSearch,
  component: lazyRouteComponent(() => import("#accounting/pages/books.page.tsx"), "BooksPage"),
});

const bookLines = createRoute({
  getParentRoute: () => territory,
  path: "/comptabilite/lignes",
  validateSearch: parseLinesSearch,
  component: lazyRouteComponent(() => import("#accounting/pages/book-lines.page.tsx"), "BookLinesPage"),
});

const chart = createRoute({
  getParentRoute: () => territory,
  path: "/comptabilite/plan",
  component: lazyRouteComponent(() => import("#accounting/pages/chart.page.tsx"), "ChartPage"),
});

const declaredLoans = createRoute({
  getParentRoute: () => territory,
  path: "/comptabilite/prets",
  validateSearch: parseYear,
  component: lazyRouteComponent(
    () => import("#accounting/pages/declared-loans.page.tsx"),
    "DeclaredLoansPage",
  ),
});

export const booksRoutes = [books, bookLines, chart, declaredLoans] as const;
