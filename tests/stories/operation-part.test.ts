import { beforeAll, describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { cast, type LongwyStory, longwyStory, signing } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
let story: LongwyStory;

beforeAll(async () => {
  story = await longwyStory(database);
});

describe("a contribution to the operation", () => {
  it("is called and paid like any other, and never enters the fund", async () => {
    const { desk, params, key, fund } = story;
    const text = signing(fund, longwy.story.convention, { cash: 10_000_00, halfDays: 0 });
    const authorities = text.authorities.map((authority) =>
      authority.organisation === cast.region ? { ...authority, purpose: "operation" as const } : authority,
    );
    const signed = accepted(
      await desk.convention.signConvention({ params, body: { ...text, authorities }, key: key() }),
    );
    const convention = signed.convention.id;
    const which = { ...params, convention };
    const dates = { calledOn: plainDate("2008-01-02"), dueOn: plainDate("2008-01-15") };
    const made = accepted(
      await desk.convention.callFunds({ params: which, body: { ...dates, tranche: 3 }, key: key() }),
    );
    for (const { id: callLine, amount } of made.lines) {
      const payment = { callLine, paidOn: plainDate("2008-01-15"), amount, bankReference: "VIR 1" };
      accepted(await desk.convention.recordPayment({ params: which, body: payment, key: key() }));
    }

    const { figures, identity } = await story.position("2008-12-31");
    expect(signed.convention.totalCash).toBe(cents(40_000_00));
    expect([figures.pledged, figures.called, figures["paid-in"], figures.cash]).toEqual(
      Array(4).fill(cents(38_000_00)),
    );
    expect(identity).toMatchObject({ holds: true, uses: cents(38_000_00) });
    expect((await story.page(convention)).cash).toMatchObject({ honoured: cents(40_000_00), left: 0n });
    expect((await story.page(convention)).paidIn).toContainEqual({
      organisation: cast.region,
      name: "Région (démonstration)",
      college: "local-authorities",
      purpose: "operation",
      promised: cents(2_000_00),
      paid: cents(2_000_00),
    });
  });
});
