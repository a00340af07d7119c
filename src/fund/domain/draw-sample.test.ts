import { assert, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSample } from "./draw-sample.ts";

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe("drawing a sample", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(drawSample(hundred, 5, "2026-A")).toEqual(drawSample(hundred, 5, "2026-A"));
    expect(drawSample(hundred, 5, "2026-A")).not.toEqual(drawSample(hundred, 5, "2026-B"));
  });

  it("never changes from a version of the program to the next", () => {
    expect(drawSample(hundred, 5, "contrôle 2026")).toMatchInlineSnapshot(`
      [
        2,
        40,
        62,
        67,
        96,
      ]
    `);
  });

  it("takes as many as asked, each once, in their order; all when there are fewer; none of nothing", () => {
    assert(
      property(integer({ min: 0, max: 60 }), integer({ min: 1, max: 70 }), string(), (count, size, seed) => {
        const drawn = drawSample(hundred.slice(0, count), size, seed);
        expect(drawn).toHaveLength(Math.min(count, size));
        expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
      }),
    );
  });

  it("gives each entry its chance", () => {
    const times = new Map<number, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      for (const number of drawSample(hundred, 10, `seed ${seed}`))
        times.set(number, (times.get(number) ?? 0) + 1);
    }
    const counts = hundred.map((number) => times.get(number) ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(140);
    expect(Math.max(...counts)).toBeLessThan(260);
  });
});
