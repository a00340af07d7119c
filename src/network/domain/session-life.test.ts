import { describe, expect, it } from "vitest";
import { expiryOf, isWorthNoting } from "./session-life.ts";

const made = "2026-11-23T09:00:00.000Z";

describe("a sign-in session", () => {
  it("lasts twelve hours after the last visit", () => {
    expect(expiryOf(made, "2026-11-23T15:30:00.000Z")).toBe("2026-11-24T03:30:00.000Z");
  });

  it("lasts a week in all", () => {
    expect(expiryOf(made, "2026-11-30T08:59:00.000Z")).toBe("2026-11-30T09:00:00.000Z");
  });

  it("is written again at most once a minute", () => {
    expect(isWorthNoting(made, "2026-11-23T09:00:59.999Z")).toBe(false);
    expect(isWorthNoting(made, "2026-11-23T09:01:00.000Z")).toBe(true);
  });
});
