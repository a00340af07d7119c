import { describe, expect, it } from "vitest";
import { inParts } from "./many-advances.ts";

describe("in parts", () => {
  it.each([
    [0, []],
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
    [1000, [500, 500]],
  ])("%i things make parts of %j", (count, sizes) => {
    const things = Array.from({ length: count }, (_, index) => index);

    const parts = inParts(things);

    expect(parts.map(({ length }) => length)).toEqual(sizes);
    expect(parts.flat()).toEqual(things);
  });
});
