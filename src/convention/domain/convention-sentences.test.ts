import { describe, expect, it } from "vitest";
import {
  callRefusals,
  cancellationRefusals,
  paymentRefusals,
  releaseRefusals,
  renewalRefusals,
  waitRefusals,
} from "../contract/refusals.ts";
import { conventionSentences } from "./convention-sentences.ts";

const facts = {
  name: "Fonderie du Rocher",
  contributor: "local",
  ref: "state",
  unit: "EUR",
  number: 2,
  tranche: 3,
  years: 3,
  reference: "VIR 1",
  startsOn: "2007-12-01",
  endsOn: "2010-11-30",
  signedOn: "2007-11-26",
  calledOn: "2008-01-02",
  dueOn: "2008-01-15",
  paidOn: "2008-01-15",
  releasedOn: "2008-01-15",
  cancelledOn: "2008-01-15",
  liftedOn: "2008-01-15",
  on: "2008-01-15",
  today: "2011-02-08",
  halfDays: 1n,
} as const;
const amounts = Object.fromEntries(
  "amount wanted toCall promised called released tranches pledged floor cap privateCash dayRate totalCash"
    .split(" ")
    .map((name) => [name, 15_000_00n]),
);

describe("the refusals of a convention", () => {
  const reasons = Object.keys({
    ...renewalRefusals,
    ...callRefusals,
    ...paymentRefusals,
    ...cancellationRefusals,
    ...releaseRefusals,
    ...waitRefusals,
  }) as (keyof typeof conventionSentences)[];

  it.each(reasons)("say %s in both languages, with every figure they name", (reason) => {
    for (const locale of ["fr", "en"] as const) {
      const sentence = conventionSentences[reason]({ ...facts, ...amounts }, locale);
      expect(sentence).toMatch(/^\S.*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
  });

  it("say the figures and what to try", () => {
    const said = conventionSentences["call-above-promise"]({ ...facts, ...amounts }, "en");

    expect(said).toBe(
      "“Fonderie du Rocher” promised €15,000.00, of which €15,000.00 are called and €15,000.00 released: €15,000.00 are left to call, not €15,000.00. Lower the amount.",
    );
  });
});
