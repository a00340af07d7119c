import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyBooks } from "#fund/index.ts";
import { basisPoints } from "#kernel/basis-points.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import {
  capitalFrom,
  type EuroAccount,
  fundFree,
  fundLoss,
  loanOwed,
  moveEuros,
  postEntry,
  verifyDatabase,
} from "#ledger/index.ts";
import { moveBusinessDate, recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, told, treasurer } from "../lending-desk.ts";
import { foundry, id } from "../network.ts";
import { tamper } from "../tampered-ledger.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { fund: client, key } = desk;
const chamber = id(45);

/** The foundry paid 200 000 €, the chamber 100 000 €; a bakery was lent 15 000 € in March 2008. */
async function aFund() {
  const story = await desk.aTerritory("2008-03-03");
  const { territory, fund, scope } = story;
  const params = { territory, fund };
  // Each act at its own instant, as outside of tests.
  desk.clock.now = () => {
    desk.clock.at = new Date(Date.parse(desk.clock.at) + 1_000).toISOString();
    return desk.clock.at;
  };
  const post = async (
    day: string,
    kind: string,
    amount: string,
    move: { from: EuroAccount; to: EuroAccount },
  ) =>
    database.transaction(scope, async (transaction) =>
      accepted(
        await postEntry(transaction, {
          id: randomUUID(),
          territory,
          effectiveOn: plainDate(day),
          recordedAt: desk.clock.at,
          kind,
          act: `tests/fund-use, ${kind}`,
          isVoluntary: false,
          lines: moveEuros(euros(amount), move),
        }),
      ),
    );
  await post("2008-01-20", "contribution", "100000", {
    from: capitalFrom({ fund, funder: chamber }),
    to: fundFree(fund),
  });
  const advance = await story.grant({ firm: "Boulangerie", amount: "15000", decidedOn: "2008-03-03" });
  await story.payOut(advance, "2008-03-03");
  const sit = (role: Role, organisation: string | null = null) =>
    desk.sit(role, role === "treasurer" ? treasurer : coordinator, territory, organisation);
  sit("treasurer");
  const lose = async (amount: string) =>
    post("2008-03-03", "write-off", amount, { from: loanOwed(advance), to: fundLoss(fund) });
  const use = async () => accepted(await client.readUse({ params, query: {} }));
  const byFunder = async () =>
    Object.fromEntries(
      (await use()).funders.map(({ funder, paidIn, lent, lost, available }) => [
        funder?.name,
        [paidIn, lent, lost, available].map(told),
      ]),
    );
  const decide = async (funder: string, rule: "none" | "pro-rata" | "first-loss", fromOn = "2008-03-01") =>
    client.decideLossRule({ params, body: { funder, rule, fromOn: plainDate(fromOn) }, key: key() });
  const close = async (until: string) =>
    client.closePeriod({
      params: { territory },
      body: { kind: "month", until: plainDate(until) },
      key: key(),
    });
  /** The territory's day moves on, nothing else happening. */
  const pass = async (day: string) =>
    database.transaction(scope, async (transaction) =>
      moveBusinessDate(transaction, territory, plainDate(day)),
    );
  return { ...story, advance, params, sit, lose, use, byFunder, decide, close, pass };
}

let story: Awaited<ReturnType<typeof aFund>>;
beforeEach(async () => {
  story = await aFund();
});

describe("the use of a fund's euros", () => {
  it("is told funder by funder, adds up to the position, and opens on each advance", async () => {
    expect(await story.byFunder()).toEqual({
      "Fonderie du Rocher": ["200 000,00 €", "10 000,00 €", "0,00 €", "190 000,00 €"],
      "Chambre (démonstration)": ["100 000,00 €", "5 000,00 €", "0,00 €", "95 000,00 €"],
    });
    const opened = accepted(
      await client.readFunderUse({ params: { ...story.params, funder: chamber }, query: {} }),
    );
    expect(opened.advances).toMatchObject([
      { advance: story.advance, number: 1, firm: "Boulangerie", disbursed: 500_000n, outstanding: 500_000n },
    ]);
    const before = accepted(
      await client.readUse({ params: story.params, query: { on: plainDate("2008-03-02") } }),
    );
    expect(before.funders.map(({ lent }) => lent)).toEqual([0n, 0n]);
  });

  it("shares a loss by the rule in force that day", async () => {
    accepted(await story.decide(chamber, "first-loss"));
    await story.lose("6000");
    expect(await story.byFunder()).toMatchObject({
      "Fonderie du Rocher": ["200 000,00 €", "6 000,00 €", "0,00 €", "194 000,00 €"],
      "Chambre (démonstration)": ["100 000,00 €", "3 000,00 €", "6 000,00 €", "91 000,00 €"],
    });
    expect((await story.use()).funders).toMatchObject([
      { rule: "pro-rata", ruleFromOn: null },
      { rule: "first-loss", ruleFromOn: "2008-03-01" },
    ]);
  });

  it("refuses rules by which nobody would bear a loss, a stranger to the fund, and a change of the closed past", async () => {
    accepted(await story.decide(chamber, "none"));
    expect(await story.decide(foundry, "none")).toMatchObject({
      refusal: { reason: "nobody-bears-losses", field: "rule" },
    });
    expect(await story.decide(id(2), "none")).toMatchObject({ refusal: { reason: "funder-unknown" } });
    accepted(await story.close("2008-01-31"));
    expect(await story.decide(chamber, "pro-rata", "2008-01-31")).toMatchObject({
      refusal: { reason: "rule-in-closed-period", facts: { closedUntil: "2008-01-31" } },
    });
    accepted(await story.decide(chamber, "pro-rata", "2008-02-01"));
  });

  it("shows a public funder its own line only, and nobody's advances", async () => {
    story.sit("public-funder", chamber);
    expect(Object.keys(await story.byFunder())).toEqual(["Chambre (démonstration)"]);
    const params = { ...story.params, funder: chamber };
    expect(await client.readFunderUse({ params, query: {} })).toMatchObject({
      refusal: { reason: "not-allowed" },
    });
  });

  it("leaves out the advance of a file from which the reader is recused", async () => {
    const { application } = await database.transaction(story.scope, async (transaction) => {
      const [line] = await transaction
        .tables<{ advance: { id: string; application_id: string } }>()
        .selectFrom("advance")
        .select("application_id as application")
        .where("id", "=", story.advance)
        .execute();
      return line ?? { application: "" };
    });
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        person: treasurer,
        territory: story.params.territory,
        kind: "application",
        id: application,
        reason: "recusal",
        fromAt: "2008-01-01T00:00:00.000Z",
        untilAt: null,
      }),
    );
    const params = { ...story.params, funder: chamber };
    expect(accepted(await client.readFunderUse({ params, query: {} })).advances).toEqual([]);

    for (const until of ["2008-01-31", "2008-02-29"]) accepted(await story.close(until));
    await story.pass("2008-04-01");
    accepted(await story.close("2008-03-31"));
    const { territory } = story.params;
    const march = { territory, until: plainDate("2008-03-31") };
    const drawn = accepted(
      await client.drawSample({ params: march, query: { seed: "x", size: 20, kind: "month" } }),
    );
    expect(drawn).toMatchObject({ population: 2, withheld: 2, entries: [] });
  });
});

describe("the auditor's sample", () => {
  it("is the same for the same seed, with who did what, beside the control totals and the end of the chain", async () => {
    for (const until of ["2008-01-31", "2008-02-29"]) accepted(await story.close(until));
    story.sit("auditor");
    const { territory } = story.params;
    const draw = async (seed: string, size = 1, until = "2008-01-31") =>
      client.drawSample({
        params: { territory, until: plainDate(until) },
        query: { seed, size, kind: "month" },
      });
    const sample = accepted(await draw("2008-A"));

    expect(sample).toEqual(accepted(await draw("2008-A")));
    expect(sample).toMatchObject({ seed: "2008-A", population: 2, period: { entries: 2 }, withheld: 0 });
    expect(sample.entries[0]?.lines.map(({ amount }) => amount).reduce((a, b) => a + b)).toBe(0);
    expect(accepted(await draw("2008-A", 10)).entries.map(({ number }) => number)).toEqual([1, 2]);
    const { chains } = await verifyDatabase(database, territory);
    expect(sample.head).toEqual({ number: Number(chains[0]?.entries), hash: chains[0]?.hash });
    expect(await draw("2008-A", 1, "2008-03-31")).toMatchObject({ refusal: { reason: "closing-unknown" } });
  });

  it("tells who made an entry that an act posted", async () => {
    for (const until of ["2008-01-31", "2008-02-29"]) accepted(await story.close(until));
    await story.pass("2008-04-01");
    accepted(await story.close("2008-03-31"));
    const params = { territory: story.params.territory, until: plainDate("2008-03-31") };
    const sample = accepted(
      await client.drawSample({ params, query: { seed: "x", size: 20, kind: "month" } }),
    );
    const paid = sample.entries.find(({ kind }) => kind === "disbursement");
    expect(paid?.doneBy).toMatchObject([
      { name: "treasurer", act: expect.stringContaining("releaseDisbursement") },
    ]);
  });
});

describe("verifying what closings froze", () => {
  it("finds nothing to say of closings that nobody touched, and names a figure that was changed", async () => {
    const { territory } = story.params;
    accepted(await story.close("2008-01-31"));
    accepted(await story.close("2008-02-29"));
    expect((await verifyBooks(database, territory)).faults).toEqual([]);
    expect(accepted(await client.verifyBooks({ params: { territory } }))).toMatchObject({ faults: [] });

    await tamper(
      database,
      "fund_closing_figure",
      `update fund_closing_figure set amount = amount + 1
        where territory_id = $1 and until = '2008-01-31' and figure = 'available'`,
      [territory],
    );

    expect((await verifyBooks(database, territory)).faults).toMatchObject([
      {
        fault: "closing-differs",
        facts: { until: "2008-01-31", figure: "available", expected: 30_000_000n },
      },
    ]);
    expect(accepted(await client.verifyBooks({ params: { territory } })).faults).toHaveLength(1);
  });
});

describe("the table of provisions", () => {
  it("is decided from a day on, never in the closed past", async () => {
    const params = { territory: story.params.territory };
    const decide = async (fromOn: string, ...rates: [number, number][]) =>
      client.decidePolicy({
        params,
        body: {
          fromOn: plainDate(fromOn),
          steps: rates.map(([fromDays, rate]) => ({ fromDays, rate: basisPoints(rate) })),
          liquidation: basisPoints(10_000),
        },
        key: key(),
      });
    accepted(await story.close("2008-01-31"));
    expect(await decide("2008-01-31", [30, 1_000])).toMatchObject({
      refusal: { reason: "rule-in-closed-period" },
    });
    expect(await decide("2008-02-01", [30, 1_000], [30, 2_000])).toMatchObject({
      refusal: { reason: "provision-ages-not-rising" },
    });
    expect(accepted(await decide("2008-02-01", [30, 1_000], [90, 6_000])).policies).toMatchObject([
      { version: 0, fromOn: null },
      { version: 1, fromOn: "2008-02-01", steps: [{ fromDays: 30 }, { rate: 6_000 }] },
    ]);
    expect(accepted(await client.previewClosing({ params })).policy.version).toBe(1);
  });
});
