import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mailOf, newReference, referencesIn } from "./reference.ts";
import { bounceAddress, replyAddress } from "./return-address.ts";

describe("a reference", () => {
  it("says of which mail it is, and is never the same twice", () => {
    const mail = randomUUID();
    const [one, other] = [newReference(mail), newReference(mail)];
    expect(mailOf(one)).toBe(mail);
    expect(mailOf(other)).toBe(mail);
    expect(one).not.toBe(other);
  });

  it("fits before the @ of an address, and is found there whatever its case", () => {
    const reference = newReference(randomUUID());
    for (const address of [bounceAddress, replyAddress]) {
      const written = address({ reference, domain: "retours.example" });
      expect(written.split("@")[0]?.length).toBeLessThanOrEqual(64);
      expect(referencesIn(`<${written.toUpperCase()}>`)).toEqual([reference]);
    }
    expect(referencesIn(`Message-ID: <${reference}@alize.example>`)).toEqual([reference]);
  });

  it("is not found in what only looks like one", () => {
    const reference = newReference(randomUUID());
    expect(referencesIn(`x${reference}@a.example ${reference} ${reference}a@b.example`)).toEqual([]);
    expect(mailOf("abc.def")).toBeNull();
  });
});
