import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPromises, stateOfPromise } from "./promise.ts";

describe("a promise", () => {
  it.each([
    ["nothing done", { called: 0n, honoured: 0n, released: 0n }, { left: 100n, toCall: 100n, overpaid: 0n }],
    ["called", { called: 60n, honoured: 0n, released: 0n }, { left: 100n, toCall: 40n, overpaid: 0n }],
    ["partly paid", { called: 60n, honoured: 50n, released: 0n }, { left: 50n, toCall: 40n, overpaid: 0n }],
    ["released", { called: 60n, honoured: 60n, released: 40n }, { left: 0n, toCall: 0n, overpaid: 0n }],
    ["paid beyond", { called: 60n, honoured: 61n, released: 0n }, { left: 39n, toCall: 40n, overpaid: 1n }],
  ])("in euros, %s", (_, happened, expected) => {
    expect(stateOfPromise({ promised: 100n, ...happened }, "EUR")).toMatchObject(expected);
  });

  it("in days is not called, and shows what was given beyond it", () => {
    expect(
      stateOfPromise({ promised: 160n, called: 0n, honoured: 162n, released: 0n }, "HALF-DAY"),
    ).toMatchObject({ left: 0n, toCall: 0n, overpaid: 2n });
  });

  it("is always honoured, released or left", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 1000n), fc.bigInt(0n, 1000n), fc.bigInt(0n, 1000n), (promised, a, b) => {
        const called = a % (promised + 1n);
        const released = promised - called;
        const honoured = called === 0n ? 0n : b % (called + 1n);
        const state = stateOfPromise({ promised, called, honoured, released }, "EUR");
        expect(state.honoured + state.released + state.left).toBe(promised);
        expect(state.toCall).toBe(0n);
      }),
    );
  });

  it("does not hide what one left behind what another overpaid", () => {
    const short = stateOfPromise({ promised: 100n, called: 100n, honoured: 90n, released: 0n }, "EUR");
    const over = stateOfPromise({ promised: 100n, called: 100n, honoured: 110n, released: 0n }, "EUR");

    expect(addPromises([short, over])).toMatchObject({ honoured: 200n, left: 10n, overpaid: 10n });
  });
});
