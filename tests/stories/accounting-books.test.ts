import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { accountingDesk, checked, conform } from "../accounting-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk, told } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { accounting, closeMonths, sit } = await accountingDesk(database);
const siren = "123456782";

async function balanceSheet(territory: string, on: string) {
  sit(territory);
  const query = { on: plainDate(on) };
  const { accounts, controls } = accepted(await accounting.readBalances({ params: { territory }, query }));
  expect(controls.filter(({ holds }) => !holds)).toEqual([]);
  return Object.fromEntries(
    accounts.filter(({ balance }) => balance !== 0n).map(({ account, balance }) => [account, told(balance)]),
  );
}

async function fec(territory: string, year: number, draft?: "yes") {
  sit(territory);
  const query = { year, siren, ...(draft === undefined ? {} : { draft }) };
  return accounting.exportFec({ params: { territory }, query });
}

const monthEnds = (year: number, months: number) =>
  Array.from({ length: months }, (_, index) =>
    new Date(Date.UTC(year, index + 1, 0)).toISOString().slice(0, 10),
  );

/** 36 000 € lent on 10 January 2011 over 36 months after six of grace, and debited every month. */
async function aRunningAdvance(today: string) {
  const story = await desk.aTerritory("2011-01-10");
  const advance = await story.grant({ firm: "Énergie Toit", amount: "36000", decidedOn: "2011-01-10" });
  await story.payOut(advance, "2011-01-10");
  await story.close(today);
  return { story, advance, territory: story.territory };
}

describe("the books of an advance", () => {
  it("follow it from its grant to its instalments, balanced at every step", async () => {
    const { territory, story, advance } = await aRunningAdvance("2011-09-20");
    const lent = { "103410": "-200 000,00 €", "512100": "166 000,00 €", "274800": "34 000,00 €" };
    expect(await balanceSheet(territory, "2011-09-15")).toEqual(lent);
    // Due on Saturday 10, debited on Monday 12.
    expect(await balanceSheet(territory, "2011-09-10")).toEqual({
      ...lent,
      "274800": "34 000,00 €",
      "467400": "1 000,00 €",
      "512100": "165 000,00 €",
    });
    await story.reject(advance, "2011-09-12", "2011-09-15");
    expect(await balanceSheet(territory, "2011-09-15")).toEqual({
      ...lent,
      "467400": "1 000,00 €",
      "512100": "165 000,00 €",
    });
  });

  it("put back what is deferred", async () => {
    const { territory, advance, story } = await aRunningAdvance("2011-08-12");
    await story.reject(advance, "2011-08-10", "2011-08-12");
    const before = await balanceSheet(territory, "2011-08-12");
    expect(before["467400"]).toBe("1 000,00 €");
    await story.close("2011-09-01");
    desk.sit("coordinator", undefined, territory);
    const body = {
      from: 2,
      count: 2,
      keepTerm: false,
      decidedOn: plainDate("2011-09-01"),
      reason: "Moratoire",
    };
    accepted(await desk.lending.deferInstalments({ params: story.which(advance), body, key: desk.key() }));
    // What was rejected is still due; what was to come is due later.
    await story.close("2011-10-20");
    expect(await balanceSheet(territory, "2011-10-20")).toMatchObject({
      "274800": "35 000,00 €",
      "467400": "1 000,00 €",
    });
  });

  it("hold a grant off the balance sheet until it is paid", async () => {
    const { territory, grant } = await desk.aTerritory("2011-01-10");
    await grant({ firm: "Énergie Toit", amount: "36000", decidedOn: "2011-01-10" });
    expect(await balanceSheet(territory, "2011-01-10")).toEqual({
      "103410": "-200 000,00 €",
      "512100": "200 000,00 €",
      "801800": "-36 000,00 €",
      "809100": "36 000,00 €",
    });
  });
});

describe("the file of a year", () => {
  it("is refused while months are open, by their names, and given as a draft", async () => {
    const { territory } = await aRunningAdvance("2011-09-20");
    expect(await fec(territory, 2011)).toMatchObject({
      refusal: { reason: "year-not-closed", sentence: expect.stringContaining("2011-01") },
    });
    const draft = accepted(await fec(territory, 2011, "yes"));
    expect(draft.name).toBe("123456782FEC20111231.txt");
    expect(checked(draft)).toEqual(conform);
    const validated = draft.content.split("\r\n").map((line) => line.split("\t")[15] ?? "");
    expect(new Set(validated)).toEqual(new Set(["ValidDate", ""]));
  });

  it("is clean once the year is closed, and the next one opens with what it left", async () => {
    const { territory } = await aRunningAdvance("2012-02-20");
    const ends = ["2008-01-31", ...[2008, 2009, 2010, 2011].flatMap((year) => monthEnds(year, 12)).slice(1)];
    await closeMonths(territory, "2012-02-20T09:00:00.000Z", ...ends);
    const closed = accepted(await fec(territory, 2011));
    expect(checked(closed)).toEqual(conform);
    const [, opening, contra] = closed.content.split("\r\n");
    expect(opening).toBe(
      "AN\tÀ-nouveaux\t000001\t20110101\t512100\tBanque - compte du fonds\t\t\tAN-2011\t20110101\tÀ-nouveaux 2011\t200000,00\t0,00\t\t\t20120220\t\t",
    );
    expect(contra).toContain("\t103410\tApports au fonds avec droit de reprise\tF001\t");
    const next = accepted(await fec(territory, 2012, "yes"));
    expect(checked(next)).toMatchObject({ verdict: "conform", strict: [] });
    expect(next.content).toContain("\tAN-2012\t");
  });

  it("never changes in its closed months, whatever is learnt later", async () => {
    const { territory, story, advance } = await aRunningAdvance("2011-10-20");
    const ends = ["2008-01-31", ...[2008, 2009, 2010].flatMap((year) => monthEnds(year, 12)).slice(1)];
    await closeMonths(territory, "2011-10-20T09:00:00.000Z", ...ends, ...monthEnds(2011, 9));
    const before = accepted(await fec(territory, 2011, "yes")).content;
    desk.clock.at = "2026-11-23T19:00:00.000Z";
    desk.sit("coordinator", undefined, territory);
    const params = story.which(advance);
    // Told in October of what happened in August: a repayment, and a deferral of what had fallen due.
    accepted(await story.repay(advance, "500", "2011-08-20", "VIR OUBLIÉ"));
    const deferral = { count: 1, keepTerm: false, decidedOn: plainDate("2011-09-01"), reason: "Moratoire" };
    accepted(
      await desk.lending.deferInstalments({ params, body: { ...deferral, from: 5 }, key: desk.key() }),
    );
    const after = accepted(await fec(territory, 2011, "yes"));
    const closedLines = (content: string) =>
      content.split("\r\n").filter((line) => (line.split("\t")[3] ?? "") < "20111001");
    expect(closedLines(after.content)).toEqual(closedLines(before));
    expect(after.content).not.toBe(before);
    expect(after.content).toContain("20111001\t512100");
    expect(checked(after)).toMatchObject({ verdict: "conform", strict: [] });
    await balanceSheet(territory, "2011-10-20");
  });

  it("needs a SIREN, a true one, and a year that holds something", async () => {
    const { territory } = await desk.aTerritory("2011-01-10");
    sit(territory);
    const params = { territory };
    const ask = async (query: { year: number; siren?: string; draft?: "yes" }) =>
      accounting.exportFec({ params, query });
    expect(await ask({ year: 2011, draft: "yes" })).toMatchObject({ refusal: { reason: "siren-missing" } });
    expect(await ask({ year: 2011, siren: "123456789", draft: "yes" })).toMatchObject({
      refusal: { reason: "siren-refused" },
    });
    expect(await ask({ year: 2007, siren, draft: "yes" })).toMatchObject({
      refusal: { reason: "year-without-entries" },
    });
  });

  it("comes with its description", async () => {
    const { territory } = await desk.aTerritory("2011-01-10");
    sit(territory, "auditor");
    const notice = accepted(await accounting.readFecNotice({ params: { territory }, query: { year: 2011 } }));
    expect(notice.content).toContain("274800 Avances remboursables");
    expect(notice.content).toContain("EcritureNum");
  });
});
