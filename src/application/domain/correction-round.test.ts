import { assert, nat, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import {
  answerItems,
  askableFields,
  askedTwiceAt,
  type CorrectionSubject,
  contentCorrected,
  isSameValue,
  mayBeCorrected,
  statusOnceAsked,
  turnOf,
  valueOf,
} from "./correction-round.ts";
import { blankContent, type ConfirmedContent, changedKeys } from "./file-content.ts";
import { statuses } from "./status.ts";

const line = { side: "need", kind: "investment", label: "Four", amountCents: 100 } as const;
const content: ConfirmedContent = { ...blankContent, name: "Boulangerie", headcount: 5, plan: [line] };
const came = { id: "v1", document: "d1", number: 1, receivedOn: plainDate("2026-11-02") };
const state = { content, versions: [came] };

const subjects: CorrectionSubject[] = [
  { kind: "field", field: "headcount" },
  { kind: "plan" },
  { kind: "document", document: "d1" },
];
const items = subjects.map((subject, index) => ({
  position: index + 1,
  subject,
  word: "à revoir",
  asked: valueOf(subject, state),
  answer: null,
}));
const nameOf = (subject: CorrectionSubject) => subject.kind;
const none = new Set<number>();

describe("what may be asked", () => {
  it("is every datum of the owner but the firm's numbers, and the commune once", () => {
    const left = Object.keys(blankContent).filter(
      (key) => !(askableFields as readonly string[]).includes(key),
    );
    expect(left).toEqual(["siren", "siret", "communeName"]);
  });

  it("is asked once in a round", () => {
    expect(askedTwiceAt(subjects)).toBe(-1);
    expect(askedTwiceAt([...subjects, { kind: "plan" }])).toBe(3);
    expect(askedTwiceAt([...subjects, { kind: "document", document: "d2" }])).toBe(-1);
  });

  it("is asked of a file in hand; one that is ready or given back is examined anew, one that is held or decided is not asked", () => {
    const asked = statuses.filter(mayBeCorrected).map((status) => [status, statusOnceAsked(status)]);
    expect(asked).toEqual([
      ["detected", "detected"],
      ["draft", "draft"],
      ["submitted", "submitted"],
      ["appraised", "appraised"],
      ["ready", "submitted"],
      ["adjourned", "submitted"],
    ]);
  });
});

describe("what comes back", () => {
  it("writes nothing but what was asked, whatever else is typed", () => {
    assert(
      property(record({ name: string(), headcount: nat(), title: string() }), (typed) => {
        const after = contentCorrected(items, content, { typed, plan: null, exact: none });
        expect(changedKeys(content, after).every((key) => key === "headcount")).toBe(true);
        expect(after.headcount).toBe(typed.headcount);
        expect(after.plan).toBe(content.plan);
      }),
    );
  });

  it("leaves what is said to be right as it stands", () => {
    const plan = [{ ...line, amountCents: 200 }];
    const typed = { headcount: 9 };
    const exact = new Set([1, 2]);
    expect(contentCorrected(items, content, { typed, plan, exact })).toEqual(content);
    expect(contentCorrected(items, content, { typed, plan, exact: none })).toEqual({
      ...content,
      headcount: 9,
      plan,
    });
  });

  it("brings the name of a commune with its code", () => {
    const asked = [{ position: 1, subject: { kind: "field", field: "communeInsee" } as const }];
    const typed = { communeInsee: "54323", communeName: "Longwy" };
    const after = contentCorrected(asked, content, { typed, plan: null, exact: none });
    expect([after.communeInsee, after.communeName]).toEqual(["54323", "Longwy"]);
  });

  it("is refused while a point is neither changed nor said to be right, and names it", () => {
    const after = { content: { ...content, headcount: 6 }, versions: state.versions };
    const answers = [{ position: 2, isExact: true, word: "vu avec la banque" }];
    expect(answerItems(items, after, { answers, nameOf })).toMatchObject({
      refusal: { reason: "correction-unanswered", facts: { leftFr: "document", count: 1 } },
    });
    const version = { ...came, id: "v2", number: 2 };
    const whole = { ...after, versions: [came, version] };
    expect(answerItems(items, whole, { answers, nameOf })).toMatchObject({
      value: [
        { answer: { isExact: false, given: { content: { headcount: 6 } } } },
        { answer: { isExact: true, word: "vu avec la banque" } },
        { answer: { isExact: false, given: { version: "v2", number: 2 } } },
      ],
    });
  });

  it("answers nothing that was not asked", () => {
    const answers = [{ position: 4, isExact: true, word: "" }];
    expect(answerItems(items, state, { answers, nameOf })).toMatchObject({
      refusal: { reason: "correction-unknown" },
    });
  });
});

describe("a value", () => {
  it("is the same as itself, whatever the order of its keys, and another once a line changes", () => {
    const [field, plan] = subjects.map((subject) => valueOf(subject, state));
    expect(isSameValue(plan ?? { kind: "plan", plan: [] }, { kind: "plan", plan: [{ ...line }] })).toBe(true);
    expect(isSameValue({ kind: "plan", plan: [] }, { kind: "plan", plan: [line] })).toBe(false);
    expect(
      isSameValue(field ?? { kind: "plan", plan: [] }, { kind: "field", content: { headcount: 5 } }),
    ).toBe(true);
    expect(isSameValue({ kind: "field", content: {} }, { kind: "plan", plan: [] })).toBe(false);
  });
});

describe("a turn", () => {
  const sent = { by: { person: "p", name: "P" }, on: plainDate("2026-11-03"), at: "" };
  it("is the firm's, then the desk's, then nobody's", () => {
    expect(turnOf({ sent: null, ended: null })).toBe("firm");
    expect(turnOf({ sent, ended: null })).toBe("desk");
    expect(turnOf({ sent, ended: { ...sent, how: "accepted" } })).toBeNull();
  });
});
