import { describe, expect, it } from "vitest";
import { figureTyped } from "./figure-typed.ts";

describe("a field of figures", () => {
  it("is emptied when nothing is left in it, which is not a zero", () => {
    expect([figureTyped(""), figureTyped(0), figureTyped("0")]).toEqual(["emptied", 0, 0]);
  });

  it("reads a figure whose decimals are still being typed, and waits for one that only has its sign", () => {
    expect([figureTyped("12."), figureTyped("12.50"), figureTyped("-")]).toEqual([12, 12.5, "unfinished"]);
  });
});
