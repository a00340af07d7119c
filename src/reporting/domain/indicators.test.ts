import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { definitionOf, dictionary, indicatorKeys, measure } from "./indicators.ts";
import type { Totals } from "./totals.ts";

const zero = cents(0n);
const nobody = { private: zero, local: zero, state: zero };

/** A territory where nothing happened. */
const nothing: Totals = {
  committee: { rows: 0n, held: 0n },
  files: { rows: 0n, accepted: 0n, refused: 0n, oriented: 0n, withdrawn: 0n, orientedAndHelped: 0n },
  firms: { helped: 0n, bySize: [], byActivity: [] },
  grants: { rows: 0n, number: 0n, amount: zero, halfDays: halfDays(0) },
  advances: {
    rows: 0n,
    paidOut: 0n,
    disbursed: zero,
    repaid: zero,
    outstanding: zero,
    late: zero,
    lateNumber: 0n,
  },
  bankLoans: { rows: 0n, amount: zero },
  days: { rows: 0n, promised: halfDays(0), contracted: halfDays(0), confirmed: halfDays(0), value: zero },
  jobs: {
    rows: 0n,
    planned: null,
    toKeep: null,
    hired: null,
    present: null,
    presentFteHundredths: null,
    kept: null,
    baseline: null,
    headcount: null,
    expectedAnswers: 0n,
    answers: 0n,
  },
  money: {
    rows: 0n,
    pledged: nobody,
    paid: nobody,
    called: zero,
    paidToFund: zero,
    promisedDaysTwice: 0n,
    confirmedDaysTwice: 0n,
    donors: { number: 0n, largest: zero },
  },
  fund: {
    rows: 0n,
    capitalBase: zero,
    available: zero,
    held: zero,
    outstanding: zero,
    writtenOff: zero,
    recovered: zero,
    disbursed: zero,
  },
};

describe("measuring a territory where nothing happened", () => {
  const figures = measure(nothing);

  it("divides by nothing: every rate, ratio and mean is null, never zero", () => {
    const divided = indicatorKeys.filter(
      (key) => ["RATE", "RATIO"].includes(definitionOf(key).unit) || key === "mean-advance",
    );
    expect(divided).toHaveLength(12);
    expect(divided.map((key) => [key, figures[key]])).toEqual(divided.map((key) => [key, null]));
  });

  it("counts files and money as zero, and jobs as unknown", () => {
    expect(figures).toMatchObject({
      "files-examined": 0n,
      mobilised: 0n,
      "jobs-planned": null,
      "jobs-hired": null,
      "answers-missing": null,
    });
  });
});

describe("the acceptance rate", () => {
  const rate = (files: Partial<Totals["files"]>) =>
    measure({ ...nothing, files: { ...nothing.files, ...files } })["acceptance-rate"];

  it.each([
    [{ accepted: 10n, refused: 1n, oriented: 1n, withdrawn: 1n }, 7692n],
    [{ accepted: 1n, refused: 2n }, 3333n],
    [{ accepted: 2n, refused: 1n }, 6667n],
    // Exactly a half of a basis point: up.
    [{ accepted: 1n, refused: 15n }, 625n],
    [{ accepted: 1n, refused: 31n }, 313n],
    [{ accepted: 0n, withdrawn: 1n }, 0n],
  ])("of %o is %d basis points, half-up", (files, expected) => {
    expect(rate(files)).toBe(expected);
  });
});

describe("the jobs", () => {
  const jobs = (known: Partial<Totals["jobs"]>) =>
    measure({ ...nothing, jobs: { ...nothing.jobs, rows: 1n, ...known } });

  it("stay unknown until somebody answers, whatever was planned", () => {
    const figures = jobs({ planned: 10n, expectedAnswers: 2n, answers: 0n });
    expect(figures).toMatchObject({
      "jobs-planned": 10n,
      "jobs-hired": null,
      "realisation-rate": null,
      "answers-missing": 2n,
    });
  });

  it("are a failure when the answer is zero", () => {
    expect(jobs({ planned: 10n, hired: 0n })["realisation-rate"]).toBe(0n);
  });

  it("planned at zero give no rate", () => {
    expect(jobs({ planned: 0n, hired: 2n })["realisation-rate"]).toBeNull();
  });

  it("of Longwy: 77 hired for 104 planned", () => {
    expect(jobs({ planned: 104n, hired: 77n })["realisation-rate"]).toBe(7404n);
  });
});

describe("the money of Longwy", () => {
  const money = {
    ...nothing.money,
    pledged: { private: euros(122_000), local: euros(122_000), state: euros(356_000) },
    promisedDaysTwice: 160n * euros(700),
    donors: { number: 1n, largest: euros(122_000) },
    paidToFund: euros(200_000),
  };
  const figures = measure({
    ...nothing,
    money,
    advances: { ...nothing.advances, disbursed: euros(150_000) },
    bankLoans: { rows: 1n, amount: euros(300_000) },
  });

  it("gives both public shares, each of its own whole", () => {
    expect([figures["public-share-planned"], figures["public-share-with-days-planned"]]).toEqual([
      7967n,
      7287n,
    ]);
  });

  it("keeps the three leverages apart", () => {
    expect([figures["public-leverage"], figures["bank-leverage"], figures.rotation]).toEqual([
      39180n,
      20000n,
      7500n,
    ]);
  });

  it("hangs on one donor", () => {
    expect(figures["donor-concentration"]).toBe(10000n);
  });
});

describe("the fund", () => {
  const fund = (position: Partial<Totals["fund"]>) =>
    measure({ ...nothing, fund: { ...nothing.fund, ...position } });

  it("is used beyond its capital when more is lent and held than it has left", () => {
    const figures = fund({ capitalBase: euros(100), outstanding: euros(90), held: euros(20) });
    expect(figures.utilisation).toBe(11000n);
  });

  it("lost what was written off less what was recovered", () => {
    expect(fund({ writtenOff: euros(10), recovered: euros(4) }).losses).toBe(euros(6));
  });
});

describe("the dictionary", () => {
  it("defines every figure in both languages, with a formula and the views it reads", () => {
    for (const { key, name, definition, formula, source, version } of dictionary()) {
      for (const words of [name, definition, formula]) {
        expect([key, words.fr !== "" && words.en !== ""]).toEqual([key, true]);
      }
      expect([key, source.every((view) => /^figures_[a-z_]+_v\d$/.test(view)), source.length > 0]).toEqual([
        key,
        true,
        true,
      ]);
      expect(version).toBeGreaterThanOrEqual(1);
    }
  });

  it("gives no two figures the same name", () => {
    const names = dictionary().flatMap(({ name }) => [name.fr, name.en]);
    expect(new Set(names).size).toBe(2 * indicatorKeys.length);
  });
});
