import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { suggestAdvances } from "./suggest-advances.ts";

const instalments = [1, 2, 3].map((number) => ({
  number,
  payOn: plainDate(`2026-1${number - 1}-05`),
  left: cents(41_666),
}));
const bakery = { advance: "bakery", firm: "Boulangerie Lémoine SARL", instalments };
const garage = { advance: "garage", firm: "Garage des Forges", instalments };
const line = { amount: cents(41_666), bookedOn: plainDate("2026-10-06"), text: "VIR BOULANGERIE LEMOINE" };

describe("whom a credit may come from", () => {
  it("puts a named firm first, accents and capitals aside, then the same amount near its day", () => {
    expect(suggestAdvances([garage, bakery])(line).map(({ advance, isNamed }) => [advance, isNamed])).toEqual(
      [
        ["bakery", true],
        ["garage", false],
      ],
    );
  });

  it("sees several instalments in one credit, to the cent", () => {
    const [two] = suggestAdvances([bakery])({ ...line, amount: cents(83_332) });
    expect(two?.instalments).toEqual([1, 2]);
    const [near] = suggestAdvances([bakery])({ ...line, amount: cents(83_333) });
    expect(near?.instalments).toEqual([]);
  });

  it.each([
    ["2026-10-25", 1],
    ["2026-10-26", 0],
  ])("gives up a nameless credit beyond twenty days: on %s, %i", (on, count) => {
    const nameless = { ...line, text: "", bookedOn: plainDate(on) };
    expect(suggestAdvances([garage])(nameless)).toHaveLength(count);
  });

  it("takes no common word for a name", () => {
    expect(suggestAdvances([bakery, garage])({ ...line, amount: cents(1), text: "SARL DES LILAS" })).toEqual(
      [],
    );
  });
});
