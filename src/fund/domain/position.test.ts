import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { type FundPart, flowKinds, fundParts, type PartBalance } from "./entry-figures.ts";
import { measurePosition } from "./position.ts";

const nothing = { pledged: cents(0n), called: cents(0n) };

/** An entry moves an amount from one part of the fund to another: together they weigh nothing. */
function entry(kind: string, from: FundPart, to: FundPart, amount: bigint): PartBalance[] {
  return [
    { part: to, kind, amount },
    { part: from, kind, amount: -amount },
  ];
}

const paid = (amount: number) => entry("contribution", "capital", "free", euros(amount));
const lent = (amount: number) => [
  ...entry("decision", "free", "held", euros(amount)),
  ...entry(flowKinds.disbursement, "held", "owed", euros(amount)),
];

describe("the position of a fund", () => {
  it("keeps each figure apart: paid in, lent, repaid, written off, recovered", () => {
    const { figures, utilisation, identity } = measurePosition(
      [
        ...paid(120_000),
        ...lent(40_000),
        ...entry("decision", "free", "held", euros(10_000)),
        ...entry("repayment", "owed", "in-transit", euros(5_000)),
        ...entry("collection", "in-transit", "free", euros(4_000)),
        ...entry(flowKinds.writeOff, "owed", "loss", euros(3_000)),
        ...entry("recovery", "recovery", "free", euros(500)),
        ...entry("bank-fee", "free", "fees", euros(20)),
        ...entry("overpayment", "owed-back", "free", euros(7)),
        ...entry(flowKinds.returnToFunder, "free", "capital", euros(2_000)),
      ],
      nothing,
    );

    expect(figures).toMatchObject({
      "paid-in": euros(120_000),
      "returned-to-funders": euros(2_000),
      "capital-base": euros(115_480),
      disbursed: euros(40_000),
      repaid: euros(5_000),
      "written-off": euros(3_000),
      outstanding: euros(32_000),
      held: euros(10_000),
      recovered: euros(500),
      fees: euros(20),
      "in-transit": euros(1_000),
      "owed-back": euros(7),
      cash: euros(82_487),
      available: euros(72_487),
    });
    expect(identity).toEqual({ uses: euros(115_487), sources: euros(115_487), holds: true });
    expect(utilisation).toBe(3637);
  });

  it("never counts the operation's money as the fund's", () => {
    const { figures } = measurePosition(
      [...paid(1_000), ...entry("contribution", "capital", "operation", euros(300))],
      nothing,
    );

    expect(figures["paid-in"]).toBe(euros(1_000));
    expect(figures["capital-base"]).toBe(euros(1_000));
    expect(figures.cash).toBe(euros(1_000));
  });

  it("has no utilisation without capital, and says what nobody measures yet", () => {
    const position = measurePosition([], nothing);

    expect(position.utilisation).toBeNull();
    expect([position.inArrears, position.notMeasured]).toEqual([null, ["in-arrears", "provisioned"]]);
  });

  it("satisfies cash + in transit + outstanding = capital base + owed back, whatever was posted", () => {
    const part = fc.constantFrom(...(Object.keys(fundParts) as FundPart[]));
    const kind = fc.constantFrom("contribution", "repayment", ...Object.values(flowKinds));
    const posted = fc.tuple(kind, part, part, fc.bigInt(1n, 10n ** 9n));
    fc.assert(
      fc.property(fc.array(posted, { maxLength: 40 }), (entries) => {
        const { identity, figures } = measurePosition(
          entries.flatMap(([of, from, to, amount]) => entry(of, from, to, amount)),
          nothing,
        );
        expect(identity.uses).toBe(identity.sources);
        expect(figures.available).toBe(figures.cash - figures.held);
        expect(figures["paid-in"] - figures["returned-to-funders"] + figures["from-other-funds"]).toBe(
          figures["capital-base"] + figures["written-off"] - figures.recovered + figures.fees,
        );
      }),
    );
  });
});
