import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { Answering, Defining, NotingShortfall, Reminding, Verifying } from "./contract/requests.ts";
import { CommitmentPage, Definition, ImpactTask, JobLine, JobTotals } from "./contract/shapes.ts";
import { impactSentences } from "./domain/impact-sentences.ts";

// Programme §3: everyone with a seat sees totals; the jobs of a firm are for those who follow it, and for its owner.
const readers = ["coordinator", "treasurer", "auditor", "chair", "secretary"] as const;
const everyone = [
  ...readers,
  "committee-member",
  "partner-referent",
  "public-funder",
  "regional-pilot",
  "network-head",
  "administrator",
] as const;

const territory = z.object({ territory: Id });
const oneCommitment = territory.extend({ commitment: Id });
const act = { method: "POST", params: oneCommitment, response: CommitmentPage, status: 201 } as const;

const known = { "commitment-unknown": 404, "file-denied": 403 } as const;
const own = { ...known, "not-your-firm": 403 } as const;
const dated = { "date-in-the-future": 422, "commitment-lapsed": 409 } as const;

export const impactContract = contract({
  name: "impact",
  routes: {
    listCommitments: {
      method: "GET",
      path: "/territories/:territory/jobs",
      summary: "The jobs that firms undertook, and what is known of them, firm by firm",
      access: readers,
      params: territory,
      response: z.object({ on: PlainDate$, commitments: z.array(JobLine) }),
      refusals: {},
    },
    readCommitment: {
      method: "GET",
      path: "/territories/:territory/jobs/:commitment",
      summary: "A firm's undertaking: its baseline, its four surveys, what was said and verified",
      access: [...readers, "owner"],
      params: oneCommitment,
      response: CommitmentPage,
      refusals: own,
    },
    readFileJobs: {
      method: "GET",
      path: "/territories/:territory/applications/:application/jobs",
      summary: "The jobs of a firm's file; nothing before the committee has agreed",
      access: [...readers, "committee-member", "owner"],
      params: territory.extend({ application: Id }),
      response: z.object({ commitment: CommitmentPage.nullable() }),
      refusals: { "file-denied": 403, "not-your-firm": 403 },
    },
    readJobTotals: {
      method: "GET",
      path: "/territories/:territory/job-totals",
      summary: "The five counters of jobs, side by side, and the answers that are missing",
      access: everyone,
      params: territory,
      response: JobTotals,
      refusals: {},
    },
    answerSurvey: {
      ...act,
      path: "/territories/:territory/jobs/:commitment/counts",
      summary: "Answers a survey: who works there, who was hired, who is still there",
      act: { fr: "Enquête emploi renseignée", en: "Job survey answered" },
      access: ["coordinator", "owner"],
      body: Answering,
      refusals: {
        ...own,
        ...dated,
        "follow-up-not-open": 409,
        "counted-too-early": 422,
        "present-exceeds-hired": 422,
        "kept-exceeds-planned": 422,
        "headcount-too-low": 422,
        "fte-exceeds-heads": 422,
        "correction-without-reason": 422,
        "hired-decreases-without-reason": 422,
      },
    },
    verifyCount: {
      ...act,
      path: "/territories/:territory/jobs/:commitment/verifications",
      summary: "Verifies an answer, with evidence that names nobody",
      act: { fr: "Compte d'emplois vérifié", en: "Job count verified" },
      access: ["coordinator"],
      body: Verifying,
      refusals: {
        ...known,
        ...dated,
        "count-unknown": 404,
        "count-replaced": 409,
        "already-verified": 409,
        "verified-before-counted": 422,
      },
    },
    remindSurvey: {
      ...act,
      path: "/territories/:territory/jobs/:commitment/reminders",
      summary: "Notes that the firm was reminded of a survey",
      act: { fr: "Relance d'enquête emploi notée", en: "Job survey reminder noted" },
      access: ["coordinator"],
      body: Reminding,
      refusals: { ...known, ...dated, "follow-up-not-open": 409, "survey-answered": 409 },
    },
    noteShortfall: {
      ...act,
      path: "/territories/:territory/jobs/:commitment/shortfalls",
      summary: "Records what the committee decided where jobs are missing",
      act: {
        fr: "Suite donnée par le comité à des emplois manquants",
        en: "Committee's answer to missing jobs",
      },
      access: ["coordinator"],
      body: NotingShortfall,
      refusals: {
        ...known,
        ...dated,
        "no-shortfall": 409,
        "committee-decides": 409,
        "early-repayment-not-in-contract": 422,
        "decided-before-verified": 422,
      },
    },
    readJobDefinition: {
      method: "GET",
      path: "/territories/:territory/job-definitions",
      summary: "What counts as a job, today and since when",
      access: everyone,
      params: territory,
      response: z.object({ on: PlainDate$, inForce: Definition, definitions: z.array(Definition) }),
      refusals: {},
    },
    setJobDefinition: {
      method: "POST",
      path: "/territories/:territory/job-definitions",
      summary: "Says what counts as a job from a day on; what was counted before keeps its definition",
      act: { fr: "Définition des emplois fixée", en: "Definition of jobs set" },
      access: ["coordinator"],
      params: territory,
      body: Defining,
      response: z.object({ definitions: z.array(Definition) }),
      status: 201,
      refusals: { "definition-date-taken": 409, "definition-in-the-past": 422 },
    },
    listTasks: {
      method: "GET",
      path: "/territories/:territory/impact-tasks",
      summary: "The surveys, verifications and alerts that wait for the caller",
      access: ["coordinator", "owner"],
      params: territory,
      response: z.object({ on: PlainDate$, tasks: z.array(ImpactTask) }),
      refusals: {},
    },
  } satisfies Record<string, Route>,
  sentences: impactSentences,
});
