import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import type { Locale } from "#kernel/format.ts";
import { cents, euros } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import { explainLine } from "./explanation.ts";
import { computeLeverage } from "./leverage.ts";
import type { MatchingLine } from "./matching-line.ts";
import { matchingPresets } from "./matching-presets.ts";

const once = fraction(1n);

/** Compared with plain spaces: the no-break ones are `format` and `typesetFrench`'s own tests. */
function explain(
  lines: readonly MatchingLine[],
  locale: Locale = "fr",
  dayRate = euros(700),
  count = 160,
): string[] {
  const input = { lines, privateCash: euros(122_000), halfDays: halfDays(count), dayRate };
  const computed = computeLeverage(input);
  if (!computed.ok) throw new Error(computed.refusal.reason);
  return computed.value.lines.map((line) =>
    explainLine(line, input, locale).replaceAll(/[\u00a0\u202f]/g, " "),
  );
}

describe("the explanation of a line", () => {
  it("writes the formula with its inputs", () => {
    expect(explain(matchingPresets["state-counts-days-twice"])).toEqual([
      "122 000,00 € d’apport privé = 122 000,00 €",
      "2 × (122 000,00 € d’apport privé + 56 000,00 € de journées valorisées) = 356 000,00 € (80 journées à 700,00 €)",
    ]);
  });

  it("says it in English", () => {
    expect(explain(matchingPresets["longwy-literal"], "en")[1]).toBe(
      "€122,000.00 of private cash + €122,000.00 from the local authorities + €56,000.00 of valued days = €300,000.00 (80 days at €700.00)",
    );
  });

  it("names earlier lines, fixed amounts and weights", () => {
    const lines: MatchingLine[] = [
      { contributor: "Région", base: [{ of: "private-cash", weight: fraction(3n, 2n) }], multiplier: once },
      {
        contributor: "b",
        base: [
          { of: "line", ref: "Région", weight: once },
          { of: "fixed", cents: cents(1), weight: once },
        ],
        multiplier: fraction(1n, 2n),
      },
    ];
    expect(explain(lines)).toEqual([
      "3/2 × 122 000,00 € d’apport privé = 183 000,00 €",
      "1/2 × (183 000,00 € de « Région » + 0,01 € fixes) = 91 500,01 € (arrondi au centime)",
    ]);
  });

  it("tells when the cap or the floor applied, and only then", () => {
    const base = [{ of: "private-cash", weight: once }] as const;
    const line = (changes: Partial<MatchingLine>): MatchingLine => ({
      contributor: "a",
      base,
      multiplier: once,
      ...changes,
    });
    expect(explain([line({ cap: euros(100_000) })])).toEqual([
      "122 000,00 € d’apport privé = 122 000,00 €, ramené au plafond de 100 000,00 €",
    ]);
    expect(explain([line({ floor: euros(200_000) })], "en")).toEqual([
      "€122,000.00 of private cash = €122,000.00, raised to the floor of €200,000.00",
    ]);
    expect(explain([line({ cap: euros(122_000) })])).toEqual(["122 000,00 € d’apport privé = 122 000,00 €"]);
    expect(explain([line({ fixed: euros(350_000) })])).toEqual(["montant fixe de 350 000,00 €"]);
  });

  it("says what completes a share, and when nothing is missing", () => {
    const [local] = matchingPresets["state-triple"];
    const lines = (targetShare = fraction(4n, 5n)): MatchingLine[] => [
      ...(local ? [local] : []),
      { contributor: "state", base: [], multiplier: once, targetShare },
    ];
    expect(explain(lines())[1]).toBe(
      "80,00 % d’argent public : 4 × 122 000,00 € d’apport privé − 122 000,00 € des lignes précédentes = 366 000,00 €",
    );
    expect(explain(lines(fraction(2n, 3n)), "en")[1]).toBe(
      "2/3 of public money: 2 × €122,000.00 of private cash − €122,000.00 from earlier lines = €122,000.00",
    );
    expect(explain(lines(fraction(1n, 4n)))[1]).toBe(
      "25,00 % d’argent public : 0,00 €, les lignes précédentes y suffisant (122 000,00 €)",
    );
    expect(explain(lines().slice(1))[0]).toBe(
      "80,00 % d’argent public : 4 × 122 000,00 € d’apport privé = 488 000,00 €",
    );
  });

  it("shows the half-cent of days that an odd rate brings", () => {
    const lines: MatchingLine[] = [
      { contributor: "a", base: [{ of: "valued-days", weight: once }], multiplier: fraction(2n) },
    ];
    expect(explain(lines, "fr", cents(70_001), 1)).toEqual([
      "2 × 350,005 € de journées valorisées = 700,01 € (0,5 journée à 700,01 €)",
    ]);
  });
});
