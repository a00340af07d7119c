import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Amendment } from "./amendment.ts";
import { inForce, termsBefore, type WrittenRecord } from "./in-force.ts";

function amendment(
  number: number,
  effectiveOn: string,
  told: Pick<Amendment, "kind" | "terms" | "end">,
): Amendment {
  const preparedOn = plainDate("2027-05-01");
  return {
    id: `amendment ${number}`,
    number,
    reason: "",
    preparedOn,
    effectiveOn: plainDate(effectiveOn),
    ...told,
  };
}

const longer = (endsOn: string) => ({
  kind: "term-extended" as const,
  terms: { endsOn: plainDate(endsOn) },
});

const written: WrittenRecord = {
  convention: {
    id: "convention",
    number: 1,
    previous: null,
    fund: "fund",
    signedOn: plainDate("2026-12-01"),
    startsOn: plainDate("2027-01-01"),
    endsOn: plainDate("2029-12-31"),
    perimeterOn: plainDate("2027-01-01"),
    extension: null,
    preset: null,
    lines: [],
    dayRate: cents(0n),
    jobTarget: null,
  },
  parties: [
    { organisation: "birch", college: "partner-firms", role: "contributor", amendment: null },
    { organisation: "cedar", college: "partner-firms", role: "contributor", amendment: "amendment 3" },
  ],
  pledges: [
    {
      id: "birch EUR",
      holder: "birch",
      unit: "EUR",
      purpose: "fund",
      nature: "gift",
      origin: { kind: "private" },
      amount: 10_000_00n,
      tranches: [{ dueOn: plainDate("2028-01-15"), amount: 10_000_00n }],
      amendment: null,
    },
  ],
  calls: [],
  releases: [],
  amendments: [
    amendment(1, "2027-06-01", {
      ...longer("2030-12-31"),
      end: { outcome: "signed", on: plainDate("2027-06-01"), changes: [] },
    }),
    amendment(2, "2027-09-01", {
      kind: "pledge-changed",
      terms: { pledge: { id: "birch EUR", amount: 5_000_00n } },
      end: {
        outcome: "signed",
        on: plainDate("2027-09-01"),
        changes: [{ pledge: "birch EUR", difference: -5_000_00n }],
      },
    }),
    amendment(3, "2027-10-01", { ...longer("2035-12-31"), end: null }),
  ],
};

const told = ({ convention, pledges, parties }: ReturnType<typeof inForce>) => [
  convention.endsOn,
  pledges[0]?.amount,
  parties.length,
];
const at = (on: string | null) => told(inForce(written, on === null ? null : plainDate(on)));

describe("the terms in force", () => {
  it("are the old ones until the day of effect, and an amendment that is not signed changes nothing", () => {
    expect([at("2027-05-31"), at("2027-06-01"), at("2027-08-31"), at("2027-09-01"), at(null)]).toEqual([
      ["2029-12-31", 10_000_00n, 1],
      ["2030-12-31", 10_000_00n, 1],
      ["2030-12-31", 10_000_00n, 1],
      ["2030-12-31", 5_000_00n, 1],
      ["2030-12-31", 5_000_00n, 1],
    ]);
  });

  it("just before an amendment are those of all that came before it", () => {
    expect([1, 2, 3].map((number) => told(termsBefore(written, { number })))).toEqual([
      ["2029-12-31", 10_000_00n, 1],
      ["2030-12-31", 10_000_00n, 1],
      ["2030-12-31", 5_000_00n, 1],
    ]);
  });
});
