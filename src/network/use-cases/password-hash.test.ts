import { describe, expect, it } from "vitest";
import { hashPassword, isPasswordOf } from "./password-hash.ts";

const password = "kayak bleu sous la pluie";

async function fastestOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe("a hashed password", () => {
  it("is argon2id, salted, and known again from any keyboard", async () => {
    const [hash, again] = await Promise.all([hashPassword("café à midi trente"), hashPassword(password)]);

    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword(password)).not.toBe(again);
    expect(await isPasswordOf(hash, "café à midi trente".normalize("NFD"))).toBe(true);
    expect(await isPasswordOf(hash, "cafe a midi trente")).toBe(false);
  });

  it("is compared as slowly when there is none", async () => {
    const hash = await hashPassword(password);
    const known = await fastestOf(async () => isPasswordOf(hash, "wrong one here"));
    const unknown = await fastestOf(async () => isPasswordOf(null, "wrong one here"));

    expect(await isPasswordOf(null, "nobody's password, only here to be hashed")).toBe(false);
    expect(unknown).toBeGreaterThan(known / 2);
    expect(known).toBeGreaterThan(unknown / 2);
  });
});
