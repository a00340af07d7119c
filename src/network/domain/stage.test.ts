import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { type Stage, stages } from "#kernel/stage.ts";
import { type Beginning, checkStage, mayBegin, stageOn, stagesAfter } from "./stage.ts";
import { unitEventKinds } from "./unit.ts";

const day = plainDate;
const unknown = { openedOn: null, closedOn: null };
const idle = { filesBeforeCommittee: 0, openFiles: 0, runningAdvances: 0, outstanding: euros("0") };
const told = [
  { on: day("2006-01-01"), kind: "project", note: "" },
  { on: day("2008-01-01"), kind: "opened", note: "" },
  { on: day("2010-12-01"), kind: "extended", note: "" },
  { on: day("2014-01-01"), kind: "dormant", note: "" },
  { on: day("2015-01-01"), kind: "closed", note: "" },
  { on: day("2016-01-01"), kind: "opened", note: "" },
] as const;

describe("the stage of a territory", () => {
  it.each([
    ["2007-12-31", "project", "2006-01-01"],
    ["2008-01-01", "opened", "2008-01-01"],
    ["2011-01-01", "opened", "2008-01-01"],
    ["2013-12-31", "opened", "2008-01-01"],
    ["2014-01-01", "dormant", "2014-01-01"],
    ["2015-06-01", "closed", "2015-01-01"],
    ["2026-11-23", "opened", "2016-01-01"],
  ])("on %s is %s, as it was told then", (on, stage, since) => {
    expect(stageOn(unknown, told, day(on))).toEqual({ stage, since });
  });

  it("is told by its two dates where no event was", () => {
    const dated = { openedOn: day("2008-01-01"), closedOn: day("2015-01-01") };
    const on = (date: string) => stageOn(dated, [], day(date)).stage;
    expect([on("2007-12-31"), on("2008-01-01"), on("2014-12-31"), on("2015-01-01")]).toEqual([
      "project",
      "opened",
      "opened",
      "closed",
    ]);
    expect(stageOn(unknown, [], day("2026-11-23"))).toEqual({ stage: "opened", since: null });
  });

  it("on a day is not changed by what is told later", () => {
    const date = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(days * 86_400_000));
    const event = fc.record({
      on: date.map((at) => day(at.toISOString().slice(0, 10))),
      kind: fc.constantFrom(...unitEventKinds),
      note: fc.constant(""),
    });
    fc.assert(
      fc.property(fc.array(event), event, (events, later) => {
        const on = day("1980-01-01");
        fc.pre(later.on > on);
        expect(stageOn(unknown, [...events, later], on)).toEqual(stageOn(unknown, events, on));
      }),
    );
  });
});

describe("what may begin", () => {
  it.each<[Stage, Record<Beginning, boolean>]>([
    ["project", { file: false, grant: false, undertaking: true }],
    ["opened", { file: true, grant: true, undertaking: true }],
    ["dormant", { file: false, grant: false, undertaking: true }],
    ["closed", { file: false, grant: false, undertaking: false }],
  ])("in a territory at the stage %s is of these kinds", (stage, expected) => {
    const beginnings = ["file", "grant", "undertaking"] as const;
    expect(Object.fromEntries(beginnings.map((one) => [one, mayBegin(stage, one)]))).toEqual(expected);
  });
});

describe("a change of stage", () => {
  const since = (stage: Stage) => ({ stage, since: day("2008-01-01") });

  it("leads from each stage to others than itself, and back to open from all but open", () => {
    for (const stage of stages) {
      expect(stagesAfter(stage)).not.toContain(stage);
      if (stage !== "opened") expect(stagesAfter(stage)).toContain("opened");
    }
  });

  it("is refused to the stage where it stands, and to one that does not follow", () => {
    const change = { work: idle, follower: null };
    expect(checkStage({ now: since("dormant"), to: "dormant", ...change })).toMatchObject({
      refusal: { reason: "stage-already" },
    });
    expect(checkStage({ now: since("closed"), to: "dormant", ...change })).toMatchObject({
      refusal: { reason: "stage-not-reachable", facts: { stage: "closed", to: "dormant" } },
    });
  });

  it("waits for what the committee has before it, unless it opens", () => {
    const work = { ...idle, filesBeforeCommittee: 1 };
    for (const to of ["dormant", "closed"] as const)
      expect(checkStage({ now: since("opened"), to, work, follower: "anne" })).toMatchObject({
        refusal: { reason: "files-before-committee", facts: { files: 1 } },
      });
    expect(checkStage({ now: since("dormant"), to: "opened", work, follower: null }).ok).toBe(true);
  });

  it("to closed says who follows the advances that run, if any does", () => {
    const work = { ...idle, runningAdvances: 1, outstanding: euros("500") };
    const close = (follower: string | null, under = work) =>
      checkStage({ now: since("opened"), to: "closed", work: under, follower });
    expect(close(null)).toMatchObject({
      refusal: { reason: "follower-missing", facts: { advances: 1, outstanding: euros("500") } },
    });
    expect(close("anne").ok).toBe(true);
    expect(close(null, idle).ok).toBe(true);
  });
});
