import { z } from "zod";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { storedFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { boardColumnKeys, fileColumns, fileSorts } from "../domain/files-board.ts";
import { holders } from "../domain/next-step.ts";
import { statuses } from "../domain/status.ts";
import { readers, territory, writers } from "./access.ts";
import { NextStep$ } from "./pages.ts";

/** Those who keep lists of their own; whoever audits reads the lists and keeps none. */
const keepers = ["coordinator", "treasurer", "chair", "secretary"] as const;

/** Which files, in an address; what is not said asks nothing. */
const asked = {
  text: z.string().max(200).default(""),
  column: z.enum(boardColumnKeys).optional(),
  holder: z.enum(holders).optional(),
  /** "mine", "nobody", or the id of who holds the file. */
  assigned: z.union([z.literal("mine"), z.literal("nobody"), Id]).optional(),
  label: Id.optional(),
  isOverdue: z.boolean().default(false),
  sort: z.enum(fileSorts).default("number"),
  isDescending: z.boolean().default(false),
};

export const Shown = z.object({
  filter: z.object({
    text: z.string().max(200),
    column: z.enum(boardColumnKeys).nullable(),
    holder: z.enum(holders).nullable(),
    assigned: z.union([z.literal("mine"), z.literal("nobody"), Id]).nullable(),
    label: Id.nullable(),
    isOverdue: z.boolean(),
  }),
  sort: z.enum(fileSorts),
  isDescending: z.boolean(),
  columns: z.array(z.enum(fileColumns)).min(1).max(fileColumns.length),
});

const Named = z.object({ id: Id, name: z.string() });

const StageAge = z.object({
  since: PlainDate$,
  /** Less the days of the owner's turn, while corrections are asked. */
  days: z.int(),
  ownerDays: z.int(),
  withFirmSince: PlainDate$.nullable(),
  delay: z.int().nullable(),
  isOverdue: z.boolean(),
});

/** A file as a card of the board and a line of the table. */
export const ListedFile$ = z.object({
  id: Id,
  number: z.int(),
  status: z.enum(statuses),
  firm: z.object({ id: Id, name: z.string(), commune: z.string() }),
  title: z.string(),
  amount: Cents$,
  receivedOn: PlainDate$,
  assignedTo: Named.nullable(),
  isLapsed: z.boolean(),
  labels: z.array(z.string()),
  stage: StageAge,
  nextStep: NextStep$,
});

const Days = z.int().min(1).max(730).nullable();

export const StageDelays$ = z.object({
  detected: Days,
  draft: Days,
  submitted: Days,
  appraised: Days,
  ready: Days,
  adjourned: Days,
});

const ReadDelays = z.object({
  on: PlainDate$,
  inForce: StageDelays$,
  programme: StageDelays$,
  dated: z.array(z.object({ fromOn: PlainDate$, delays: StageDelays$ })),
});

const Views = z.object({
  views: z.array(
    z.object({
      id: Id,
      name: z.string(),
      by: z.string(),
      isOwn: z.boolean(),
      isShared: z.boolean(),
      shown: Shown,
    }),
  ),
});

/** The files of a territory on a board and in a table: filtered, kept as lists, counted by who holds them, exported. */
export const listRoutes = {
  readBoard: {
    method: "GET",
    path: "/territories/:territory/file-board",
    summary: "The files in columns, by state: all counted, the first cards of each column",
    access: readers,
    params: territory,
    query: z.object(asked),
    response: z.object({
      on: PlainDate$,
      all: z.int(),
      total: z.int(),
      columns: z.array(
        z.object({
          key: z.enum(boardColumnKeys),
          count: z.int(),
          overdue: z.int(),
          amount: Cents$,
          cards: z.array(ListedFile$),
        }),
      ),
    }),
    refusals: {},
  },
  readTable: {
    method: "GET",
    path: "/territories/:territory/file-table",
    summary: "The files line by line, a page at a time",
    access: readers,
    params: territory,
    query: z.object({ ...asked, page: z.int().min(1).max(10_000).default(1) }),
    response: z.object({
      on: PlainDate$,
      all: z.int(),
      total: z.int(),
      page: z.int(),
      perPage: z.int(),
      rows: z.array(ListedFile$),
    }),
    refusals: {},
  },
  readWorkload: {
    method: "GET",
    path: "/territories/:territory/file-workload",
    summary: "Who holds how many files that are not over, how many are late, and how old the oldest is",
    access: readers,
    params: territory,
    response: z.object({
      on: PlainDate$,
      people: z.array(
        z.object({
          person: Named.nullable(),
          preparing: z.int(),
          appraisal: z.int(),
          ready: z.int(),
          overdue: z.int(),
          oldestDays: z.int(),
        }),
      ),
    }),
    refusals: {},
  },
  listViews: {
    method: "GET",
    path: "/territories/:territory/file-views",
    summary: "The lists of files that the caller keeps, and those that others share in the territory",
    access: readers,
    params: territory,
    response: Views,
    refusals: {},
  },
  keepView: {
    method: "POST",
    path: "/territories/:territory/file-views",
    summary:
      "Keeps a list of files under a name, for oneself or shared; one's own of the same name is replaced",
    act: { fr: "Liste de dossiers gardée", en: "List of files kept" },
    access: keepers,
    params: territory,
    body: z.object({ name: Name.max(60), isShared: z.boolean(), shown: Shown }),
    response: Views,
    status: 201,
    refusals: {},
  },
  dropView: {
    method: "DELETE",
    path: "/territories/:territory/file-views/:view",
    summary: "Drops a list that the caller keeps",
    act: { fr: "Liste de dossiers supprimée", en: "List of files dropped" },
    access: keepers,
    params: territory.extend({ view: Id }),
    response: Views,
    refusals: { "view-unknown": 404 },
  },
  exportFiles: {
    method: "POST",
    path: "/territories/:territory/file-exports",
    summary:
      "Writes down that a list of files leaves the territory; its file is then fetched by whoever asked",
    act: { fr: "Liste de dossiers exportée", en: "List of files exported" },
    access: readers,
    params: territory,
    body: Shown,
    response: z.object({ id: Id, files: z.int() }),
    status: 201,
    refusals: {},
  },
  downloadExport: {
    method: "GET",
    path: "/territories/:territory/file-exports/:export/dossiers.csv",
    summary:
      "The file of an export, to whoever asked for it (CSV, in French), less the files they are recused from",
    access: readers,
    params: territory.extend({ export: Id }),
    response: storedFile,
    refusals: { "export-unknown": 404 },
  },
  readDelays: {
    method: "GET",
    path: "/territories/:territory/stage-delays",
    summary:
      "How many days a file may stay in each status: today's delays, the programme's, and all those ever set",
    access: readers,
    params: territory,
    response: ReadDelays,
    refusals: {},
  },
  setDelays: {
    method: "POST",
    path: "/territories/:territory/stage-delays",
    summary: "Sets the delays of each status from a day on",
    act: { fr: "Délais d'instruction fixés", en: "Appraisal delays set" },
    access: writers,
    params: territory,
    body: z.object({ fromOn: PlainDate$, delays: StageDelays$ }),
    response: ReadDelays,
    status: 201,
    refusals: { "delays-date-taken": 409 },
  },
} as const satisfies Record<string, Route>;
