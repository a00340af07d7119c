import { beforeAll, describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { cast, euros, type LongwyStory, longwyStory, pledgeBalances } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

type Column = "pledged" | "called" | "honoured" | "released";

const database = await testDatabase();
let story: LongwyStory;
let convention = "";

beforeAll(async () => {
  story = await longwyStory(database);
  convention = (await story.sign()).convention.id;
  await story.callAndPay(convention);
});

describe("a promise that is not kept to the letter", () => {
  it("is released with a reason, and never beyond what is left to call", async () => {
    const pledge = await pledgeOf(cast.region);
    const release = async (amount: number) =>
      story.desk.convention.releasePledge({
        params: { ...story.params, convention },
        body: { pledge, releasedOn: plainDate("2010-12-31"), amount, reason: "budget non voté" },
        key: story.key(),
      });

    expect(await release(14_640_01)).toMatchObject({
      refusal: {
        reason: "release-above-left",
        sentence: expect.stringMatching(/14.640,00.€ à appeler.*déjà appelé.: 9.760,00.€/u),
      },
    });
    expect(accepted(await release(4_400_00))).toMatchObject({
      promised: 24_400_00n,
      called: 9_760_00n,
      released: 4_400_00n,
      left: 10_240_00n,
      toCall: 10_240_00n,
    });
    expect(euros((await story.position("2011-02-08")).figures.pledged)).toBe("595 600 €");
    expect(euros((await story.position("2010-12-30")).figures.pledged)).toBe("600 000 €");
  });

  it("stays visible when the bank receives more than was called, and is recorded once", async () => {
    story.desk.clock.at = "2011-02-07T09:00:00.000Z";
    const lines = (await story.page(convention)).calls.flatMap((call) => call.lines);
    const callLine = lines.find(({ left }) => left > 0n)?.id ?? "";
    const pay = async (paidOn: string) =>
      story.desk.convention.recordPayment({
        params: { ...story.params, convention },
        body: {
          callLine,
          paidOn: plainDate(paidOn),
          amount: cents(28_500_00n),
          bankReference: "VIR 2011-0207",
        },
        key: story.key(),
      });

    expect(await pay("2011-02-09")).toMatchObject({ refusal: { reason: "date-in-the-future" } });
    expect(accepted(await pay("2011-02-07"))).toMatchObject({
      line: { left: 0n, overpaid: 20_00n },
      pledge: { honoured: 142_420_00n, called: 142_400_00n, overpaid: 20_00n },
    });
    expect(await pay("2011-02-07")).toMatchObject({
      refusal: { reason: "bank-reference-known", sentence: expect.stringMatching(/VIR 2011-0207/) },
    });
    expect((await story.position("2011-02-08")).figures["paid-in"]).toBe(240_020_00n);
  });

  it("never lets two calls at once go beyond the promise", async () => {
    const pledge = await pledgeOf(cast.association);
    const body = {
      calledOn: plainDate("2011-02-08"),
      dueOn: plainDate("2011-03-08"),
      lines: [{ pledge, amount: cents(40_000_00n), waitsFor: null }],
    };
    const params = { ...story.params, convention };
    const tries = await Promise.all(
      Array.from({ length: 5 }, async () =>
        story.desk.convention.callFunds({ params, body, key: story.key() }),
      ),
    );

    expect(tries.map((one) => (one.ok ? "called" : one.refusal.reason)).toSorted()).toEqual([
      ...Array<string>(4).fill("call-above-promise"),
      "called",
    ]);
  });

  it("is called up to a tranche: what is left of it, from each", async () => {
    const call = async () =>
      story.desk.convention.callFunds({
        params: { ...story.params, convention },
        body: { calledOn: plainDate("2011-02-08"), dueOn: plainDate("2011-03-08"), tranche: 2 },
        key: story.key(),
      });

    // Two thirds of each promise, less what was called; the association's is called beyond it already.
    expect(accepted(await call()).lines.map(({ holder, amount }) => [holder.id, amount])).toEqual([
      [cast.community, 16_266_67n],
      [cast.department, 9_760_00n],
      [cast.region, 6_506_67n],
      [cast.state, 94_933_34n],
    ]);
    expect(await call()).toMatchObject({ refusal: { reason: "nothing-to-call", facts: { tranche: 2 } } });
  });

  it("is refused by the database too: beyond the promise, or cut in tranches that do not make it", async () => {
    const pledge = await pledgeOf(cast.state);
    const refuse = async (statement: string) =>
      database.asOwner(async (owner) => {
        await owner.query(
          `select set_config('app.read', '{${place.longwy}}', false), set_config('app.write', '${place.longwy}', false)`,
        );
        return owner.query(statement, [pledge]);
      });

    await expect(refuse("update pledge set called = amount + 1 where id = $1")).rejects.toThrow(
      "pledge_is_not_called_or_released_beyond_the_promise",
    );
    await expect(
      refuse(`insert into pledge_tranche values ('${place.longwy}', $1, 4, '2011-01-15', 1)`),
    ).rejects.toThrow("the tranches of pledge");
  });

  it("agrees in the tables, the journal and the published figures", async () => {
    const rows = await database.transaction({ read: [place.longwy] }, async (transaction) =>
      transaction
        .tables<{ figures_convention_pledges_v1: Record<Column, bigint> & { unit: string } }>()
        .selectFrom("figures_convention_pledges_v1")
        .select(["unit", "pledged", "called", "honoured", "released"])
        .where("unit", "=", "EUR")
        .execute(),
    );
    const total = (figure: Column) => rows.reduce((sum, row) => sum + row[figure], 0n);

    expect(await pledgeBalances(database)).toMatchObject({
      "EUR signed": -total("pledged"),
      "EUR promised": total("pledged") - total("called") - total("released"),
      "EUR called": total("called") - total("honoured"),
      "EUR honoured": total("honoured"),
      "EUR released": total("released"),
    });
  });
});

async function pledgeOf(holder: string): Promise<string> {
  const { pledges } = await story.page(convention);
  return pledges.find((pledge) => pledge.holder.id === holder && pledge.unit === "EUR")?.id ?? "";
}
