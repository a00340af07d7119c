import { beforeAll, describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { cast, euros, type LongwyStory, longwyStory, pledgeBalances } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

const database = await testDatabase();
let story: LongwyStory;
let convention = "";
let callLine = "";

beforeAll(async () => {
  story = await longwyStory(database);
  convention = (await story.sign()).convention.id;
  await story.callAndPay(convention);
  const lines = (await story.page(convention)).calls.flatMap((call) => call.lines);
  callLine = lines.find(({ left, holder }) => left > 0n && holder.id === cast.state)?.id ?? "";
  story.desk.clock.at = "2011-02-01T09:00:00.000Z";
});

async function pay(amount: bigint, paidOn = "2011-02-01", bankReference = "VIR 2011-0201") {
  const body = { callLine, paidOn: plainDate(paidOn), amount: cents(amount), bankReference };
  return story.desk.convention.recordPayment({
    params: { ...story.params, convention },
    body,
    key: story.key(),
  });
}

async function cancel(payment: string, reason = "un zéro de trop") {
  return story.desk.convention.cancelPayment({
    params: { ...story.params, convention, payment },
    body: { reason },
    key: story.key(),
  });
}

/** What the fund and the pages say came in by a day, in euros, as known now or then. */
async function paidIn(on: string, knownAt?: string): Promise<string[]> {
  const query = { on: plainDate(on), ...(knownAt === undefined ? {} : { knownAt }) };
  const params = { ...story.params, fund: story.fund };
  const position = accepted(await story.desk.fund.readPosition({ params, query }));
  const read = await story.desk.convention.readConvention({
    params: { ...story.params, convention },
    query,
  });
  return [euros(position.figures["paid-in"]), euros(accepted(read).convention.paidIn)];
}

async function published(): Promise<string[]> {
  return database.transaction({ read: [place.longwy] }, async (transaction) => {
    const tables = transaction.tables<{
      figures_convention_pledges_v1: { honoured: bigint; unit: string };
      figures_convention_movements_v1: { amount: bigint; kind: string };
    }>();
    const pledges = await tables
      .selectFrom("figures_convention_pledges_v1")
      .select("honoured")
      .where("unit", "=", "EUR")
      .execute();
    const movements = await tables
      .selectFrom("figures_convention_movements_v1")
      .select("amount")
      .where("kind", "=", "paid")
      .execute();
    return [
      euros(pledges.reduce((sum, { honoured }) => sum + honoured, 0n)),
      euros(movements.reduce((sum, { amount }) => sum + amount, 0n)),
    ];
  });
}

describe("a payment that was mistyped", () => {
  it("is cancelled with a reason: the promise is owed again, and the money was never there", async () => {
    const before = await paidIn("2011-02-08");
    const mistyped = accepted(await pay(284_800_00n)).payment.id;
    expect(await paidIn("2011-02-08")).toEqual(["496 320 €", "496 320 €"]);

    story.desk.clock.at = "2011-02-03T09:00:00.000Z";
    expect(accepted(await cancel(mistyped))).toMatchObject({
      line: {
        paid: 0n,
        left: 28_480_00n,
        overpaid: 0n,
        payments: [],
        cancelled: [{ id: mistyped, amount: 284_800_00n, cancelledOn: "2011-02-08" }],
      },
      pledge: { overpaid: 0n },
    });

    expect(await paidIn("2011-02-08")).toEqual(before);
    expect(await paidIn("2011-02-02")).toEqual(before);
    expect(await published()).toEqual(before);
  });

  it("stays as it was known then", async () => {
    const known = await paidIn("2011-02-08", "2011-02-02T00:00:00.000Z");
    expect(known).toEqual(["496 320 €", "496 320 €"]);
  });

  it("leaves its bank reference to the right one, which is recorded once", async () => {
    expect(accepted(await pay(28_480_00n))).toMatchObject({ line: { left: 0n, paid: 28_480_00n } });
    expect(await pay(28_480_00n)).toMatchObject({
      refusal: { reason: "bank-reference-known", sentence: expect.stringMatching(/28.480,00.€/u) },
    });
    expect(await published()).toEqual(["240 000 €", "240 000 €"]);
  });

  it("is cancelled once, even by two people at once", async () => {
    const { id } = accepted(await pay(10_00n, "2011-02-01", "VIR en double")).payment;
    const tries = await Promise.all([cancel(id), cancel(id), cancel(id)]);

    expect(tries.map((one) => (one.ok ? "cancelled" : one.refusal.reason)).toSorted()).toEqual([
      "cancelled",
      "payment-already-cancelled",
      "payment-already-cancelled",
    ]);
    expect(await cancel(id)).toMatchObject({
      refusal: { sentence: expect.stringMatching(/VIR en double.*10,00.€.*8 février 2011/u) },
    });
    expect(await cancel(place.toul)).toMatchObject({ refusal: { reason: "payment-unknown" } });
  });

  it("is cancelled by the coordinator and the treasurer only", async () => {
    const { id } = accepted(await pay(5_00n, "2011-02-01", "VIR 5")).payment;
    for (const role of ["auditor", "public-funder", "partner-referent", "chair"] as const) {
      story.desk.sit(role, cast.state);
      expect(await cancel(id)).toMatchObject({ refusal: { reason: "not-allowed" } });
    }
    story.desk.sit("treasurer");
    expect((await cancel(id)).ok).toBe(true);
    story.desk.sit("coordinator");
  });

  it("agrees in the tables, the journal and the published figures", async () => {
    const [honoured] = await published();
    const balances = await pledgeBalances(database);
    expect(euros(balances["EUR honoured"] ?? 0n)).toBe(honoured);
    expect((await verifyDatabase(database)).faults).toEqual([]);
  });

  it("is refused by the database too: a reference that stands is not repeated", async () => {
    const insert = database.asOwner(async (owner) => {
      await owner.query(
        `select set_config('app.read', '{${place.longwy}}', false), set_config('app.write', '${place.longwy}', false)`,
      );
      return owner.query(
        `insert into call_payment select territory_id, gen_random_uuid(), call_line_id, paid_on, amount, bank_reference,
          entry_id, recorded_at, occurrence + 1 from call_payment where bank_reference = 'VIR 2011-0201' and occurrence = 2`,
      );
    });
    await expect(insert).rejects.toThrow("repeats a reference that stands");
  });
});

describe("an act dated after today", () => {
  it("is refused: a call, a release, a signature", async () => {
    const params = { ...story.params, convention };
    const tomorrow = plainDate("2011-02-09");
    const call = { calledOn: tomorrow, dueOn: plainDate("2011-03-09"), tranche: 3 };
    const pledge = (await story.page(convention)).pledges[0]?.id ?? "";
    const release = { pledge, releasedOn: tomorrow, amount: 1, reason: "trop tôt" };

    for (const refused of [
      await story.desk.convention.callFunds({ params, body: call, key: story.key() }),
      await story.desk.convention.releasePledge({ params, body: release, key: story.key() }),
    ])
      expect(refused).toMatchObject({
        refusal: {
          reason: "act-in-the-future",
          sentence: expect.stringMatching(/9 février 2011.*8 février 2011/u),
        },
      });
  });
});
