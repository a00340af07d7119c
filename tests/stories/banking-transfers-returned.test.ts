import { expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { balancesAt, fundHeld, loanOwed, verifyDatabase } from "#ledger/index.ts";
import { statementOf } from "../bank-statement.ts";
import { ibans } from "../banking-cast.ts";
import { bankingDesk } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, lending, clock, key, aFund } = await bankingDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

/** An advance of 3 600 € whose transfer was given to the bank, the days closed until the 4th of December. */
async function paidOut() {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const { advance } = await fund.lend("Boulangerie du Lac", { on: "2026-11-23" });
  await fund.mandated(advance);
  const { territory } = fund;
  const params = { territory, fund: fund.fund };
  const draw = async () => banking.drawTransfers({ params, body: {}, key: key() });
  const drawn = accepted(await draw());
  accepted(await fund.approve(drawn.id));
  const run = accepted(await fund.send(drawn.id));
  await fund.close("2026-12-04");
  const reference = run.items[0]?.endToEnd ?? "";
  const left = { on: "2026-11-23", code: "PMNT/ICDT/ESCT", amount: "-3600.00", endToEnd: reference };
  const back = {
    on: "2026-12-02",
    code: "PMNT/ICDT/RRTN",
    amount: "3600.00",
    endToEnd: reference,
    reason: "AC04",
  };
  const take = async (file: Uint8Array<ArrayBuffer>) =>
    banking.importStatement({ params, query: { name: "releve.xml" }, file, key: key() });
  const seen = async () => accepted(await banking.readStatements({ params, query: {} }));
  const readRun = async (id = run.id) => accepted(await banking.readRun({ params: { territory, run: id } }));
  const repay = async () =>
    accepted(
      await lending.recordRepayment({
        params: { territory, advance },
        body: { amount: euros("100"), receivedOn: plainDate("2026-12-01"), bankReference: "VIREMENT 1" },
        key: key(),
      }),
    );
  const decision = (await fund.readAdvance(advance)).decision;
  const books = async () =>
    database.transaction(fund.scope, async (transaction) => {
      const asked = async (accounts: ReturnType<typeof loanOwed>) =>
        (await balancesAt(transaction, { territory, accounts })).find(({ account }) => account === accounts)
          ?.amount ?? 0n;
      return [await asked(fundHeld({ fund: fund.fund, decision })), await asked(loanOwed(advance))];
    });
  return {
    ...fund,
    drawDebits: fund.draw,
    params,
    advance,
    run,
    reference,
    left,
    back,
    draw,
    take,
    seen,
    readRun,
    repay,
    books,
  };
}

function report(message: string, reference: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>CR1</MsgId><CreDtTm>2026-11-24T06:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${message}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
  );
}

it("a transfer that comes back is undone by itself, and its trace is on the run, the advance and the bank page", async () => {
  const { advance, run, left, back, take, seen, books, bank, readRun, readAdvance, reference } =
    await paidOut();
  expect(await books()).toEqual([0n, 360_000n]);
  expect(accepted(await take(statementOf([left, back]))).matched).toBe(2);
  expect(await books()).toEqual([360_000n, 0n]);
  const { status, events, disbursed } = await readAdvance(advance);
  expect([status, disbursed]).toEqual(["to-disburse", 0n]);
  expect(events.at(-1)).toMatchObject({
    kind: "reversal",
    on: "2026-12-02",
    ref: `RETOUR ${reference}`,
    reason: "Virement revenu de la banque : compte clos (AC04)",
  });
  const { items } = await readRun();
  expect(items[0]).toMatchObject({ stands: false, returned: { code: "AC04" }, isStillPaidOut: false });
  expect((await bank()).runs.map(({ id, returned }) => [id, returned])).toEqual([[run.id, 1]]);
  const { matched, waitingCount } = await seen();
  expect([matched.map(({ matchedAs }) => matchedAs), waitingCount]).toEqual([
    ["transfer-returned", "transfer"],
    0,
  ]);
});

it("nothing is left to pay out until two people decide it again; a later run then carries it", async () => {
  const { territory, advance, back, take, draw, bank, asCoordinator, asTreasurer, readRun, run } =
    await paidOut();
  accepted(await take(statementOf([back])));
  expect((await bank()).transfers?.ready).toEqual([]);
  expect(refused(await draw())).toBe("nothing-to-pay");
  const params = { territory, advance };
  asCoordinator();
  const body = { payOn: plainDate("2026-12-04"), amount: euros("3600") };
  const { order } = accepted(await lending.proposeDisbursement({ params, body, key: key() }));
  asTreasurer();
  const releasing = { params, body: { order: order?.id ?? "" }, key: key() };
  accepted(await lending.releaseDisbursement(releasing));
  const again = accepted(await draw());
  expect([again.count, again.total]).toEqual([1, 360_000n]);
  expect((await readRun()).items[0]?.endToEnd).not.toBe(again.items[0]?.endToEnd);
  expect(again.id).not.toBe(run.id);
});

it.each([
  "the statement",
  "the report",
])("told first by %s, then by the other, it is undone once", async (first) => {
  const { run, reference, back, take, books, readAdvance, advance } = await paidOut();
  const told = [statementOf([back]), report(run.messageId, reference)];
  for (const file of first === "the report" ? told.toReversed() : told) accepted(await take(file));
  accepted(await take(statementOf([{ ...back, words: "AVIS" }], { id: "REL2" })));
  expect(await books()).toEqual([360_000n, 0n]);
  const { events } = await readAdvance(advance);
  expect(events.filter(({ kind }) => kind === "reversal")).toHaveLength(1);
});

it("cancelled by a person before the bank told of it, it is recognised and changes nothing more", async () => {
  const { territory, advance, back, take, books, readAdvance } = await paidOut();
  const event = (await readAdvance(advance)).events.find(({ kind }) => kind === "disbursement")?.id ?? "";
  const body = { event, on: plainDate("2026-12-03"), reason: "La banque a appelé" };
  accepted(await lending.reverseEvent({ params: { territory, advance }, body, key: key() }));
  expect(accepted(await take(statementOf([back]))).matched).toBe(1);
  expect(await books()).toEqual([360_000n, 0n]);
});

it("repaid since, it waits with its reason; the order is free, and once the repayment is cancelled it is taken back", async () => {
  const { territory, advance, back, take, seen, readRun, repay, books, bank, readAdvance } = await paidOut();
  await repay();
  expect(accepted(await take(statementOf([back]))).matched).toBe(0);
  expect((await readRun()).items[0]).toMatchObject({ stands: false, isStillPaidOut: true });
  expect((await bank()).transfers?.ready.map(({ amount }) => amount)).toEqual([360_000n]);
  const [line] = (await seen()).waiting;
  expect([line?.transfer?.advance, line?.suggestions]).toEqual([advance, []]);
  const taking = { params: { territory, line: line?.id ?? "" }, body: {}, key: key() };
  const stands = await banking.takeBackTransfer(taking);
  expect(stands).toMatchObject({
    ok: false,
    refusal: { reason: "transfer-stands", facts: { why: "repaid-since", on: "2026-12-01" } },
  });

  const event = (await readAdvance(advance)).events.find(({ kind }) => kind === "repayment")?.id ?? "";
  const body = { event, on: plainDate("2026-12-04"), reason: "Payé par erreur" };
  accepted(await lending.reverseEvent({ params: { territory, advance }, body, key: key() }));
  accepted(await banking.takeBackTransfer({ ...taking, key: key() }));
  expect(await books()).toEqual([360_000n, 0n]);
  expect((await seen()).waitingCount).toBe(0);
  expect((await bank()).transfers?.ready).toEqual([]);
});

it("a report of the bank refused by a repaid advance marks the order and leaves the advance", async () => {
  const { run, reference, take, repay, books, readRun } = await paidOut();
  await repay();
  expect(accepted(await take(report(run.messageId, reference))).matched).toBe(1);
  expect((await readRun()).items[0]).toMatchObject({ returned: { code: "AC04" }, isStillPaidOut: true });
  expect(await books()).toEqual([0n, 350_000n]);
});

it("paid again since it came back, the first transfer is not undone under the second", async () => {
  const { territory, approve, send, back, take, seen, draw, repay, books, advance, readAdvance } =
    await paidOut();
  await repay();
  accepted(await take(statementOf([back])));
  const again = accepted(await draw());
  accepted(await approve(again.id));
  accepted(await send(again.id));
  const event = (await readAdvance(advance)).events.find(({ kind }) => kind === "repayment")?.id ?? "";
  const body = { event, on: plainDate("2026-12-04"), reason: "Payé par erreur" };
  accepted(await lending.reverseEvent({ params: { territory, advance }, body, key: key() }));
  const params = { territory, line: (await seen()).waiting[0]?.id ?? "" };
  expect(await banking.takeBackTransfer({ params, body: {}, key: key() })).toMatchObject({
    ok: false,
    refusal: { reason: "transfer-stands", facts: { why: "in-another-run" } },
  });
  expect(await books()).toEqual([0n, 360_000n]);
});

it("a credit of the same amount that does not say it came back waits for a person", async () => {
  const { territory, back, take, seen } = await paidOut();
  const { reason: _, ...credit } = { ...back, code: "PMNT/RCDT/ESCT" };
  expect(accepted(await take(statementOf([credit]))).matched).toBe(0);
  const [line] = (await seen()).waiting;
  expect(line?.transfer).toBeNull();
  const taking = { params: { territory, line: line?.id ?? "" }, body: {}, key: key() };
  expect(refused(await banking.takeBackTransfer(taking))).toBe("line-is-no-returned-transfer");
});

it("two people taking it back at once undo it once", async () => {
  const { territory, advance, back, take, seen, repay, readAdvance, books } = await paidOut();
  await repay();
  accepted(await take(statementOf([back])));
  const event = (await readAdvance(advance)).events.find(({ kind }) => kind === "repayment")?.id ?? "";
  const body = { event, on: plainDate("2026-12-04"), reason: "Payé par erreur" };
  accepted(await lending.reverseEvent({ params: { territory, advance }, body, key: key() }));
  const params = { territory, line: (await seen()).waiting[0]?.id ?? "" };
  const both = await Promise.all(
    [key(), key()].map(async (each) => banking.takeBackTransfer({ params, body: {}, key: each })),
  );
  expect(new Set(both.map(refused))).toEqual(new Set([undefined, "line-already-matched"]));
  expect(await books()).toEqual([360_000n, 0n]);
});

it("a debit given to the bank before its advance's transfer came back holds no close: its money waits for a person", async () => {
  const { advance, back, take, lend, mandated, account, ...fund } = await paidOut();
  const other = await lend("Garage des Forges", { on: "2026-11-23", amount: "3600", mandate: null });
  await mandated(other.advance, { account: account({ debtor: "Garage", iban: ibans.other }) });
  const drawn = accepted(await fund.drawDebits("2026-12-04", "2026-12-31"));
  accepted(await fund.approve(drawn.id));
  const sent = accepted(await fund.send(drawn.id));
  expect(sent.count).toBe(2);
  accepted(await take(statementOf([back])));

  await fund.close("2026-12-28");
  const told = async (of: string) => {
    const { paid, status } = await fund.readAdvance(of);
    return [paid, status];
  };
  expect(await told(advance)).toEqual([0n, "to-disburse"]);
  expect(await told(other.advance)).toEqual([10_000n, "running"]);
  expect(await fund.books()).toEqual([360_000n, 0n]);

  const credit = { on: "2026-12-23", code: "PMNT/IDDT/ESDD", amount: "100.00" };
  const endToEnd = sent.items.find((item) => item.advance === advance)?.endToEnd ?? "";
  const whole = { ...credit, amount: "200.00", message: sent.messageId };
  for (const [name, line] of Object.entries({ alone: { ...credit, endToEnd }, whole }))
    expect(accepted(await take(statementOf([line], { id: name }))).matched, name).toBe(0);
  expect((await fund.seen()).waitingCount).toBe(2);
  expect(await told(other.advance)).toEqual([10_000n, "running"]);

  const params = { territory: fund.territory, advance };
  fund.asCoordinator();
  const body = { payOn: plainDate("2026-12-28"), amount: euros("3600") };
  const { order } = accepted(await lending.proposeDisbursement({ params, body, key: key() }));
  fund.asTreasurer();
  accepted(await lending.releaseDisbursement({ params, body: { order: order?.id ?? "" }, key: key() }));
  const january = { from: plainDate("2026-12-28"), until: plainDate("2027-01-31") };
  const ready = (await fund.bank(january)).debits?.ready.filter((debit) => debit.advance === advance);
  expect(ready?.map(({ instalment, dueOn }) => [instalment, dueOn])).toEqual([[1, "2027-01-28"]]);
  expect(accepted(await fund.drawDebits("2026-12-28", "2027-01-31")).count).toBe(2);
});

it("leaves a journal that verifies", async () => {
  expect(await verifyDatabase(database)).toMatchObject({ faults: [] });
});
