import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { ApplicationDocument } from "./document.ts";
import {
  type AskedKind,
  askedOf,
  askedTwiceAt,
  listAt,
  situationOf,
  situations,
  usualList,
} from "./document-list.ts";
import { reusableUntil } from "./document-version.ts";
import { redrawDocuments } from "./redraw-documents.ts";

const asked = (changes: Partial<AskedKind> = {}): AskedKind => ({
  kind: "registration",
  label: null,
  isRequired: true,
  askedOf: situations,
  validity: { mode: "months", months: 3 },
  ...changes,
});

const day = plainDate("2026-05-04");

describe("the list of a day", () => {
  const first = { fromOn: plainDate("2026-01-01"), asked: [asked()] };
  const second = { fromOn: day, asked: [asked({ kind: "accounts" })] };

  it.each([
    ["2025-12-31", null, 6],
    ["2026-01-01", "2026-01-01", 1],
    ["2026-05-03", "2026-01-01", 1],
    ["2026-05-04", "2026-05-04", 1],
  ])("on %s begins on %s", (on, fromOn, count) => {
    const list = listAt([second, first], plainDate(on));
    expect([list.fromOn, list.asked.length]).toEqual([fromOn, count]);
  });

  it("asks each firm for what is asked of its kind", () => {
    const deed = asked({ kind: "other", label: "L'acte de cession", askedOf: ["takeover"] });
    expect(askedOf([asked(), deed], "takeover")).toHaveLength(2);
    expect(askedOf([asked(), deed], "creation")).toEqual([asked()]);
  });

  it.each([
    [[asked(), asked({ kind: "accounts" })], -1],
    [[asked(), asked()], 1],
    [[asked({ askedOf: ["creation"] }), asked({ askedOf: ["takeover", "existing"] })], -1],
    [[asked({ kind: "other", label: "Bail" }), asked({ kind: "other", label: " bail " })], 1],
    [[asked({ kind: "other", label: "Bail" }), asked({ kind: "other", label: "Statuts" })], -1],
  ])("is told where it asks twice (%#)", (list, index) => {
    expect(askedTwiceAt(list)).toBe(index);
  });

  it("asks twice for nothing as the programme has it", () => {
    expect(askedTwiceAt(usualList)).toBe(-1);
  });

  it.each([
    [null, "creation"],
    ["2026-05-05", "creation"],
    ["2026-05-04", "existing"],
  ] as const)("takes a firm that began on %s for: %s", (createdOn, situation) => {
    expect(situationOf({ createdOn: createdOn === null ? null : plainDate(createdOn) }, day)).toBe(situation);
  });
});

const line: ApplicationDocument = {
  id: "d",
  kind: "registration",
  label: null,
  isRequired: true,
  receivedOn: day,
  expiresOn: null,
  validity: { mode: "months", months: 3 },
  givenBy: "firm",
  verdict: null,
  refusedWhy: null,
};

describe("a checklist that is drawn again", () => {
  it("gains what is asked now, and keeps as optional what is asked no more", () => {
    const quotes = asked({ kind: "quotes" });
    expect(redrawDocuments([line], { before: [asked()], asked: [quotes] })).toEqual({
      added: [quotes],
      changed: [{ id: "d", isRequired: false, validity: line.validity }],
    });
  });

  it("does not change where nothing else is asked", () => {
    const before = [asked()];
    expect(redrawDocuments([line], { before, asked: [asked()] })).toEqual({ added: [], changed: [] });
    const longer = { mode: "months", months: 6 } as const;
    expect(redrawDocuments([line], { before, asked: [asked({ validity: longer })] }).changed).toEqual([
      { id: "d", isRequired: true, validity: longer },
    ]);
  });
});

describe("a document that the desk asked of one file", () => {
  it("stays compulsory when the checklist is drawn again: no list ever asked for it", () => {
    const lease = { ...line, kind: "other", label: "Le bail commercial" } as const;
    const lists = { before: [asked()], asked: [asked()] };
    expect(redrawDocuments([line, lease], lists)).toEqual({ added: [], changed: [] });
  });
});

describe("a version of another file of the firm", () => {
  const version = {
    line: { kind: "registration", label: null, validity: { mode: "until" } },
    file: { id: "f", document: "d" },
    judged: null,
    datedOn: plainDate("2026-02-05"),
    expiresOn: null,
  } as const;
  const refused = {
    verdict: "refused",
    why: "Illisible",
    on: day,
    by: { person: "p", name: "Anne" },
  } as const;

  it.each([
    ["in date, by this file's own rule", {}, "2026-05-04"],
    ["a day too old", { datedOn: plainDate("2026-02-04") }, undefined],
    ["on paper", { file: null }, undefined],
    ["refused", { judged: refused }, undefined],
    ["of another kind", { line: { ...version.line, kind: "accounts" } }, undefined],
    ["for its own file only", { line: { ...version.line, validity: { mode: "this-file" } } }, undefined],
  ] as const)("%s is good until %s", (_, changes, until) => {
    expect(reusableUntil(line, { ...version, ...changes }, day)).toBe(until);
  });

  it("is not taken up where one is asked for each file, and is good for ever where nothing ends it", () => {
    expect(reusableUntil({ ...line, validity: { mode: "this-file" } }, version, day)).toBeUndefined();
    expect(reusableUntil({ ...line, validity: { mode: "until" } }, version, day)).toBeNull();
  });
});
