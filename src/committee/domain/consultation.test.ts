import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import {
  awaitedOn,
  type Consultation,
  consultationRuleOn,
  consultationState,
  earliestClosing,
  sittingOfItem,
  votesOn,
  type WrittenSitting,
} from "./consultation.ts";
import { broughtToSitting } from "./consultation-outcome.ts";
import { type Item, quorumOn } from "./sitting.ts";

const closesOn = plainDate("2026-11-30");
const members = ["a", "b", "c", "d"];

const item: Item = {
  id: "item",
  position: 1,
  kind: "application",
  subject: "file",
  pack: {
    title: "Four à pain",
    firm: { id: "firm", name: "Boulangerie", siren: null, links: [] },
    requested: {
      amountCents: 1_000_00,
      instalments: 12,
      graceMonths: 0,
      frequency: "monthly",
      halfDays: 0,
      jobs: { created: 0, kept: 0 },
    },
    content: null,
  },
  packHash: "0".repeat(64),
  status: "waiting",
  declared: new Set(members),
  recusals: [],
  chair: null,
  stages: [],
  decision: null,
};

function written(
  voters: readonly string[],
  changes: Partial<Consultation> = {},
  items = [item],
): WrittenSitting {
  const grant = {
    amount: cents(1_000_00),
    instalments: 12,
    graceMonths: 0,
    frequency: "monthly" as const,
    halfDays: halfDays(0n),
    jobs: { created: 0, kept: 0 },
  };
  const proposal = { outcome: "approved" as const, grant, conditions: [], reasons: "", derogation: null };
  return {
    id: "sitting",
    heldOn: plainDate("2026-11-23"),
    place: "Consultation écrite",
    fund: "fund",
    status: "convened",
    rule: { percent: 50, partnerFirms: 2, fewestVoters: 3 },
    chair: null,
    secretary: null,
    version: 1,
    closedAt: null,
    minutesHash: null,
    members: members.map((id) => ({
      id,
      person: `person ${id}`,
      organisation: null,
      college: "partner-firms",
      votes: id !== "d",
      fromOn: plainDate("2020-01-01"),
      toOn: null,
    })),
    present: new Set(),
    moves: [],
    items,
    consultation: {
      reason: "Un loyer à payer avant la prochaine séance.",
      closesOn,
      stops: 2,
      chair: "a",
      openedBy: "person s",
      proposals: new Map([[item.id, proposal]]),
      votes: voters.map((member) => ({
        item: item.id,
        member,
        choice: "for",
        reason: null,
        at: "2026-11-24T09:00:00.000Z",
      })),
      asked: [],
      ...changes,
    },
  };
}

const asking = (member: string) => ({ member, reason: "À débattre.", at: "2026-11-24T10:00:00.000Z" });

describe("a consultation in writing", () => {
  it("runs until its last day, that day included, and is over the day after", () => {
    expect(consultationState(written(["a", "b"]), closesOn)).toBe("running");
    expect(consultationState(written(["a", "b"]), plainDate("2026-12-01"))).toBe("over");
  });

  it("is answered as soon as every member with a vote has voted; a seat without vote is not waited for", () => {
    expect(awaitedOn(item, written(["a", "b"]))).toEqual(["c"]);
    expect(consultationState(written(["a", "b", "c"]), closesOn)).toBe("answered");
  });

  it("stops when enough members ask for a sitting, not one below", () => {
    expect(consultationState(written([], { asked: [asking("a")] }), closesOn)).toBe("running");
    expect(consultationState(written([], { asked: [asking("a"), asking("b")] }), closesOn)).toBe("stopped");
  });

  it("leaves whoever is recused out of the vote, of the quorum and of those it waits for, even after they voted", () => {
    const recusal = { member: "a", manner: "declared", link: "family", reason: "Sa sœur." } as const;
    const recused = { ...item, recusals: [recusal] };
    const sitting = written(["a", "b"], {}, [recused]);
    expect(votesOn(recused, sitting).map(({ member }) => member)).toEqual(["b"]);
    expect(awaitedOn(recused, sitting)).toEqual(["c"]);
    expect(quorumOn(recused, sittingOfItem(recused, sitting))).toMatchObject({ seats: 2, voters: 1 });
  });

  it("counts as present on an item whoever answered on it", () => {
    expect(quorumOn(item, sittingOfItem(item, written(["a", "b", "c"])))).toMatchObject({
      voters: 3,
      isReached: true,
      hasEnoughVoters: true,
    });
  });
});

describe("the rule of consultations", () => {
  const rules = [
    { fromOn: plainDate("2026-06-01"), days: 8, stops: 3 },
    { fromOn: plainDate("2026-12-01"), days: 2, stops: 1 },
  ];

  it("is that of the day, and the usual one before any was said", () => {
    expect(consultationRuleOn(rules, plainDate("2026-05-31"))).toEqual({ days: 5, stops: 2 });
    expect(consultationRuleOn(rules, plainDate("2026-06-01"))).toEqual({ days: 8, stops: 3 });
    expect(consultationRuleOn(rules, plainDate("2026-11-30"))).toEqual({ days: 8, stops: 3 });
    expect(consultationRuleOn(rules, plainDate("2026-12-01"))).toEqual({ days: 2, stops: 1 });
  });

  it("gives members so many days after the first one", () => {
    expect(earliestClosing(plainDate("2026-11-23"), { days: 5 })).toBe("2026-11-28");
  });
});

describe("an item that was not decided in writing", () => {
  it("is brought to a sitting, for a reason that names the figures", () => {
    const { outcome, reasons } = broughtToSitting("vote-not-carried", { for: 1, against: 2, abstain: 0 });
    expect(outcome).toBe("adjourned");
    expect(reasons).toContain("1 pour, 2 contre, 0 abstentions");
    expect(broughtToSitting("too-few-voters", { voters: 2, fewest: 3 }).reasons).toContain("il en faut 3");
  });
});
