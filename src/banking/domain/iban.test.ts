import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBic } from "./bic.ts";
import { ibanOfRib, ibanRefusal, parseIban } from "./iban.ts";
import { parseRum } from "./rum.ts";

describe("an account number", () => {
  it("names the RIB key that was expected", () => {
    expect(ibanRefusal("FR8420041010050500013M02607")).toEqual({
      reason: "iban-rib-key-wrong",
      facts: { length: 27, start: "FR84", given: "07", expected: "06" },
    });
  });

  it.each([
    ["", "iban-malformed"],
    ["FR14", "iban-malformed"],
    ["FR1420041010050500013M0260é", "iban-malformed"],
    ["ZZ1420041010050500013M02606", "iban-country-unknown"],
    ["DE88370400440532013000", "iban-key-wrong"],
  ])("%j is refused: %s", (text, reason) => {
    expect(parseIban(text)).toMatchObject({ ok: false, refusal: { reason } });
  });

  it("is made of any French account, and one figure changed is always found", () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    fc.assert(
      fc.property(
        digits(5),
        digits(5),
        fc.stringMatching(/^[0-9A-Z]{11}$/),
        fc.nat(24),
        (bank, branch, account, at) => {
          const made = ibanOfRib({ bank, branch, account });
          if (!made.ok) throw new Error(made.refusal.reason);
          expect(parseIban(made.value).ok).toBe(true);
          const place = at + 2;
          const other = /\d/.test(made.value[place] ?? "")
            ? String((Number(made.value[place]) + 1) % 10)
            : "0";
          const changed = `${made.value.slice(0, place)}${other}${made.value.slice(place + 1)}`;
          expect(parseIban(changed).ok).toBe(false);
        },
      ),
    );
  });
});

describe("a bank's code", () => {
  it.each([
    ["agrifrpp xxx", true],
    ["AGRIFRPP", true],
    ["AGRIFRPPX", false],
    ["AGRIZZPP", false],
    ["", false],
  ])("%j: %s", (text, isRight) => {
    expect(parseBic(text).ok).toBe(isRight);
  });
});

describe("the reference of a mandate", () => {
  it.each([
    ["A".repeat(34), null],
    ["A".repeat(35), null],
    ["A".repeat(36), "identifier-too-long"],
    ["ATI-2026/0042", null],
    ["/ATI", "identifier-slashes"],
    ["ATI/", "identifier-slashes"],
    ["ATI//1", "identifier-slashes"],
    ["ATI_1", "identifier-characters"],
    ["Égée", "identifier-characters"],
    [" ", "identifier-empty"],
  ])("%j: %s", (text, reason) => {
    const parsed = parseRum(text);
    expect(parsed.ok ? null : parsed.refusal.reason).toBe(reason);
  });
});
