import { array, assert, bigInt, option, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { areFew, hideSmallCells } from "./cells.ts";
import type { Cell } from "./totals.ts";

const cell = (key: string | null, firms: number): Cell => ({ key, firms: BigInt(firms) });
const total = (cells: readonly Cell[]) => cells.reduce((sum, { firms }) => sum + firms, 0n);

describe("hiding small cells", () => {
  it.each([
    [4, true],
    [5, false],
    [6, false],
    [0, false],
  ])("%d firms are few: %s", (firms, expected) => {
    expect(areFew(BigInt(firms))).toBe(expected);
  });

  it("gathers those below five under no name", () => {
    expect(hideSmallCells([cell("a", 9), cell("b", 3), cell("c", 2)])).toEqual([cell("a", 9), cell(null, 5)]);
  });

  it("gathers the smallest named one too, where the rest could be told by subtraction", () => {
    expect(hideSmallCells([cell("a", 9), cell("b", 6), cell("c", 2)])).toEqual([cell("a", 9), cell(null, 8)]);
  });

  it("shows nothing of four firms in all, and all of what has no small cell", () => {
    expect(hideSmallCells([cell("a", 3), cell("b", 1)])).toEqual([]);
    expect(hideSmallCells([cell("a", 5), cell("b", 7)])).toEqual([cell("b", 7), cell("a", 5)]);
  });

  it("never shows a small cell, and never loses a firm once it shows something", () => {
    const cells = array(record({ key: option(string({ minLength: 1 })), firms: bigInt(0n, 12n) }));
    assert(
      property(cells, (all) => {
        const shown = hideSmallCells(all);
        expect(shown.every(({ firms }) => firms >= 5n)).toBe(true);
        if (shown.length > 0) expect(total(shown)).toBe(total(all));
        else expect(areFew(total(all)) || total(all) === 0n).toBe(true);
      }),
    );
  });
});
