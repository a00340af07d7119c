import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { xmlFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { lateKinds } from "../domain/late-debits.ts";
import { schemes } from "../domain/mandate.ts";
import { keepers, oneFund, oneRun, readers, seconds, territory, Words$ } from "./route-parts.ts";
import { BankingTask, RunPage } from "./shapes.ts";

const drawing = {
  method: "POST",
  access: keepers,
  params: oneFund,
  response: RunPage,
  status: 201,
} as const;

const moving = { method: "POST", params: oneRun, response: RunPage } as const;

const inStep = {
  "run-unknown": 404,
  "run-already-sent": 409,
  "run-cancelled": 409,
  "run-already-approved": 409,
  "run-not-approved": 409,
} as const;
const checked = { "run-too-late": 409, "run-outdated": 409, "no-bank-account": 409 } as const;

/** Files for the bank: drawn by one person, approved by another, given once. */
export const runRoutes = {
  drawCollection: {
    ...drawing,
    path: "/territories/:territory/funds/:fund/collections",
    summary: "Draws a run of debits, which another person approves",
    act: { fr: "Lot de prélèvements préparé", en: "Run of debits drawn" },
    body: z.object({
      from: PlainDate$,
      until: PlainDate$,
      scheme: z.enum(schemes),
      /** What the days before the window left unpaid, to leave with it. */
      late: z.array(z.enum(lateKinds)).optional(),
    }),
    refusals: {
      "run-unknown": 404,
      "no-bank-account": 409,
      "no-creditor-id": 409,
      "window-backwards": 422,
      "nothing-to-collect": 409,
    },
  },
  drawTransfers: {
    ...drawing,
    path: "/territories/:territory/funds/:fund/transfers",
    summary: "Draws a run of the transfers that a second person released",
    act: { fr: "Lot de virements préparé", en: "Run of transfers drawn" },
    body: z.object({}),
    refusals: { "run-unknown": 404, "no-bank-account": 409, "nothing-to-pay": 409 },
  },
  readRun: {
    method: "GET",
    path: "/territories/:territory/bank-runs/:run",
    summary: "A run: its steps, its control sums, its lines",
    access: readers,
    params: oneRun,
    response: RunPage,
    refusals: { "run-unknown": 404 },
  },
  takeRunFile: {
    method: "POST",
    path: "/territories/:territory/bank-runs/:run/takings",
    summary:
      "Notes that one takes the file of a run away, by the hash of its bytes: it may then be downloaded",
    act: { fr: "Fichier d'un lot téléchargé", en: "File of a run downloaded" },
    access: keepers,
    params: oneRun,
    body: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: z.object({ taking: Id }),
    status: 201,
    refusals: {
      // Refused whole: the file names every firm, with its account.
      "file-denied": 403,
      "run-unknown": 404,
      "run-not-approved": 409,
      "run-cancelled": 409,
      "other-file": 409,
      "no-secret-key": 409,
    },
  },
  downloadRun: {
    method: "GET",
    path: "/territories/:territory/bank-runs/:run/takings/:taking/file",
    summary:
      "The file of a run for the bank, always the same bytes, for whoever has just said that they take it",
    access: keepers,
    params: oneRun.extend({ taking: Id }),
    response: xmlFile,
    refusals: { "file-denied": 403, "run-unknown": 404, "taking-unknown": 404, "no-secret-key": 409 },
  },
  approveRun: {
    ...moving,
    path: "/territories/:territory/bank-runs/:run/approval",
    summary: "Approves a run that another person drew: its file is made, once",
    act: { fr: "Lot approuvé par une seconde personne", en: "Run approved by a second person" },
    access: seconds,
    body: z.object({}),
    refusals: { ...inStep, ...checked, "no-secret-key": 409, "same-person-run": 409, "file-refused": 409 },
  },
  sendRun: {
    ...moving,
    path: "/territories/:territory/bank-runs/:run/sending",
    summary: "Records that the file was given to the bank, once",
    act: { fr: "Lot remis à la banque", en: "Run given to the bank" },
    access: keepers,
    body: z.object({}),
    refusals: { ...inStep, ...checked },
  },
  cancelRun: {
    ...moving,
    path: "/territories/:territory/bank-runs/:run/cancellation",
    summary: "Cancels a run that was not given to the bank",
    act: { fr: "Lot annulé avant sa remise", en: "Run cancelled before it was given" },
    access: ["treasurer", "coordinator", "chair"],
    body: z.object({ why: Words$ }),
    refusals: inStep,
  },
  listTasks: {
    method: "GET",
    path: "/territories/:territory/banking-tasks",
    summary: "What waits for the caller at the bank",
    access: ["treasurer", "coordinator", "chair"],
    params: territory,
    response: z.object({ tasks: z.array(BankingTask) }),
    refusals: {},
  },
} as const satisfies Record<string, Route>;
