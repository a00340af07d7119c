import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { aFile, aSignatory, aSignature } from "../../../tests/signature-cast.ts";
import { askedSignatories, completedOn, isComplete, isExpired, signatoryState } from "./course.ts";

const states = (file: ReturnType<typeof aFile>) =>
  file.signatories.map((signatory) => signatoryState(file, signatory));

describe("signing together", () => {
  it("asks everyone at once, and no longer whoever signed", () => {
    expect(states(aFile())).toEqual(["asked", "asked"]);
    expect(states(aFile({ signatures: [aSignature("owner")] }))).toEqual(["signed", "asked"]);
  });

  it("is complete once the last has signed, on the day of the last", () => {
    const signatures = [aSignature("owner", { signedOn: "2026-11-25" }), aSignature("operator")];
    expect(isComplete(aFile({ signatures: signatures.slice(1) }))).toBe(false);
    expect(isComplete(aFile({ signatures }))).toBe(true);
    expect(completedOn(aFile({ signatures }))).toBe("2026-11-25");
  });

  it("is never complete without anyone", () => {
    expect(isComplete(aFile({ signatories: [] }))).toBe(false);
  });
});

describe("signing in turn", () => {
  it("asks the first alone, then the next", () => {
    const file = aFile({ request: { inTurn: true } });
    expect(states(file)).toEqual(["asked", "waits-turn"]);
    expect(states({ ...file, signatures: [aSignature("owner")] })).toEqual(["signed", "asked"]);
  });

  it("asks nobody while the first refuses", () => {
    const refusals = [{ signatory: "owner", version: 1, why: "Le montant", at: "2026-11-24T08:00:00.000Z" }];
    const file = aFile({ request: { inTurn: true }, refusals });
    expect(states(file)).toEqual(["refused", "waits-turn"]);
    expect(askedSignatories(file)).toEqual([]);
  });
});

describe("a document that changes", () => {
  it("asks again those who had signed the former version, and those who had refused it", () => {
    const refusals = [
      { signatory: "operator", version: 1, why: "Le montant", at: "2026-11-24T08:00:00.000Z" },
    ];
    const signatures = [aSignature("owner")];
    const before = aFile({ signatures, refusals });
    expect(states(before)).toEqual(["signed", "refused"]);
    expect(states({ ...before, request: { ...before.request, version: 2 } })).toEqual(["asked", "asked"]);
  });

  it("is never complete on signatures of several versions", () => {
    const version = integer({ min: 1, max: 3 });
    assert(
      property(version, version, version, (standing, first, second) => {
        const signatures = [
          aSignature("owner", { version: first }),
          aSignature("operator", { version: second }),
        ];
        const file = aFile({ request: { version: standing }, signatures });
        expect(isComplete(file)).toBe(first === standing && second === standing);
      }),
    );
  });
});

describe("whoever was replaced", () => {
  const replaced = { how: "delegated", why: "Absente", by: null, at: "2026-11-24T08:00:00.000Z" } as const;
  const signatories = [
    aSignatory("owner", { replaced }),
    aSignatory("deputy", { standsFor: "owner" }),
    aSignatory("operator", { rank: 2 }),
  ];

  it("is asked no more, even if they had signed", () => {
    expect(states(aFile({ signatories }))).toEqual(["replaced", "asked", "asked"]);
    const signatures = [aSignature("owner"), aSignature("operator")];
    expect(isComplete(aFile({ signatories, signatures }))).toBe(false);
  });
});

describe("a request", () => {
  it.each([
    ["2026-12-22", false],
    ["2026-12-23", false],
    ["2026-12-24", true],
  ])("on %s, due on the 23rd, is expired: %s", (on, expired) => {
    expect(isExpired(aFile().request, plainDate(on))).toBe(expired);
  });

  it("asks nobody once it is cancelled", () => {
    expect(askedSignatories(aFile({ request: { state: "cancelled" } }))).toEqual([]);
  });
});
