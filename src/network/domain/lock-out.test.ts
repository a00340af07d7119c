import { describe, expect, it } from "vitest";
import { mostTriesOfAddress, mostTriesOfEmail, waitBeforeTry, windowMinutes } from "./lock-out.ts";

const now = Date.parse("2026-11-23T09:00:00Z");
const minute = 60_000;

function ago(count: number, minutes: number): number[] {
  return Array.from({ length: count }, () => now - minutes * minute);
}

describe("after failed tries one waits", () => {
  it("not below the number allowed", () => {
    expect(waitBeforeTry({ ofEmail: ago(mostTriesOfEmail - 1, 0), ofAddress: [] }, now)).toBe(0);
    expect(waitBeforeTry({ ofEmail: [], ofAddress: ago(mostTriesOfAddress - 1, 0) }, now)).toBe(0);
  });

  it("until the oldest of the last ones leaves the window", () => {
    const tries = [now, now - minute, now - 2 * minute, now - 3 * minute, now - 4 * minute];

    expect(waitBeforeTry({ ofEmail: tries, ofAddress: [] }, now)).toBe((windowMinutes - 4) * minute);
    expect(waitBeforeTry({ ofEmail: tries, ofAddress: [] }, now + (windowMinutes - 4) * minute)).toBe(0);
  });

  it("the longer of the two waits", () => {
    const tries = { ofEmail: ago(mostTriesOfEmail, 10), ofAddress: ago(mostTriesOfAddress, 1) };

    expect(waitBeforeTry(tries, now)).toBe((windowMinutes - 1) * minute);
  });
});
