import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { aidDesk, aSiren } from "../aid-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { onTheOven } from "../same-costs.ts";

describe("the aid of a decision beside other State aid", async () => {
  const desk = await aidDesk(await testDatabase());

  it("is refused while other aid on the same costs leaves no room for it, and says what fits", async () => {
    const here = await desk.aTerritory();
    await here.block("2026-11-23");
    const siren = aSiren(300);
    const file = await here.aFile(siren);
    accepted(await here.declare(file, { siren, sameCostsAids: [onTheOven({ amount: euros("2176.43") })] }));
    const decide = await here.decide([file], "2026-11-23");
    const refused = await decide();
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      reason: "aid-blocked",
      facts: { kind: "same-costs-exceeded", expense: "Le four", aid: 182_358, room: 182_357 },
    });
    accepted(await here.declare(file, { siren, sameCostsAids: [onTheOven({ amount: euros("2176.42") })] }));
    accepted(await decide());
    const { declarations, granted } = accepted(await here.read(file));
    expect(granted).toMatchObject([{ verdict: "clear", computation: { counted: euros("1823.58") } }]);
    // What was declared is kept as it was, version by version.
    expect(declarations.map(({ sameCostsAids }) => sameCostsAids)).toEqual([
      [onTheOven({ amount: euros("2176.42") })],
      [onTheOven({ amount: euros("2176.43") })],
    ]);
  });
});
