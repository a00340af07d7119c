import { describe, expect, it } from "vitest";
import { invitationExpiry, invitationPath, resetExpiry, resetPath } from "./personal-link.ts";

describe("a personal link", () => {
  it("opens an invitation for fourteen days, and replaces a password for an hour", () => {
    expect(invitationExpiry("2026-11-23T09:00:00.000Z")).toBe("2026-12-07T09:00:00.000Z");
    expect(resetExpiry("2026-11-23T09:00:00.000Z")).toBe("2026-11-23T10:00:00.000Z");
  });

  it("holds its token where a browser sends it to nobody", () => {
    for (const path of [invitationPath("territory", "token"), resetPath("territory", "token")]) {
      const link = new URL(path, "https://alize.exemple.fr");
      expect(link.hash).toBe("#token");
      expect(link.pathname + link.search).not.toContain("token");
    }
  });
});
