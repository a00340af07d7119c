import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Application } from "./application.ts";
import { orientationPatienceDays, sleepDays, tasksOf } from "./file-tasks.ts";

const on = plainDate("2011-02-08");
const coordinator = {
  person: "anne",
  isCoordinator: true,
  isSecretary: false,
  ownFirms: new Set<string>(),
  accompanied: new Set<string>(),
};

function file(changes: Partial<Application>): Application {
  return {
    id: "file",
    number: 1,
    status: "draft",
    firm: {
      id: "firm",
      name: "Boulangerie",
      siren: null,
      siret: null,
      commune: { insee: "54323", name: "Longwy" },
      activity: "Boulangerie",
      createdOn: null,
      headcount: null,
      inInsolvency: null,
      legalForm: null,
      ownerName: null,
      links: [],
    },
    title: "Un four",
    description: "",
    requested: { amount: euros(15_000), instalments: 36, graceMonths: 6, halfDays: halfDays(0) },
    jobs: { created: 3, kept: 0 },
    receivedOn: plainDate("2010-11-02"),
    submittedOn: null,
    assignedTo: null,
    orientation: null,
    lapsedOn: null,
    plan: [],
    documents: [],
    appraisal: null,
    ...changes,
  };
}

function daysBefore(days: number): PlainDate {
  return addDays(on, -days);
}

function kinds(
  changes: Partial<Application>,
  days: { lastActOn?: PlainDate; orientedOn?: PlainDate } = {},
  reader: Partial<typeof coordinator> = {},
): string[] {
  const known = { lastActOn: days.lastActOn ?? on, orientedOn: days.orientedOn ?? null };
  return tasksOf(file(changes), known, { reader: { ...coordinator, ...reader }, on }).map(({ kind }) => kind);
}

const awaited = {
  id: "d",
  kind: "accounts",
  label: null,
  isRequired: true,
  receivedOn: null,
  expiresOn: null,
  validity: { mode: "until" },
  givenBy: null,
  verdict: null,
  refusedWhy: null,
} as const;

describe("a file that is being prepared", () => {
  it.each([
    [sleepDays - 1, []],
    [sleepDays, ["asleep"]],
    [sleepDays + 1, ["asleep"]],
  ])("%i days after the last act is %j", (days, expected) => {
    expect(kinds({ status: "draft" }, { lastActOn: daysBefore(days) })).toEqual(expected);
  });

  it("is woken before its documents are asked for", () => {
    const documents = [awaited];
    expect(kinds({ documents })).toEqual(["documents-awaited"]);
    expect(kinds({ documents }, { lastActOn: daysBefore(sleepDays) })).toEqual(["asleep"]);
  });
});

describe("an orientation", () => {
  const orientation = { to: "Initiative", result: null };
  it.each([
    [orientationPatienceDays - 1, []],
    [orientationPatienceDays, ["orientation-unanswered"]],
    [orientationPatienceDays + 1, ["orientation-unanswered"]],
  ])("without an answer for %i days is %j", (days, expected) => {
    expect(kinds({ status: "oriented", orientation }, { orientedOn: daysBefore(days) })).toEqual(expected);
  });

  it("that was answered waits for nobody", () => {
    const answered = { to: "Initiative", result: "helped" } as const;
    const orientedOn = daysBefore(100);
    expect(kinds({ status: "oriented", orientation: answered }, { orientedOn })).toEqual([]);
  });
});

describe("a submitted file", () => {
  const submitted = { status: "submitted", submittedOn: on } as const;

  it("is to be appraised once its documents are there and in date", () => {
    expect(kinds({ ...submitted, documents: [awaited] })).toEqual(["documents-awaited"]);
    const received = { ...awaited, receivedOn: daysBefore(9) };
    expect(kinds({ ...submitted, documents: [{ ...received, expiresOn: daysBefore(1) }] })).toEqual([
      "documents-awaited",
    ]);
    expect(kinds({ ...submitted, documents: [{ ...received, expiresOn: on }] })).toEqual(["to-appraise"]);
    expect(kinds({ ...submitted, documents: [{ ...awaited, isRequired: false }] })).toEqual(["to-appraise"]);
  });

  it("is the task of who holds it", () => {
    expect(kinds({ ...submitted, assignedTo: "anne" })).toEqual(["to-appraise"]);
    expect(kinds({ ...submitted, assignedTo: "marc" })).toEqual([]);
  });

  it("tells its owner which documents are awaited, and no other owner", () => {
    const owner = { isCoordinator: false, ownFirms: new Set(["firm"]) };
    expect(kinds({ ...submitted, documents: [awaited] }, {}, owner)).toEqual(["own-documents-awaited"]);
    const other = { isCoordinator: false, ownFirms: new Set(["elsewhere"]) };
    expect(kinds({ ...submitted, documents: [awaited] }, {}, other)).toEqual([]);
  });
});

describe("a ready file", () => {
  it("waits for an agenda, for the coordinator and for the secretary", () => {
    expect(kinds({ status: "ready" })).toEqual(["not-on-an-agenda"]);
    const secretary = { isCoordinator: false, isSecretary: true };
    expect(kinds({ status: "ready", assignedTo: "marc" }, {}, secretary)).toEqual(["not-on-an-agenda"]);
    expect(kinds({ status: "in-committee" })).toEqual([]);
  });
});
