import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import { checkLines } from "./check-lines.ts";
import type { MatchingLine, MatchingTerm } from "./matching-line.ts";

const once = fraction(1n);
const line = (contributor: string, ...base: MatchingTerm[]): MatchingLine => ({
  contributor,
  base,
  multiplier: once,
});
const cash: MatchingTerm = { of: "private-cash", weight: once };
const ref = (name: string): MatchingTerm => ({ of: "line", ref: name, weight: once });

describe("matching lines", () => {
  it("may read earlier ones", () => {
    expect(checkLines([line("a", cash), line("b", ref("a"), cash), line("c", ref("a"), ref("b"))]).ok).toBe(
      true,
    );
  });

  it.each<[string, string, MatchingLine[]]>([
    ["reference-not-earlier", "lines.0.base.0.ref", [line("a", ref("a"))]],
    ["reference-not-earlier", "lines.0.base.1.ref", [line("a", cash, ref("b")), line("b", cash)]],
    ["reference-unknown", "lines.1.base.0.ref", [line("a", cash), line("b", ref("z"))]],
    ["contributor-twice", "lines.1.contributor", [line("a", cash), line("a", cash)]],
    ["contributor-unnamed", "lines.0.contributor", [line(" ", cash)]],
    ["base-empty", "lines.0.base", [line("a")]],
    [
      "weight-negative",
      "lines.0.base.0.weight",
      [line("a", { of: "private-cash", weight: fraction(-1n, 2n) })],
    ],
    ["multiplier-negative", "lines.0.multiplier", [{ ...line("a", cash), multiplier: fraction(-1n) }]],
    [
      "line-amount-negative",
      "lines.0.base.0.cents",
      [line("a", { of: "fixed", cents: cents(-1), weight: once })],
    ],
    ["line-amount-negative", "lines.0.capCents", [{ ...line("a", cash), cap: cents(-1) }]],
    ["line-amount-negative", "lines.0.fixedCents", [{ ...line("a"), fixed: cents(-1) }]],
    ["floor-above-cap", "lines.0.floorCents", [{ ...line("a", cash), floor: cents(2), cap: cents(1) }]],
    ["reference-unknown", "lines.0.base.0.ref", [{ ...line("a", ref("z")), fixed: cents(1) }]],
    ["target-share-out-of-range", "lines.0.targetShare", [{ ...line("a"), targetShare: fraction(-1n, 5n) }]],
    ["target-share-out-of-range", "lines.0.targetShare", [{ ...line("a"), targetShare: once }]],
    ["target-share-with-base", "lines.0.base", [{ ...line("a", cash), targetShare: fraction(4n, 5n) }]],
    [
      "target-share-with-base",
      "lines.0.fixedCents",
      [{ ...line("a"), fixed: cents(1), targetShare: fraction(4n, 5n) }],
    ],
    [
      "reference-to-target-share",
      "lines.1.base.0.ref",
      [{ ...line("a"), targetShare: fraction(4n, 5n) }, line("b", ref("a"))],
    ],
  ])("are refused for %s at %s", (reason, field, lines) => {
    expect(checkLines(lines)).toMatchObject({ ok: false, refusal: { reason, field } });
  });

  it("may complete any share from nothing to just below the whole", () => {
    for (const targetShare of [fraction(0n), fraction(9_999n, 10_000n)])
      expect(checkLines([{ ...line("a"), targetShare }]).ok).toBe(true);
  });

  it("may have a floor equal to the cap", () => {
    expect(checkLines([{ ...line("a", cash), floor: cents(1), cap: cents(1) }]).ok).toBe(true);
  });
});
