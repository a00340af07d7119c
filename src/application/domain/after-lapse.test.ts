import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { Application } from "./application.ts";
import { nextStepOf } from "./next-step.ts";
import { ownNextStepOf } from "./own-next-step.ts";

const on = plainDate("2011-02-08");

function granted(status: Application["status"]): Application {
  return {
    status,
    documents: [],
    orientation: null,
    lapsedOn: plainDate("2011-01-20"),
  } as unknown as Application;
}

describe("a granted file whose decision lapsed", () => {
  it.each([
    "approved",
    "approved-with-conditions",
  ] as const)("says so, and not the step of an advance: %s", (status) => {
    expect(nextStepOf(granted(status), on)?.sentence.fr).toMatch(
      /^Décision caduque depuis le 20 janvier 2011/,
    );
    expect(ownNextStepOf(granted(status), on)?.sentence.en).toMatch(/lapsed on 20 January 2011/);
    const standing = { ...granted(status), lapsedOn: null };
    expect(nextStepOf(standing, on)?.sentence.fr).not.toMatch(/caduque/);
    expect(ownNextStepOf(standing, on)?.sentence.fr).not.toMatch(/caduque/);
  });

  it("has no step once it is withdrawn", () => {
    expect([nextStepOf(granted("withdrawn"), on), ownNextStepOf(granted("withdrawn"), on)]).toEqual([
      null,
      null,
    ]);
  });
});
