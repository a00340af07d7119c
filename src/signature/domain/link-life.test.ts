import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { maySendCode, mayTryCode, mostCodes, mostCodeTries, mostDoorTries, waitAtDoor } from "./link-life.ts";
import { mayRemind } from "./reminding.ts";
import { isNameOf } from "./typed-name.ts";

const sentAt = "2026-11-23T10:00:00.000Z";
const code = { hash: "ab", sentAt, sent: 1, tries: 1 };

describe("a code", () => {
  it.each([
    ["2026-11-23T10:00:59.000Z", false],
    ["2026-11-23T10:01:00.000Z", true],
  ])("sent at ten o'clock, may be sent again at %s: %s", (now, may) => {
    expect(maySendCode(code, now).ok).toBe(may);
  });

  it("is sent so many times by link, and no more", () => {
    const now = "2026-11-23T12:00:00.000Z";
    expect(maySendCode({ ...code, sent: mostCodes - 1 }, now).ok).toBe(true);
    expect(maySendCode({ ...code, sent: mostCodes }, now)).toMatchObject({
      refusal: { reason: "codes-used-up" },
    });
  });

  it.each([
    ["2026-11-23T10:15:00.000Z", mostCodeTries, true],
    ["2026-11-23T10:15:01.000Z", 1, false],
    ["2026-11-23T10:01:00.000Z", mostCodeTries + 1, false],
  ])("at %s, on its try number %i, may be tried: %s", (now, tries, may) => {
    expect(mayTryCode({ ...code, tries }, now).ok).toBe(may);
  });

  it("is asked for when none was sent", () => {
    expect(mayTryCode({ ...code, hash: null }, sentAt)).toMatchObject({ refusal: { reason: "code-needed" } });
  });
});

describe("the door of links", () => {
  it("lets in so many tries in a quarter of an hour, then makes wait for the oldest to be past", () => {
    const now = Date.parse(sentAt);
    const tries = (count: number) => Array.from({ length: count }, (_, rank) => now - rank * 1000);
    expect(waitAtDoor(tries(mostDoorTries - 1), now)).toBe(0);
    expect(waitAtDoor(tries(mostDoorTries), now)).toBe(15 * 60_000 - (mostDoorTries - 1) * 1000);
  });
});

describe("a reminder", () => {
  const on = plainDate("2026-11-23");
  const past = (days: readonly string[]) =>
    days.map((day) => ({ signatory: "owner", on: plainDate(day), by: "claire", mobile: null }));

  it("is sent once a day to each", () => {
    expect(mayRemind(past(["2026-11-23"]), { signatory: "owner", on })).toMatchObject({
      refusal: { reason: "reminded-today" },
    });
    expect(mayRemind(past(["2026-11-23"]), { signatory: "operator", on })).toEqual({ ok: true, value: 1 });
  });

  it("is the fifth at most", () => {
    const four = ["2026-11-10", "2026-11-12", "2026-11-15", "2026-11-20"];
    expect(mayRemind(past(four), { signatory: "owner", on })).toEqual({ ok: true, value: 5 });
    expect(mayRemind(past([...four, "2026-11-21"]), { signatory: "owner", on })).toMatchObject({
      refusal: { reason: "reminders-used-up" },
    });
  });
});

describe("a typed name", () => {
  it.each([
    ["Odile Toiture", true],
    ["TOITURE odile", true],
    ["  odilé   toiture ", true],
    ["Odile", false],
    ["Odile Toitures", false],
    ["", false],
  ])("%j is that of Odile Toiture: %s", (typed, is) => {
    expect(isNameOf(typed, "Odile Toiture")).toBe(is);
  });

  it("is compared without the hyphens of a composed one", () => {
    expect(isNameOf("jean baptiste D Alembert", "Jean-Baptiste d'Alembert")).toBe(true);
  });
});
