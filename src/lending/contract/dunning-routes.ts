import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import {
  ArrearsCaseView,
  BucketTotal,
  Doing,
  OwnArrears,
  Pausing,
  Promising,
  ReminderPlanView,
  Resuming,
  Serving,
  SettingPlan,
  Skipping,
} from "./dunning-shapes.ts";
import { deciders, oneAdvance, readers, territory, writers } from "./route-parts.ts";
import { EarlyWarning } from "./warning-shapes.ts";

const oneCase = territory.extend({ case: Id });
const oneStep = oneCase.extend({ number: z.coerce.number().int().min(1).max(100) });

const known = { "case-unknown": 404, "file-denied": 403 } as const;
const open = { ...known, "case-closed": 409 } as const;

const act = { method: "POST", params: oneCase, response: ArrearsCaseView, access: writers } as const;

const taking = {
  ...open,
  "step-unknown": 404,
  "step-already-taken": 409,
} as const;

const policy = [...writers, "administrator"] as const;

/** From the first reminder to the committee: what the plan asks, what people did, what was promised. */
export const dunningRoutes = {
  readCollection: {
    method: "GET",
    path: "/territories/:territory/collection",
    summary: "What to do today about arrears, oldest and largest first; what waits, and the early warnings",
    access: readers,
    params: territory,
    response: z.object({
      on: PlainDate$,
      buckets: z.array(BucketTotal),
      due: z.array(ArrearsCaseView),
      /** Paused, or whose next step has not come. */
      waiting: z.array(ArrearsCaseView),
      warnings: z.array(EarlyWarning),
    }),
    refusals: {},
  },
  readArrearsCases: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/arrears",
    summary: "The arrears of an advance, the latest first: each with its steps, its pauses and its promises",
    access: [...readers, ...deciders],
    params: oneAdvance,
    response: z.object({ cases: z.array(ArrearsCaseView) }),
    refusals: { "advance-unknown": 404, "file-denied": 403 },
  },
  readReminderLetter: {
    method: "GET",
    path: "/territories/:territory/arrears-cases/:case/steps/:number/letter",
    summary: "The letter of a step, byte for byte as it left",
    access: [...readers, ...deciders],
    params: oneStep,
    response: pdfFile,
    refusals: { ...known, "letter-unknown": 404 },
  },
  doReminderStep: {
    ...act,
    params: oneStep,
    path: "/territories/:territory/arrears-cases/:case/steps/:number",
    summary:
      "Does a step of the plan: a call noted, a letter written, a formal notice, a proposal to the committee",
    act: { fr: "Étape de relance faite", en: "Reminder step done" },
    body: Doing,
    status: 201,
    refusals: {
      ...taking,
      "date-in-the-future": 422,
      "step-before-arrears": 422,
      "step-is-automatic": 409,
      "step-out-of-order": 409,
      "step-not-due": 409,
      "notice-not-sent": 409,
      "case-paused": 409,
      "note-missing": 422,
    },
  },
  skipReminderStep: {
    ...act,
    params: oneStep,
    path: "/territories/:territory/arrears-cases/:case/steps/:number/skip",
    summary: "Passes over a step of the plan, saying why",
    act: { fr: "Étape de relance passée", en: "Reminder step skipped" },
    body: Skipping,
    status: 201,
    refusals: { ...taking, "step-out-of-order": 409 },
  },
  serveFormalNotice: {
    ...act,
    path: "/territories/:territory/arrears-cases/:case/notice",
    summary:
      "Records the registered letter that carried the formal notice: the time to pay counts from its day",
    act: { fr: "Mise en demeure envoyée", en: "Formal notice sent" },
    body: Serving,
    status: 201,
    refusals: {
      ...open,
      "date-in-the-future": 422,
      "notice-not-made": 409,
      "notice-already-sent": 409,
      "sent-before-written": 422,
    },
  },
  pauseReminders: {
    ...act,
    path: "/territories/:territory/arrears-cases/:case/pauses",
    summary: "Pauses the reminders, saying why: the days paused do not count",
    act: { fr: "Relances mises en pause", en: "Reminders paused" },
    body: Pausing,
    status: 201,
    refusals: {
      ...open,
      "date-in-the-future": 422,
      "step-before-arrears": 422,
      "already-paused": 409,
      "pause-ends-before-it-begins": 422,
    },
  },
  resumeReminders: {
    ...act,
    path: "/territories/:territory/arrears-cases/:case/resume",
    summary: "Ends a pause: the reminders go on from today",
    act: { fr: "Relances reprises", en: "Reminders resumed" },
    body: Resuming,
    refusals: { ...open, "pause-unknown": 404, "pause-already-over": 409 },
  },
  notePromises: {
    ...act,
    path: "/territories/:territory/arrears-cases/:case/promises",
    summary: "Notes what the owner promised to pay, and when; several dates are an arrangement",
    act: { fr: "Promesse de paiement notée", en: "Promise to pay noted" },
    body: Promising,
    status: 201,
    refusals: {
      ...open,
      "date-in-the-future": 422,
      "step-before-arrears": 422,
      "promise-not-positive": 422,
      "promise-in-the-past": 422,
      "promises-disordered": 422,
      "promise-beyond-arrears": 422,
    },
  },
  listOwnArrears: {
    method: "GET",
    path: "/territories/:territory/own-arrears",
    summary: "What is late of the firms that the caller runs: since when, how to pay, whom to call",
    access: ["owner"],
    params: territory,
    response: z.object({ arrears: z.array(OwnArrears) }),
    refusals: {},
  },
  readReminderPlans: {
    method: "GET",
    path: "/territories/:territory/reminder-plans",
    summary: "The plan of reminders in force, and those that were or will be",
    access: [...readers, ...deciders, "administrator"],
    params: territory,
    response: z.object({
      on: PlainDate$,
      inForce: ReminderPlanView,
      versions: z.array(ReminderPlanView),
    }),
    refusals: {},
  },
  setReminderPlan: {
    method: "POST",
    path: "/territories/:territory/reminder-plans",
    summary: "Sets the plan of reminders from a day: what has begun keeps the plan it began with",
    act: { fr: "Plan de relance fixé", en: "Plan of reminders set" },
    access: policy,
    params: territory,
    body: SettingPlan,
    response: ReminderPlanView,
    status: 201,
    refusals: {
      "plan-empty": 422,
      "plan-too-long": 422,
      "plan-disordered": 422,
      "plan-step-twice": 422,
      "plan-cure-outside-bounds": 422,
      "plan-proposal-without-notice": 422,
      "plan-proposal-before-cure": 422,
      "plan-goes-on-after-proposal": 422,
      "plan-in-the-past": 422,
      "contact-incomplete": 422,
    },
  },
} as const satisfies Record<string, Route>;
