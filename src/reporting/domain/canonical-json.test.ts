import { assert, dictionary, jsonValue, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "./canonical-json.ts";

describe("the canonical text", () => {
  it("puts keys in order, deeply, and lists as they stand", () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: true }], a: "é" })).toBe(
      '{"a":"é","b":[2,1,{"c":true,"d":null}]}',
    );
  });

  it("is the same whatever the order of writing, and reads back as it was", () => {
    assert(
      property(dictionary(string(), jsonValue({ maxDepth: 2 })), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        const text = canonicalJson(value as Json);
        expect(canonicalJson(turned as Json)).toBe(text);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
