import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { RecordedEvent } from "./advance.ts";
import { earlyWarnings, undeclaredJudgment, type WarningSigns } from "./early-warning.ts";
import type { FollowedPromise } from "./promise-to-pay.ts";

const day = plainDate;
const told = { recordedAt: "2010-09-10T18:00:00.000Z", ref: null, reason: null, entry: null, decision: null };
const event = (given: object) => ({ ...told, returnReason: null, ...given }) as unknown as RecordedEvent;
const returned = (id: string, on: string) =>
  event({ kind: "return", id, on: day(on), rank: 3, of: "repayment", amount: 1n, returnReason: "AM04" });
const notice = (kind: "sale" | "proceedings" | "liquidation") => ({
  id: `a notice of ${kind}`,
  firm: "firm",
  kind,
  publishedOn: day("2010-09-01"),
  reference: "Bodacc A n° 170",
  note: null,
});
const lateAccounts = {
  closedOn: day("2009-12-31"),
  dueOn: day("2010-06-30"),
  received: null,
  isLate: true,
};

function warned(signs: Partial<WarningSigns>) {
  const all = earlyWarnings({
    line: { status: "running", outstanding: euros("1500") },
    events: [],
    promises: [],
    delays: [],
    notices: [],
    surveys: [],
    accounts: [],
    returnsSince: day("2010-07-12"),
    ...signs,
  });
  return all.map(({ kind, on, cause }) => [kind, on, cause]);
}

describe("what warns about an advance", () => {
  it("is told with its day and its cause, the oldest first", () => {
    const promise = { id: "a promise", promisedOn: day("2010-08-10"), outcome: "broken", amount: 1n };
    expect(
      warned({
        events: [returned("a return", "2010-08-05")],
        promises: [promise as unknown as FollowedPromise],
        delays: [{ id: "a delay", askedOn: day("2010-09-05"), from: 2, count: 1 }],
        notices: [notice("sale")],
        surveys: [{ months: 12, dueOn: day("2010-07-15") }],
        accounts: [lateAccounts, { ...lateAccounts, closedOn: day("2010-12-31"), isLate: false }],
      }),
    ).toEqual([
      ["accounts-late", "2010-06-30", "2009-12-31"],
      ["survey-missed", "2010-07-15", "12"],
      ["first-return", "2010-08-05", "a return"],
      ["promise-broken", "2010-08-10", "a promise"],
      ["notice-published", "2010-09-01", "a notice of sale"],
      ["delay-asked", "2010-09-05", "a delay"],
    ]);
  });

  it("is nothing once nothing is owed", () => {
    const line = { status: "settled", outstanding: euros("0") } as const;
    expect(warned({ line, accounts: [lateAccounts], notices: [notice("sale")] })).toEqual([]);
  });

  it.each([
    ["2010-07-11", 0],
    ["2010-07-12", 1],
  ])("counts a first return of %s while it is recent: %i", (on, count) => {
    expect(warned({ events: [returned("a return", on)] })).toHaveLength(count);
  });

  it("counts a return no more once there are two: they are arrears", () => {
    expect(warned({ events: [returned("one", "2010-07-20"), returned("two", "2010-08-20")] })).toEqual([]);
  });

  it.each([
    ["proceedings", "running", 1],
    ["proceedings", "in-proceedings", 0],
    ["proceedings", "in-liquidation", 0],
    ["liquidation", "in-proceedings", 1],
    ["liquidation", "in-liquidation", 0],
    ["sale", "in-proceedings", 1],
  ] as const)("leaves a notice of %s to the court's act once the advance is %s: %i", (kind, status, count) => {
    const line = { status, outstanding: euros("1500") };
    expect(warned({ line, notices: [notice(kind)] })).toHaveLength(count);
  });

  it("asks no accounts of a firm in liquidation", () => {
    const line = { status: "in-liquidation", outstanding: euros("1500") } as const;
    expect(warned({ line, accounts: [lateAccounts] })).toEqual([]);
  });
});

describe("the judgment for which the debt is not declared", () => {
  const liquidation = event({ kind: "liquidation", id: "judgment", on: day("2010-09-02"), rank: 2 });
  const publication = event({ kind: "publication", id: "published", on: day("2010-09-20"), rank: 3 });
  const claim = event({ kind: "claim", id: "claim", on: day("2010-10-01"), rank: 4, amount: 1n });

  it("warns from its day, with the last day to declare once it is published, until it is declared", () => {
    expect(undeclaredJudgment([])).toBeNull();
    expect(undeclaredJudgment([liquidation])).toMatchObject({ judgedOn: "2010-09-02", declareBy: null });
    expect(undeclaredJudgment([liquidation, publication])).toMatchObject({ declareBy: "2010-11-20" });
    expect(undeclaredJudgment([liquidation, publication, claim])).toBeNull();
    expect(warned({ events: [liquidation] })).toEqual([["judgment", "2010-09-02", "2010-09-02"]]);
  });

  it("is none once a sauvegarde has ended", () => {
    const opened = event({
      kind: "proceedings",
      id: "opened",
      on: day("2010-09-02"),
      rank: 2,
      nature: "safeguard",
    });
    const ended = event({ kind: "end-of-proceedings", id: "ended", on: day("2010-10-02"), rank: 3 });
    expect(undeclaredJudgment([opened])).toMatchObject({ judgedOn: "2010-09-02" });
    expect(undeclaredJudgment([opened, ended])).toBeNull();
  });
});
