import { z } from "zod";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { evidenceRoutes } from "./contract/evidence-routes.ts";
import { Balances, BookLine, BooksState, ChartRow$, Declaration$, TextFile } from "./contract/shapes.ts";
import { accountingSentences } from "./domain/accounting-sentences.ts";
import { evidenceSentences } from "./domain/evidence-sentences.ts";
import { accountRoles } from "./domain/role.ts";

export { EvidenceBundle$ } from "./contract/evidence-routes.ts";
export type { Balances, BookLine, ChartRow$, Declaration$ } from "./contract/shapes.ts";

// Programme §3: whoever administers the product reads no money.
const readers = ["treasurer", "auditor", "coordinator"] as const;
const inTerritory = z.object({ territory: Id });
const Year = z.int().min(1990).max(2999);
const drawn = { "role-without-account": 409, "fund-unknown": 404 } as const;
/** The books of a fund; without one, of the first of the territory. */
const ofFund = { fund: Id.optional() };

export const accountingContract = contract({
  name: "accounting",
  routes: {
    readBalances: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/accounting/balances",
      summary: "The trial balance as of a day, what each third party owes, and the controls",
      access: readers,
      params: inTerritory,
      query: z.object({ ...ofFund, on: PlainDate$.optional() }),
      response: Balances,
      refusals: drawn,
    },
    listLines: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/accounting/lines",
      summary: "The lines of a year's books until a day: those of an account, of a third party, of a month",
      access: readers,
      params: inTerritory,
      query: z.object({
        ...ofFund,
        on: PlainDate$.optional(),
        account: z.string().max(20).optional(),
        third: z.string().max(20).optional(),
        month: z
          .string()
          .regex(/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/)
          .optional(),
      }),
      response: z.object({ state: BooksState, lines: z.array(BookLine) }),
      refusals: drawn,
    },
    readChart: {
      method: "GET",
      path: "/territories/:territory/accounting/chart",
      summary: "The account of each role on a day",
      access: readers,
      params: inTerritory,
      query: z.object({ on: PlainDate$.optional() }),
      response: z.object({ on: PlainDate$, rows: z.array(ChartRow$) }),
      refusals: {},
    },
    changeAccount: {
      method: "POST",
      path: "/territories/:territory/accounting/chart",
      summary: "Gives a role another account from the first day of a year; without a number, takes it away",
      act: { fr: "Compte comptable changé", en: "Account changed" },
      access: ["treasurer"],
      params: inTerritory,
      body: z.object({
        role: z.enum(accountRoles),
        from: PlainDate$,
        number: z.string().trim().max(20).nullable(),
        label: Name.max(100).regex(/^[^\t|]*$/),
      }),
      response: z.object({ on: PlainDate$, rows: z.array(ChartRow$) }),
      refusals: {
        "account-number-unreadable": 422,
        "account-taken": 409,
        "chart-changes-with-a-year": 422,
        "chart-year-closed": 409,
      },
    },
    adjustBooks: {
      method: "POST",
      path: "/territories/:territory/accounting/adjustments",
      summary:
        "Tells the books what no other room knows: volunteers' time, dedicated funds; undone by its opposite",
      act: { fr: "Écriture d'inventaire enregistrée", en: "Year-end adjustment recorded" },
      access: ["treasurer"],
      params: inTerritory,
      body: z.object({
        kind: z.enum(["volunteers", "dedicated-funds-carried", "dedicated-funds-used"]),
        on: PlainDate$,
        amount: Cents$,
        funder: Id.nullable(),
        /** Whose books; without one, those of the first fund. */
        fund: Id.optional(),
        label: Name.max(150).regex(/^[^\t|]*$/),
      }),
      response: z.object({ on: PlainDate$ }),
      status: 201,
      refusals: {
        "adjustment-of-nothing": 422,
        "adjustment-in-the-future": 422,
        "adjustment-in-closed-month": 409,
        "adjustment-without-funder": 422,
        "funder-unknown": 422,
        "fund-unknown": 404,
      },
    },
    exportFec: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/accounting/fec",
      summary: "The accounting-entries file (FEC) of a closed year, or its draft",
      access: readers,
      params: inTerritory,
      query: z.object({
        ...ofFund,
        year: Year,
        siren: z.string().max(20).optional(),
        draft: z.enum(["yes"]).optional(),
      }),
      response: TextFile,
      refusals: {
        ...drawn,
        "year-not-closed": 409,
        "siren-missing": 422,
        "siren-refused": 422,
        "year-without-entries": 404,
        "books-name-a-recused-file": 403,
      },
    },
    readFecNotice: {
      method: "GET",
      path: "/territories/:territory/accounting/fec-notice",
      summary: "What describes the file to whoever reads it: columns, journals, accounts",
      access: readers,
      params: inTerritory,
      query: z.object({ year: Year }),
      response: TextFile,
      refusals: {},
    },
    readLoanDeclaration: {
      method: "GET",
      path: "/territories/:territory/accounting/loan-declaration",
      summary: "The loan contracts of a year to declare on form 2062",
      access: readers,
      params: inTerritory,
      query: z.object({ year: Year.optional() }),
      response: Declaration$,
      refusals: {},
    },
    setDeclarationThreshold: {
      method: "POST",
      path: "/territories/:territory/accounting/loan-declaration-threshold",
      summary: "Sets from a day on the amount up to which a loan need not be declared, with its text",
      act: { fr: "Seuil de déclaration des prêts fixé", en: "Loan declaration threshold set" },
      access: ["treasurer"],
      params: inTerritory,
      body: z.object({ from: PlainDate$, amount: Cents$, source: Name }),
      response: z.object({ from: PlainDate$ }),
      status: 201,
      refusals: { "threshold-negative": 422 },
    },
    ...evidenceRoutes,
  } satisfies Record<string, Route>,
  sentences: { ...accountingSentences, ...evidenceSentences },
});
