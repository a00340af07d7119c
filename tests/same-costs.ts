import type { SameCostsAid } from "#aid/domain/cumulation.ts";
import { basisPoints } from "#kernel/basis-points.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";

/** A grant of the Region on the oven that the advance would pay for: 4 000 € of aid is allowed on it. */
export function onTheOven(changes: Partial<SameCostsAid> = {}): SameCostsAid {
  return {
    expense: "Le four",
    eligibleCosts: euros(20_000),
    intensity: basisPoints(2000),
    scheme: "SA.111723",
    body: "Région",
    on: plainDate("2026-05-04"),
    amount: euros(1000),
    standing: "granted",
    ...changes,
  };
}
