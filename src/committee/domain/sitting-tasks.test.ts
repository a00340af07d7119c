import { describe, expect, it } from "vitest";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Item, Sitting } from "./sitting.ts";
import { minutesDays, type TaskReader, tasksOfSitting, undeclaredMembers } from "./sitting-tasks.ts";

const heldOn = plainDate("2008-11-20");

function item(changes: Partial<Item> = {}): Item {
  return {
    id: "item",
    position: 1,
    kind: "application",
    subject: "file",
    pack: {
      title: "Un four",
      firm: { id: "firm", name: "Boulangerie", siren: null, links: [] },
      requested: {
        amountCents: 1_000_000,
        instalments: 36,
        graceMonths: 6,
        frequency: "monthly",
        halfDays: 4,
        jobs: { created: 3, kept: 0 },
      },
      content: {},
    },
    packHash: "",
    status: "waiting",
    declared: new Set(),
    recusals: [],
    chair: null,
    stages: [],
    decision: null,
    ...changes,
  };
}

function sitting(changes: Partial<Sitting> = {}): Sitting {
  const member = (id: string) =>
    ({
      id,
      person: `person ${id}`,
      organisation: null,
      college: "partner-firms",
      votes: true,
      fromOn: plainDate("2006-01-01"),
      toOn: null,
    }) as const;
  return {
    id: "sitting",
    heldOn,
    place: "Mairie",
    fund: "fund",
    status: "convened",
    rule: { percent: 50, partnerFirms: 0, fewestVoters: 1 },
    chair: null,
    secretary: null,
    version: 1,
    closedAt: null,
    minutesHash: null,
    consultation: null,
    members: [member("a"), member("b")],
    present: new Set(),
    moves: [],
    items: [item()],
    ...changes,
  };
}

const nobody: TaskReader = {
  person: "someone",
  seesFiles: false,
  denied: new Set(),
  isConvener: false,
  isOfficer: false,
};

const kinds = (of: Sitting, reader: Partial<TaskReader>, on: PlainDate) =>
  tasksOfSitting(of, { ...nobody, ...reader }, on).map(({ kind }) => kind);

describe("a convened sitting", () => {
  const officer = { isOfficer: true };
  const convener = { isConvener: true };

  it.each([
    [-1, ["to-prepare"], []],
    [0, [], ["to-open"]],
    [1, [], ["to-open"]],
  ])("%i days from its day is prepared: %j, opened: %j", (days, prepared, opened) => {
    const on = addDays(heldOn, days);
    expect(kinds(sitting(), convener, on)).toEqual(prepared);
    expect(kinds(sitting(), officer, on)).toEqual(opened);
  });

  it("has nothing to prepare once everyone said their links, or is recused", () => {
    const recusal = { member: "b", manner: "declared", link: "bank", reason: "Sa banque." } as const;
    const said = sitting({ items: [item({ declared: new Set(["a"]), recusals: [recusal] })] });
    expect(undeclaredMembers(said)).toBe(0);
    expect(kinds(said, convener, addDays(heldOn, -1))).toEqual([]);
    expect(undeclaredMembers(sitting({ items: [item({ declared: new Set(["a"]) })] }))).toBe(1);
  });

  it("says to a member what is left to declare and from what they are already recused", () => {
    const recusal = { member: "a", manner: "detected", link: "bank", reason: "Sa banque." } as const;
    const agenda = sitting({
      items: [item({ recusals: [recusal] }), item({ id: "other", subject: "other" })],
    });
    const reader = { ...nobody, person: "person a" };
    expect(tasksOfSitting(agenda, reader, heldOn)).toMatchObject([
      { kind: "to-read", toDeclare: 1, recused: ["Boulangerie"] },
    ]);
  });
});

describe("the minutes", () => {
  const closed = sitting({ status: "closed" });

  it.each([
    [minutesDays - 1, ["minutes-to-read"]],
    [minutesDays, ["minutes-to-read"]],
    [minutesDays + 1, []],
  ])("%i days after the sitting wait for who sat: %j", (days, expected) => {
    expect(kinds(closed, { person: "person a" }, addDays(heldOn, days))).toEqual(expected);
  });

  it("wait for nobody else", () => {
    expect(kinds(closed, { isConvener: true, isOfficer: true }, heldOn)).toEqual([]);
  });
});
