import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { drawToken, hashOfToken } from "./personal-token.ts";

describe("a token drawn by a browser", () => {
  it("is of 256 bits, never the same, in signs that an address takes as they are", () => {
    const drawn = Array.from({ length: 20 }, drawToken);
    expect(new Set(drawn).size).toBe(20);
    for (const token of drawn) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it("is hashed as the server hashes what it is shown", async () => {
    const token = drawToken();
    expect(await hashOfToken(token)).toBe(createHash("sha256").update(token).digest("base64url"));
  });
});
