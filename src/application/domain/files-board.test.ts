import { assert, boolean, constantFrom, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Application } from "./application.ts";
import {
  type BoardFile,
  boardColumns,
  chooseFiles,
  columnOf,
  type FileFilter,
  fileSorts,
  holderOf,
  workloadOf,
} from "./files-board.ts";
import { filesCsv } from "./files-csv.ts";
import { nextStepOf } from "./next-step.ts";
import { statuses } from "./status.ts";

const everything: FileFilter = {
  text: "",
  column: null,
  holder: null,
  assigned: null,
  label: null,
  isOverdue: false,
};

const stage = {
  since: plainDate("2026-11-01"),
  days: 0,
  ownerDays: 0,
  withFirmSince: null,
  delay: 30,
  isOverdue: false,
};

function file(number: number, changes: Partial<BoardFile> = {}): BoardFile {
  return {
    id: `file-${number}`,
    number,
    status: "submitted",
    firm: { id: `firm-${number}`, name: `Entreprise ${number}`, commune: "Longwy" },
    title: "Un second four",
    amount: euros(1000 * number),
    receivedOn: plainDate("2026-11-01"),
    assignedTo: null,
    isLapsed: false,
    isAnswered: false,
    labels: [],
    stage: { ...stage, days: number, isOverdue: number > 30 },
    ...changes,
  };
}

const chosen = (files: BoardFile[], filter: Partial<FileFilter>, reader = "anne") =>
  chooseFiles(
    files,
    { filter: { ...everything, ...filter }, sort: "number", isDescending: false },
    reader,
  ).map(({ number }) => number);

describe("the files that are wanted", () => {
  const files = [
    file(1, { assignedTo: "anne", labels: ["urgent"] }),
    file(2, {
      assignedTo: "marc",
      status: "ready",
      firm: { id: "f", name: "Mécanique d'Élan", commune: "Toul" },
    }),
    file(3, { status: "draft" }),
    file(31),
  ];

  it("are found by who holds them, their column, their label, their lateness", () => {
    expect(chosen(files, { assigned: "mine" })).toEqual([1]);
    expect(chosen(files, { assigned: "marc" })).toEqual([2]);
    expect(chosen(files, { assigned: "nobody" })).toEqual([3, 31]);
    expect(chosen(files, { column: "ready" })).toEqual([2]);
    expect(chosen(files, { holder: "committee" })).toEqual([2]);
    expect(chosen(files, { label: "urgent" })).toEqual([1]);
    expect(chosen(files, { isOverdue: true })).toEqual([31]);
  });

  it("are found by a word, without accents nor capitals", () => {
    expect(chosen(files, { text: "mecanique" })).toEqual([2]);
    expect(chosen(files, { text: " TOUL " })).toEqual([2]);
    expect(chosen(files, { text: "31" })).toEqual([31]);
  });

  it("are in the order that is asked, and all there", () => {
    const shuffled = shuffledSubarray(files, { minLength: files.length });
    assert(
      property(shuffled, constantFrom(...fileSorts), boolean(), (given, sort, isDescending) => {
        const shown = chooseFiles(given, { filter: everything, sort, isDescending }, "anne");
        expect(shown.toSorted((a, b) => a.number - b.number)).toEqual(files);
        if (sort === "amount")
          expect(shown.map(({ number }) => number)).toEqual(isDescending ? [31, 3, 2, 1] : [1, 2, 3, 31]);
      }),
    );
  });
});

describe("whose turn it is", () => {
  it.each(statuses)("is said of « %s » as its next step says it", (status) => {
    const whole = {
      status,
      orientation: status === "oriented" ? { to: "Initiative", result: null } : null,
      lapsedOn: null,
      plan: [],
      documents: [],
      requested: { amount: euros(1000) },
    } as unknown as Application;
    const step = nextStepOf(whole, plainDate("2026-11-01"));
    expect(holderOf({ status, isLapsed: false, isAnswered: false, stage })).toBe(step?.holder ?? null);
    const lapsed = nextStepOf({ ...whole, lapsedOn: plainDate("2026-10-01") }, plainDate("2026-11-01"));
    expect(holderOf({ status, isLapsed: true, isAnswered: false, stage })).toBe(lapsed?.holder ?? null);
  });

  it("is the owner's while corrections are asked of them, the coordinator's once they came back", () => {
    const since = plainDate("2026-11-01");
    const asked = { turn: "firm", since, dueOn: since, count: 2 } as const;
    const whole = { status: "submitted", lapsedOn: null, plan: [], documents: [] } as unknown as Application;
    const listed = { status: "submitted", isLapsed: false, isAnswered: false } as const;
    const next = (corrections: Application["corrections"]) =>
      nextStepOf({ ...whole, ...(corrections === undefined ? {} : { corrections }) }, since)?.holder;
    expect([next(asked), holderOf({ ...listed, stage: { ...stage, withFirmSince: since } })]).toEqual([
      "owner",
      "owner",
    ]);
    expect([next({ ...asked, turn: "desk" }), holderOf({ ...listed, stage })]).toEqual([
      "coordinator",
      "coordinator",
    ]);
  });

  it("puts each status in one column", () => {
    const held: string[] = boardColumns.flatMap(({ holds }) => [...holds]);
    expect(held.toSorted()).toEqual([...statuses].sort());
    expect(columnOf("adjourned")).toBe("appraisal");
  });
});

describe("the workload", () => {
  it("counts what each person holds of what is not over, nobody's last", () => {
    const held = workloadOf([
      file(1, { assignedTo: null }),
      file(2, { assignedTo: "anne" }),
      file(31, { assignedTo: "anne", status: "ready" }),
      file(4, { assignedTo: "anne", status: "approved" }),
    ]);
    expect(held).toEqual([
      { person: "anne", preparing: 0, appraisal: 1, ready: 1, overdue: 1, oldestDays: 31 },
      { person: null, preparing: 0, appraisal: 1, ready: 0, overdue: 0, oldestDays: 1 },
    ]);
  });
});

describe("the exported list", () => {
  it("opens in a French spreadsheet, and runs no formula", () => {
    expect(
      filesCsv([
        ["Nom", "Montant"],
        ['=1+1; "x"', "1234.50"],
      ]),
    ).toBe('\ufeffNom;Montant\r\n"\'=1+1; ""x""";1234,50\r\n');
  });
});
