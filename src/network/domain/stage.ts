import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { compareDates, type PlainDate } from "#kernel/plain-date.ts";
import type { Stage } from "#kernel/stage.ts";
import type { Unit, UnitEvent } from "./unit.ts";

/** What may begin in a territory: a firm's file, a grant, and whatever else it would undertake. */
export type Beginning = "file" | "grant" | "undertaking";

export interface StageSince {
  readonly stage: Stage;
  /** Null where nobody told. */
  readonly since: PlainDate | null;
}

type Dated = Pick<Unit, "openedOn" | "closedOn">;

/** The stage on a day, as past figures keep it: by the latest event; where nothing was told, by the unit's own two dates. */
export function stageOn(unit: Dated, events: readonly UnitEvent[], on: PlainDate): StageSince {
  const latest = events
    .toSorted((a, b) => compareDates(a.on, b.on))
    .findLast((event) => event.kind !== "extended" && event.on <= on);
  if (latest !== undefined && latest.kind !== "extended") return { stage: latest.kind, since: latest.on };
  if (unit.closedOn !== null && unit.closedOn <= on) return { stage: "closed", since: unit.closedOn };
  if (unit.openedOn !== null && unit.openedOn > on) return { stage: "project", since: null };
  return { stage: "opened", since: unit.openedOn };
}

/** What goes on whatever the stage, repayments and arrears first of all, is no beginning. */
export function mayBegin(stage: Stage, beginning: Beginning): boolean {
  return stage === "opened" || (beginning === "undertaking" && stage !== "closed");
}

const nextStages: Readonly<Record<Stage, readonly Stage[]>> = {
  project: ["opened", "closed"],
  opened: ["dormant", "closed"],
  dormant: ["opened", "closed"],
  closed: ["opened"],
};

export function stagesAfter(stage: Stage): readonly Stage[] {
  return nextStages[stage];
}

/** What is under way in a territory, as those who keep it count it. */
export interface WorkUnderWay {
  /** Files that the committee has before it: a vote may still grant. */
  readonly filesBeforeCommittee: number;
  readonly openFiles: number;
  readonly runningAdvances: number;
  /** What their firms still owe. */
  readonly outstanding: Cents;
}

interface Change {
  readonly now: StageSince;
  readonly to: Stage;
  readonly work: WorkUnderWay;
  readonly follower: string | null;
}

export type StageRefusal = Refusal<
  "stage-already" | "stage-not-reachable" | "files-before-committee" | "follower-missing"
>;

/** A territory does not fall asleep under a vote, nor close without someone who follows what is owed to it. */
export function checkStage({ now, to, work, follower }: Change): Outcome<Stage, StageRefusal> {
  if (now.stage === to) return refuse("stage-already", { stage: to, since: now.since ?? "" }, "to");
  if (!stagesAfter(now.stage).includes(to))
    return refuse("stage-not-reachable", { stage: now.stage, to }, "to");
  if (to !== "opened" && work.filesBeforeCommittee > 0)
    return refuse("files-before-committee", { files: work.filesBeforeCommittee });
  if (to === "closed" && work.runningAdvances > 0 && follower === null)
    return refuse(
      "follower-missing",
      { advances: work.runningAdvances, outstanding: work.outstanding },
      "follower",
    );
  return accept(to);
}
