import { expect, it } from "vitest";
import { balancesAt, fundFees, verifyDatabase } from "#ledger/index.ts";
import { statementOf } from "../bank-statement.ts";
import { ibans } from "../banking-cast.ts";
import { bankingDesk } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, clock, key, aFund } = await bankingDesk(database);
/** More than two chunks of a thousand lines. */
const many = 2300;
type Movement = Parameters<typeof statementOf>[0][number];

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

async function collected() {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const bakery = await fund.lend("Boulangerie du Lac");
  const garage = await fund.lend("Garage des Forges");
  await fund.mandated(bakery.advance);
  await fund.mandated(garage.advance, { account: fund.account({ debtor: "Garage", iban: ibans.other }) });
  const drawn = accepted(await fund.draw("2026-11-23", "2026-12-31"));
  accepted(await fund.approve(drawn.id));
  const run = accepted(await fund.send(drawn.id));
  await fund.close("2026-12-02");
  clock.at = "2026-12-04T08:00:00.000Z";
  await fund.close("2026-12-04");
  const params = { territory: fund.territory, fund: fund.fund };
  const take = async (file: Uint8Array<ArrayBuffer>) =>
    banking.importStatement({ params, query: { name: "releve.xml" }, file, key: key() });
  const seen = async (after = 0) => accepted(await banking.readStatements({ params, query: { after } }));
  const itemOf = (advance: string) => run.items.find((item) => item.advance === advance)?.endToEnd ?? "";
  const fees = async () =>
    database.transaction(fund.scope, async (transaction) => {
      const accounts = fundFees(fund.fund);
      return (await balancesAt(transaction, { territory: fund.territory, accounts }))[0]?.amount;
    });
  return { ...fund, bakery, garage, run, take, seen, itemOf, fees };
}

/** Transfers that nobody knows, each of its own amount. */
function unknown(count: number, from = 0): Movement[] {
  return Array.from({ length: count }, (_, index) => ({
    on: "2026-12-03",
    code: "PMNT/RCDT/ESCT",
    amount: `${5000 + from + index}.00`,
    name: "Inconnu",
  }));
}

function placed(lines: readonly Movement[], ...at: readonly (readonly [number, Movement])[]): Movement[] {
  return at.reduce<Movement[]>((told, [place, line]) => told.toSpliced(place, 0, line), [...lines]);
}

it("lines apart by whole chunks are told as one after the other: a credit, its return, the same again", async () => {
  const { take, seen, itemOf, bakery, garage, readAdvance, fees } = await collected();
  const [mine, other] = [itemOf(bakery.advance), itemOf(garage.advance)];
  const credit = { on: "2026-12-02", code: "PMNT/IDDT/ESDD", amount: "100.00", endToEnd: mine };
  const back = {
    on: "2026-12-03",
    code: "PMNT/IDDT/UPDD",
    amount: "-112.50",
    endToEnd: mine,
    reason: "AM04",
  };
  const file = placed(
    unknown(many),
    [0, credit],
    [1100, back],
    [1101, { ...credit, endToEnd: other }],
    [2200, { ...credit, on: "2026-12-04" }],
    [2201, { ...back, reference: "B2" }],
    [2202, { ...credit, endToEnd: other, reference: "B3" }],
    [2203, { on: "2026-12-04", code: "PMNT/CNTR/CHRG", amount: "-3.00" }],
  );
  expect(accepted(await take(statementOf(file)))).toEqual({
    isNew: true,
    added: many + 7,
    known: 0,
    matched: 4,
  });
  expect((await readAdvance(bakery.advance)).paid).toBe(0n);
  expect((await readAdvance(garage.advance)).paid).toBe(10_000n);
  expect([await fees(), (await seen()).waitingCount]).toEqual([1550n, many + 3]);
});

it("a longer file brings only what is new, chunk after chunk, and the same file again nothing", async () => {
  const { take } = await collected();
  accepted(await take(statementOf(unknown(1500))));
  const longer = statementOf(unknown(many), { id: "REL2" });
  expect(accepted(await take(longer))).toMatchObject({ added: many - 1500, known: 1500 });
  expect(accepted(await take(longer))).toMatchObject({ isNew: false, added: 0 });
});

it("two statements of a file that overlap tell each line once", async () => {
  const { take, seen } = await collected();
  const [one, two] = [
    statementOf(unknown(1500), { id: "A" }),
    statementOf(unknown(1200, 800), { id: "B" }),
  ].map((file) => /<Stmt>.*<\/Stmt>/s.exec(new TextDecoder().decode(file))?.[0] ?? "");
  const text = new TextDecoder().decode(statementOf([])).replace(/<Stmt>.*<\/Stmt>/s, `${one}${two}`);
  expect(accepted(await take(new TextEncoder().encode(text)))).toEqual({
    isNew: true,
    added: 2000,
    known: 700,
    matched: 0,
  });
  expect((await seen()).waitingCount).toBe(2000);
});

it("what is wrong in the last line of a long file keeps none of it", async () => {
  const { take, seen, itemOf, bakery, readAdvance, scope } = await collected();
  const paid = (await readAdvance(bakery.advance)).events.length;
  const credit = {
    on: "2026-12-02",
    code: "PMNT/IDDT/ESDD",
    amount: "100.00",
    endToEnd: itemOf(bakery.advance),
  };
  const lines = [credit, ...unknown(many)];
  const text = new TextDecoder().decode(statementOf(lines));
  const unbalanced = text.replace(/(CLBD.*?EUR">)(\d+)/, (_, before, sum) => `${before}${Number(sum) + 1}`);
  const tomorrow = [...lines, { ...credit, on: "2026-12-05", endToEnd: "AUTRE" }];
  for (const [file, reason] of [
    [unbalanced, "file-unreadable"],
    [text.replace("</Stmt>", "</Smt>"), "file-unreadable"],
    [new TextDecoder().decode(statementOf(tomorrow)), "statement-in-the-future"],
    [new TextDecoder().decode(statementOf(lines, { iban: ibans.other })), "statement-of-another-account"],
  ] as const)
    expect(refused(await take(new TextEncoder().encode(file)))).toBe(reason);
  const { files, waitingCount } = await seen();
  expect([files, waitingCount, scope.read.length]).toEqual([[], 0, 1]);
  expect((await readAdvance(bakery.advance)).events).toHaveLength(paid);
});

it("lines in suspense are read fifty at a time, the oldest first, with their number said", async () => {
  const { take, seen } = await collected();
  accepted(
    await take(statementOf(placed(unknown(119), [60, { ...unknown(1)[0], on: "2026-12-01" } as Movement]))),
  );
  const pages = [await seen(), await seen(50), await seen(100), await seen(150)];
  expect(pages.map(({ waitingCount, waiting }) => [waitingCount, waiting.length])).toEqual([
    [120, 50],
    [120, 50],
    [120, 20],
    [120, 0],
  ]);
  expect(pages[0]?.waiting[0]?.bookedOn).toBe("2026-12-01");
  expect(new Set(pages.flatMap(({ waiting }) => waiting.map(({ id }) => id))).size).toBe(120);
});

it("leaves a journal that verifies", async () => {
  expect(await verifyDatabase(database)).toMatchObject({ faults: [] });
});
