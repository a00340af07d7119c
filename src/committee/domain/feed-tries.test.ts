import { describe, expect, it } from "vitest";
import { feedMinutes, mostFeedTries, waitAtFeed } from "./feed-tries.ts";

const now = Date.parse("2026-11-23T18:00:00Z");
const minutesAgo = (minutes: number) => now - minutes * 60_000;

describe("the address of calendars", () => {
  const tries = (count: number, since: number) => Array.from({ length: count }, () => minutesAgo(since));

  it.each([
    [mostFeedTries - 1, 1, 0],
    [mostFeedTries, 1, feedMinutes - 1],
    [mostFeedTries, feedMinutes - 1, 1],
    [mostFeedTries, feedMinutes, 0],
  ])("after %i tries %i minutes ago, lets wait %i minutes", (count, since, minutes) => {
    expect(waitAtFeed(tries(count, since), now)).toBe(minutes * 60_000);
  });
});
