import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { type ApplicationDocument, awaitedName, documentState, isThere } from "./document.ts";
import { lastGoodDay } from "./document-validity.ts";

const datedOn = plainDate("2026-01-31");

describe("the last good day of a document", () => {
  it.each([
    [{ mode: "months", months: 1 }, null, "2026-02-27"],
    [{ mode: "months", months: 3 }, null, "2026-04-29"],
    [{ mode: "months", months: 3 }, "2026-03-15", "2026-03-15"],
    [{ mode: "months", months: 3 }, "2027-03-15", "2026-04-29"],
    [{ mode: "until" }, "2026-12-31", "2026-12-31"],
    [{ mode: "until" }, null, null],
    [{ mode: "this-file" }, null, null],
    [{ mode: "this-file" }, "2026-06-30", "2026-06-30"],
  ] as const)("of %j that bears %s is %s", (validity, bears, expected) => {
    const expiresOn = bears === null ? null : plainDate(bears);
    expect(lastGoodDay(validity, { datedOn, expiresOn })).toBe(expected);
  });

  it("never goes past the day that the document bears", () => {
    assert(
      property(integer({ min: 1, max: 120 }), integer({ min: 0, max: 5000 }), (months, days) => {
        const expiresOn = addDays(datedOn, days);
        const last = lastGoodDay({ mode: "months", months }, { datedOn, expiresOn });
        expect(last !== null && last <= expiresOn).toBe(true);
      }),
    );
  });
});

describe("a document of the checklist", () => {
  const on = plainDate("2026-03-01");
  const received: ApplicationDocument = {
    id: "d",
    kind: "accounts",
    label: null,
    isRequired: true,
    receivedOn: datedOn,
    expiresOn: null,
    validity: { mode: "until" },
    givenBy: "firm",
    verdict: null,
    refusedWhy: null,
  };

  it.each([
    [{ receivedOn: null }, "awaited", false],
    [{}, "received", true],
    [{ verdict: "accepted" }, "accepted", true],
    [{ expiresOn: addDays(on, 0) }, "received", true],
    [{ expiresOn: addDays(on, -1) }, "expired", false],
    [{ expiresOn: addDays(on, -1), verdict: "accepted" }, "expired", false],
    [{ expiresOn: addDays(on, -1), verdict: "refused" }, "refused", false],
    [{ verdict: "refused" }, "refused", false],
  ] as const)("that says %j is %s", (changes, state, there) => {
    const document = { ...received, ...changes };
    expect([documentState(document, on), isThere(document, on)]).toEqual([state, there]);
  });

  it("says why it is awaited again", () => {
    const name = (changes: Partial<ApplicationDocument>) =>
      awaitedName({ ...received, ...changes }, on, "fr");
    expect(name({ receivedOn: null })).toBe("les derniers comptes ou la situation de départ");
    expect(name({ verdict: "refused" })).toContain("(refusé)");
    expect(name({ expiresOn: addDays(on, -1) })).toContain("(périmé)");
  });
});
