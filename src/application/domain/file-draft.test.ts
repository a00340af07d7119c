import { describe, expect, it } from "vitest";
import {
  draftPath,
  erasedAt,
  erasedIfSavedBefore,
  mostAsksOfAddress,
  mostAsksOfEmail,
  remindedIfSavedBefore,
  waitBeforeAsking,
} from "./file-draft.ts";

const now = Date.parse("2026-11-23T18:00:00.000Z");
const minutesAgo = (minutes: number) => now - minutes * 60_000;

describe("a draft", () => {
  it("is erased thirty days after it was last saved", () => {
    expect(erasedAt("2026-11-23T18:00:00.000Z")).toBe("2026-12-23T18:00:00.000Z");
    expect(erasedIfSavedBefore("2026-12-23T18:00:00.000Z")).toBe("2026-11-23T18:00:00.000Z");
    expect(remindedIfSavedBefore("2026-12-07T18:00:00.000Z")).toBe("2026-11-23T18:00:00.000Z");
  });

  it("is opened by a token that no server is sent", () => {
    expect(draftPath({ territory: "t", draft: "d", token: "secret" })).toBe("/deposer/t/d#secret");
  });
});

describe("links that are asked for", () => {
  it.each([
    [mostAsksOfEmail - 1, 0],
    [mostAsksOfEmail, 50 * 60_000],
  ])("are %d of one address in the last ten minutes: the next waits", (count, expected) => {
    const ofEmail = Array.from({ length: count }, () => minutesAgo(10));
    expect(waitBeforeAsking({ ofEmail, ofAddress: [] }, now)).toBe(expected);
  });

  it("are counted by place too, and forgotten after an hour", () => {
    const ofAddress = Array.from({ length: mostAsksOfAddress }, () => minutesAgo(59));
    expect(waitBeforeAsking({ ofEmail: [], ofAddress }, now)).toBe(60_000);
    const old = Array.from({ length: mostAsksOfAddress }, () => minutesAgo(60));
    expect(waitBeforeAsking({ ofEmail: [], ofAddress: old }, now)).toBe(0);
  });
});
