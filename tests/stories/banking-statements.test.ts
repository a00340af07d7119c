import { expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { balancesAt, fundFees, verifyDatabase } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { statementOf } from "../bank-statement.ts";
import { ibans } from "../banking-cast.ts";
import { bankingDesk } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();

/** The same database, whose transactions break at the query that is asked for. */
const breaking = { at: Number.POSITIVE_INFINITY, asked: 0 };
const broken: Database = {
  ...database,
  transaction: async (scope, work) =>
    database.transaction(scope, async (transaction) => {
      const counted: Transaction = {
        scope: transaction.scope,
        tables: () => {
          breaking.asked += 1;
          if (breaking.asked >= breaking.at) throw new Error("the machine stops here");
          return transaction.tables();
        },
      };
      return work(counted);
    }),
};

const { banking, clock, key, aFund } = await bankingDesk(database, undefined, broken);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

/** Two firms, their December debits given to the bank, and the days closed until the 4th. */
async function collected(until = "2026-12-04") {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const bakery = await fund.lend("Boulangerie du Lac");
  const garage = await fund.lend("Garage des Forges");
  await fund.mandated(bakery.advance);
  await fund.mandated(garage.advance, { account: fund.account({ debtor: "Garage", iban: ibans.other }) });
  const run = accepted(await fund.draw("2026-11-23", "2026-12-31"));
  accepted(await fund.approve(run.id));
  accepted(await fund.send(run.id));
  await fund.close(until);
  const params = { territory: fund.territory, fund: fund.fund };
  const take = async (file: Uint8Array<ArrayBuffer>) =>
    banking.importStatement({ params, query: { name: "releve.xml" }, file, key: key() });
  const seen = async () => accepted(await banking.readStatements({ params, query: {} }));
  const itemOf = (advance: string) => run.items.find((item) => item.advance === advance)?.endToEnd ?? "";
  const fees = async () =>
    database.transaction(fund.scope, async (transaction) => {
      const accounts = fundFees(fund.fund);
      return (await balancesAt(transaction, { territory: fund.territory, accounts }))[0]?.amount;
    });
  return { ...fund, bakery, garage, run, take, seen, itemOf, fees };
}

const credit = { on: "2026-12-02", code: "PMNT/IDDT/ESDD" };

it("one credit for a whole run confirms each of its debits, none of them twice", async () => {
  const { run, take, readAdvance, bakery } = await collected();
  const file = statementOf([{ ...credit, amount: "200.00", message: run.messageId, reference: "B1" }]);
  expect(accepted(await take(file))).toEqual({ isNew: true, added: 1, known: 0, matched: 1 });
  expect((await readAdvance(bakery.advance)).paid).toBe(10_000n);
});

it("told before the day is closed, a debit is not received again by the close", async () => {
  const { run, take, close, readAdvance, bakery } = await collected("2026-12-02");
  const file = statementOf([{ ...credit, amount: "200.00", message: run.messageId }]);
  expect(accepted(await take(file)).matched).toBe(1);
  await close("2026-12-05");
  expect((await readAdvance(bakery.advance)).events.filter(({ kind }) => kind === "repayment")).toHaveLength(
    1,
  );
});

it("a debit that comes back undoes the payment, says why, and posts the bank's fee", async () => {
  const { take, seen, readAdvance, itemOf, bakery, bank, fees } = await collected();
  const back = { on: "2026-12-03", code: "PMNT/IDDT/UPDD", endToEnd: itemOf(bakery.advance), reason: "AM04" };
  expect(accepted(await take(statementOf([{ ...back, amount: "-112.50" }]))).matched).toBe(1);
  const { paid, late, events } = await readAdvance(bakery.advance);
  expect([paid, late, events.find(({ kind }) => kind === "return")?.returnReason?.code]).toEqual([
    0n,
    10_000n,
    "AM04",
  ]);
  expect(await fees()).toBe(1_250n);
  const [line] = (await seen()).matched;
  expect([line?.matchedAs, line?.firm, line?.reason?.code]).toEqual(["return", "Boulangerie du Lac", "AM04"]);
  // It may be presented again.
  const { debits } = await bank({ from: plainDate("2026-12-02") });
  expect(debits?.ready.map(({ firm, instalment }) => [firm.name, instalment])).toContainEqual([
    "Boulangerie du Lac",
    1,
  ]);
});

it.each([
  ["at the most that its bank usually keeps", "-130.00", 1, 3_000n],
  ["above it", "-130.01", 0, 0n],
])("a debit that comes back with a fee %s: %s euros", async (_, amount, matched, fee) => {
  const { take, seen, readAdvance, itemOf, bakery, fees } = await collected();
  const back = { on: "2026-12-03", code: "PMNT/IDDT/UPDD", endToEnd: itemOf(bakery.advance), reason: "AM04" };
  expect(accepted(await take(statementOf([{ ...back, amount }]))).matched).toBe(matched);
  expect((await fees()) ?? 0n).toBe(fee);
  // Above, nothing is told to the books before a person has looked.
  expect((await readAdvance(bakery.advance)).paid).toBe(matched === 1 ? 0n : 10_000n);
  expect((await seen()).waiting).toHaveLength(1 - matched);
});

it("the same file twice changes nothing and says so; a longer one brings only what is new", async () => {
  const { take, seen } = await collected();
  const rent = { on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount: "10.00", name: "Inconnu" };
  const file = statementOf([rent, rent]);
  expect(accepted(await take(file)).added).toBe(2);
  expect(accepted(await take(file))).toEqual({ isNew: false, added: 0, known: 0, matched: 0 });
  expect(accepted(await take(statementOf([rent, rent, rent], { id: "REL2" })))).toMatchObject({
    added: 1,
    known: 2,
  });
  expect((await seen()).waiting).toHaveLength(3);
});

it("a statement whose balances do not follow, or of another account, is refused whole", async () => {
  const { take, seen } = await collected();
  const line = { on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount: "10.00" };
  const text = new TextDecoder().decode(statementOf([line]));
  const wrong = new TextEncoder().encode(
    text.replace('<Amt Ccy="EUR">0.00</Amt>', '<Amt Ccy="EUR">1.00</Amt>'),
  );
  expect(refused(await take(wrong))).toBe("file-unreadable");
  expect(refused(await take(statementOf([line], { iban: ibans.firm })))).toBe("statement-of-another-account");
  expect(refused(await take(statementOf([{ ...line, on: "2026-12-05" }])))).toBe("statement-in-the-future");
  expect((await seen()).files).toEqual([]);
});

it("a transfer without reference waits with a suggestion; a person matches it, undoes it, and matches it again", async () => {
  const { territory, take, seen, readAdvance, garage } = await collected();
  const paid = { on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount: "200.00", name: "GARAGE DES FORGES SARL" };
  accepted(await take(statementOf([paid])));
  const [waiting] = (await seen()).waiting;
  expect(waiting?.suggestions).toMatchObject([
    { advance: garage.advance, isNamed: true, instalments: [2, 3] },
  ]);
  const params = { territory, line: waiting?.id ?? "" };
  const body = { advance: garage.advance };
  accepted(await banking.matchLine({ params, body, key: key() }));
  expect((await readAdvance(garage.advance)).paid).toBe(30_000n);
  expect(refused(await banking.matchLine({ params, body, key: key() }))).toBe("line-already-matched");
  accepted(await banking.undoMatch({ params, body: { why: "Autre garage" }, key: key() }));
  expect([(await readAdvance(garage.advance)).paid, (await seen()).waiting.length]).toEqual([10_000n, 1]);
  accepted(await banking.matchLine({ params, body, key: key() }));
  expect((await readAdvance(garage.advance)).paid).toBe(30_000n);
});

it("a line is set aside with a reason and comes back; what the bank named is not undone by hand", async () => {
  const { territory, run, take, seen } = await collected();
  const given = { on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount: "500.00", name: "Fonderie" };
  accepted(await take(statementOf([given, { ...credit, amount: "200.00", message: run.messageId }])));
  const { waiting, matched } = await seen();
  const params = { territory, line: waiting[0]?.id ?? "" };
  accepted(await banking.setLineAside({ params, body: { why: "Apport" }, key: key() }));
  expect((await seen()).waiting).toEqual([]);
  accepted(await banking.undoMatch({ params, body: { why: "Erreur" }, key: key() }));
  expect((await seen()).waiting).toHaveLength(1);
  const named = { territory, line: matched[0]?.id ?? "" };
  expect(refused(await banking.undoMatch({ params: named, body: { why: "Erreur" }, key: key() }))).toBe(
    "matched-by-reference",
  );
});

it("stopped at ten points of an import, it is taken whole the next time: nothing twice, nothing missing", async () => {
  const { scope, run, take, seen, readAdvance, itemOf, bakery, garage, bank } = await collected();
  const file = statementOf([
    { ...credit, amount: "200.00", message: run.messageId },
    {
      on: "2026-12-03",
      code: "PMNT/IDDT/UPDD",
      amount: "-112.50",
      endToEnd: itemOf(bakery.advance),
      reason: "AM04",
    },
    { on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount: "10.00", name: "Inconnu" },
  ]);
  for (let stop = 0; stop < 10; stop += 1) {
    Object.assign(breaking, { asked: 0, at: 3 + Math.floor(Math.random() * 25) });
    expect(refused(await take(file))).toBe("broken");
    Object.assign(breaking, { asked: 0, at: Number.POSITIVE_INFINITY });
    expect((await seen()).files).toEqual([]);
  }
  expect(accepted(await take(file))).toEqual({ isNew: true, added: 3, known: 0, matched: 2 });
  expect([(await readAdvance(bakery.advance)).paid, (await readAdvance(garage.advance)).paid]).toEqual([
    0n,
    10_000n,
  ]);
  expect([(await seen()).waiting.length, (await bank()).runs.length, scope.read.length]).toEqual([1, 1, 1]);
});

it("stopped at ten points of an approval and of a sending, a run is made once", async () => {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance);
  const run = accepted(await fund.draw("2026-11-23", "2026-12-31"));
  const stopped = async (act: () => Promise<{ ok: boolean; refusal?: { reason: string } }>) => {
    for (let stop = 0; stop < 10; stop += 1) {
      Object.assign(breaking, { asked: 0, at: 3 + Math.floor(Math.random() * 10) });
      expect(refused(await act())).toBe("broken");
    }
    Object.assign(breaking, { asked: 0, at: Number.POSITIVE_INFINITY });
  };
  await stopped(async () => fund.approve(run.id));
  expect(accepted(await banking.readRun({ params: { territory: fund.territory, run: run.id } })).status).toBe(
    "drawn",
  );
  accepted(await fund.approve(run.id));
  await stopped(async () => fund.send(run.id));
  expect(accepted(await fund.send(run.id)).status).toBe("sent");
  expect((await fund.close("2026-12-03")).debits).toBe(1);
  expect((await fund.readAdvance(advance)).paid).toBe(10_000n);
});

it("leaves a journal that verifies", async () => {
  const verified = await verifyDatabase(database);
  expect(verified).toMatchObject({ faults: [] });
});
