import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { debitsToRecall, type GivenDebit, type UndoneTransfer } from "./debit-recall.ts";

const undone: UndoneTransfer = {
  advance: "advance",
  undoneOn: plainDate("2026-12-02"),
  why: "Virement revenu",
  paidAgainAt: null,
};

function given(changes: Partial<GivenDebit> = {}): GivenDebit {
  return {
    item: "item",
    run: "run",
    messageId: "ALZ1",
    sentAt: "2026-11-30T09:00:00.000Z",
    advance: "advance",
    firm: "Boulangerie",
    instalment: 1,
    on: plainDate("2026-12-28"),
    amount: cents(10_000n),
    endToEnd: "AV1-E1",
    rum: "RUM1",
    creditorId: "FR72ZZZ123456",
    stands: true,
    isReceived: false,
    recall: null,
    ...changes,
  };
}

const recall = {
  item: "item",
  on: plainDate("2026-12-03"),
  how: "Message",
  by: "marc",
  at: "2026-12-03T09:00:00.000Z",
};

const states = (debit: Partial<GivenDebit>, transfer: Partial<UndoneTransfer> = {}) =>
  debitsToRecall([given(debit)], [{ ...undone, ...transfer }]).map(({ state }) => state);

describe("a debit given to the bank before its advance's transfer came back", () => {
  it.each([
    ["to-recall", {}],
    ["recalled", { recall }],
    ["received", { isReceived: true }],
    ["received", { isReceived: true, recall }],
    ["came-back", { stands: false, recall }],
  ] as const)("is %s", (state, changes) => {
    expect(states(changes)).toEqual([state]);
  });

  it("is named no more once it came back by itself", () => {
    expect(states({ stands: false })).toEqual([]);
  });

  it.each([
    ["before the money left again", "2026-11-30T08:59:59.999Z", ["to-recall"]],
    ["as it left again", "2026-11-30T09:00:00.000Z", []],
    ["after it left again", "2026-11-30T09:00:00.001Z", []],
  ])("sent %s: %j", (_, sentAt, expected) => {
    expect(states({ sentAt }, { paidAgainAt: "2026-11-30T09:00:00.000Z" })).toEqual(expected);
  });

  it("is of that advance alone", () => {
    expect(states({ advance: "other" })).toEqual([]);
  });
});
