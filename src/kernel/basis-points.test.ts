import { expect, it } from "vitest";
import { basisPoints, share } from "./basis-points.ts";

it("a share is in basis points, half-up", () => {
  expect(share(47_800_000n, 60_000_000n)).toBe(7967);
  expect(share(1n, 20_000n)).toBe(1);
  expect(share(1n, 20_001n)).toBe(0);
  expect(share(5n, 5n)).toBe(10_000);
});

it("a share of nothing is null", () => {
  expect(share(0n, 0n)).toBeNull();
});

it("basis points are whole", () => {
  expect(() => basisPoints(0.5)).toThrow("basis points");
});
