import { z } from "zod";
import { Cents$, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { accountFigures, ratioKeys } from "../domain/firm-accounts.ts";
import { oneApplication, readers, writers } from "./access.ts";

const refusals = { "application-unknown": 404, "file-denied": 403, "file-of-own-firm": 403 } as const;

/** Null where it is not known. */
const Figure = Cents$.nullable();
/** Sales and debts: never below zero. */
const Count = Cents$.refine((amount) => amount >= 0n).nullable();

const Figures = z.object({
  turnover: Count,
  valueAdded: Figure,
  grossOperatingSurplus: Figure,
  netResult: Figure,
  equity: Figure,
  financialDebt: Count,
  cash: Figure,
});

export const Accounts$ = z.object({
  years: z.array(
    z.object({
      closedOn: PlainDate$,
      months: z.int(),
      figures: Figures,
      source: z.string(),
      by: z.string(),
      on: PlainDate$,
      ratios: z.array(
        z.object({
          key: z.enum(ratioKeys),
          unit: z.enum(["percent", "years", "days"]),
          /** "12.3", or null where it cannot be counted. */
          value: z.string().nullable(),
          missing: z.array(z.enum(accountFigures)),
          why: z.enum(["missing", "not-positive", "other-length", "no-year-before"]).nullable(),
        }),
      ),
    }),
  ),
});

/** The firm's accounts, year by year, and what is counted from them. */
export const accountRoutes = {
  readAccounts: {
    method: "GET",
    path: "/territories/:territory/applications/:application/accounts",
    summary: "The last three years of the firm's accounts as they were entered, with their ratios",
    access: readers,
    params: oneApplication,
    response: Accounts$,
    refusals,
  },
  enterAccounts: {
    method: "PUT",
    path: "/territories/:territory/applications/:application/accounts",
    summary: "Enters a year of the firm's accounts, or corrects it; what is not known is null, never zero",
    act: { fr: "Comptes de l'entreprise saisis", en: "Accounts of the firm entered" },
    access: writers,
    params: oneApplication,
    body: z.object({
      closedOn: PlainDate$,
      months: z.int().min(1).max(24),
      figures: Figures,
      source: Name,
    }),
    response: Accounts$,
    refusals: { ...refusals, "date-in-the-future": 422, "accounts-empty": 422 },
  },
} as const satisfies Record<string, Route>;
