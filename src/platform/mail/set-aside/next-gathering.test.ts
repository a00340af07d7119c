import { describe, expect, it } from "vitest";
import { nextGathering } from "./next-gathering.ts";

describe("when what is set aside leaves", () => {
  it.each([
    ["daily", "2026-11-24T06:29:59.999Z", "2026-11-24T06:30:00.000Z"],
    ["daily", "2026-11-24T06:30:00.000Z", "2026-11-25T06:30:00.000Z"],
    ["daily", "2026-11-24T23:30:00.000Z", "2026-11-25T06:30:00.000Z"],
    ["daily", "2026-07-14T12:00:00.000Z", "2026-07-15T05:30:00.000Z"],
    // The clock goes back on October 25th: the morning after is winter's.
    ["daily", "2026-10-24T12:00:00.000Z", "2026-10-25T06:30:00.000Z"],
    ["daily", "2026-03-28T12:00:00.000Z", "2026-03-29T05:30:00.000Z"],
    ["weekly", "2026-11-24T08:00:00.000Z", "2026-11-30T06:30:00.000Z"],
    ["weekly", "2026-11-30T06:00:00.000Z", "2026-11-30T06:30:00.000Z"],
    ["weekly", "2026-11-30T06:30:00.000Z", "2026-12-07T06:30:00.000Z"],
  ] as const)("%s, from %s: %s", (pace, now, at) => {
    expect(nextGathering(pace, now)).toBe(at);
  });
});
