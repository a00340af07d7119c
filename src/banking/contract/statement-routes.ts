import { z } from "zod";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { lineMatches } from "../domain/line-match.ts";
import { keepers, oneFund, oneLine, statementReaders, Words$ } from "./route-parts.ts";

const Line = z.object({
  id: Id,
  bookedOn: PlainDate$,
  amount: Cents$,
  otherParty: z.string().nullable(),
  words: z.string(),
  returnCode: z.string().nullable(),
});
const Bilingual = z.object({ fr: z.string(), en: z.string() });

export const StatementsPage = z.object({
  territory: Id,
  fund: Id,
  on: PlainDate$,
  files: z.array(
    z.object({
      id: Id,
      source: z.enum(["camt.053", "camt.054", "cfonb-120", "pain.002"]),
      fileName: z.string(),
      opening: Cents$.nullable(),
      closing: Cents$.nullable(),
      lines: z.int(),
      known: z.int(),
      importedAt: z.string(),
    }),
  ),
  /** How many are in suspense; `waiting` are those shown, the oldest first, after so many others. */
  waitingCount: z.int(),
  after: z.int(),
  waiting: z.array(
    Line.extend({
      /** A transfer of ours that came back, whose advance refuses to be undone as things stand. */
      transfer: z.object({ advance: Id, firm: z.string() }).nullable(),
      /** What was taken out of a run's credit; a whole run's credit, whose debits may be picked. */
      isPart: z.boolean(),
      isRun: z.boolean(),
      /** The debits without a loan that it brings: their money is the firms'. */
      owedBack: z.array(z.object({ advance: Id, firm: z.string(), amount: Cents$ })),
      suggestions: z.array(
        z.object({
          advance: Id,
          firm: z.string(),
          instalments: z.array(z.int()).readonly(),
          isNamed: z.boolean(),
          days: z.int(),
        }),
      ),
    }),
  ),
  matched: z.array(
    Line.extend({
      matchedAs: z.enum(lineMatches),
      advance: Id.nullable(),
      firm: z.string().nullable(),
      reason: z.object({ code: z.string(), meaning: Bilingual, action: Bilingual }).nullable(),
    }),
  ),
  /** Of the lines that a person matched to several advances. */
  shares: z.array(z.object({ line: Id, advance: Id, firm: z.string(), amount: Cents$ })),
});

const deciding = { method: "POST", access: keepers, params: oneLine, response: StatementsPage } as const;
const waiting = { "line-unknown": 404, "line-already-matched": 409, "file-denied": 403 } as const;

/** What the bank tells back: files taken whole or not at all, lines never lost. */
export const statementRoutes = {
  readStatements: {
    method: "GET",
    path: "/territories/:territory/funds/:fund/bank-statements",
    summary:
      "The files of the bank, the lines in suspense by pages with their suggestions, the latest lines recognised",
    access: statementReaders,
    params: oneFund,
    query: z.object({ after: z.int().min(0).max(10_000_000).optional() }),
    response: StatementsPage,
    refusals: {},
  },
  importStatement: {
    method: "POST",
    path: "/territories/:territory/funds/:fund/bank-statements",
    summary: "Takes a file of the bank (camt.053, camt.054, pain.002, CFONB 120), whole or not at all",
    act: { fr: "Relevé de banque importé", en: "Bank statement imported" },
    access: keepers,
    params: oneFund,
    query: z.object({ name: Name }),
    file: true,
    response: z.object({ added: z.int(), known: z.int(), matched: z.int(), isNew: z.boolean() }),
    status: 201,
    refusals: {
      "no-secret-key": 409,
      "no-bank-account": 409,
      "file-unreadable": 422,
      "statement-of-another-account": 422,
      "statement-in-the-future": 422,
      "status-of-unknown-run": 422,
    },
  },
  matchLine: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/match",
    summary: "Says whose repayment a credit is",
    act: { fr: "Ligne de relevé rapprochée", en: "Statement line matched" },
    body: z.object({ advance: Id }),
    refusals: { ...waiting, "advance-unknown": 404, "line-is-a-debit": 422, "line-refused-by-advance": 409 },
  },
  findAdvancesToMatch: {
    method: "GET",
    path: "/territories/:territory/funds/:fund/advances-to-match",
    summary: "The advances that a credit may pay, by the firm's name or the number",
    access: keepers,
    params: oneFund,
    query: z.object({ words: z.string().max(100).default("") }),
    response: z.object({
      count: z.int(),
      advances: z.array(
        z.object({
          advance: Id,
          number: z.int(),
          firm: z.string(),
          next: z.object({ payOn: PlainDate$, amount: Cents$ }).nullable(),
          left: Cents$,
        }),
      ),
    }),
    refusals: { "fund-unknown": 404 },
  },
  splitLine: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/shares",
    summary: "Says which advances a credit pays, and how much of each: all of it",
    act: {
      fr: "Ligne de relevé répartie entre plusieurs avances",
      en: "Statement line shared between advances",
    },
    body: z.object({
      shares: z
        .array(z.object({ advance: Id, amount: Cents$ }))
        .min(1)
        .max(50),
    }),
    refusals: {
      ...waiting,
      "advance-unknown": 404,
      "line-is-a-debit": 422,
      "line-refused-by-advance": 409,
      "share-not-positive": 422,
      "share-repeated": 422,
      "shares-do-not-add-up": 422,
    },
  },
  takeBackTransfer: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/transfer-return",
    summary: "Undoes the disbursement whose transfer came back, where its advance had refused it",
    act: { fr: "Virement revenu repris", en: "Returned transfer taken back" },
    body: z.object({}),
    refusals: { ...waiting, "line-is-no-returned-transfer": 422, "transfer-stands": 409 },
  },
  setLineAside: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/aside",
    summary: "Takes a line out of suspense, with a reason",
    act: { fr: "Ligne de relevé écartée", en: "Statement line set aside" },
    body: z.object({ why: Words$ }),
    refusals: waiting,
  },
  undoMatch: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/undoing",
    summary: "Undoes what a person matched: the line waits again",
    act: { fr: "Rapprochement annulé", en: "Match undone" },
    body: z.object({ why: Words$ }),
    refusals: {
      "line-unknown": 404,
      "file-denied": 403,
      "line-waits": 409,
      "matched-by-reference": 409,
      "match-cannot-be-undone": 409,
    },
  },
} as const satisfies Record<string, Route>;
