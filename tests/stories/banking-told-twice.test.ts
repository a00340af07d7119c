import { expect, it } from "vitest";
import { openFund } from "#fund/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { statementOf } from "../bank-statement.ts";
import { ibans, profile } from "../banking-cast.ts";
import { bankingDesk } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const { banking, lending, clock, key, aFund } = await bankingDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

async function opened() {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const params = { territory: fund.territory, fund: fund.fund };
  const take = async (file: Uint8Array<ArrayBuffer>) =>
    banking.importStatement({ params, query: { name: "releve.xml" }, file, key: key() });
  const seen = async () => accepted(await banking.readStatements({ params, query: {} }));
  async function sent(from: string, until: string) {
    const run = accepted(await fund.draw(from, until));
    accepted(await fund.approve(run.id));
    return accepted(await fund.send(run.id));
  }
  return { ...fund, params, take, seen, sent };
}

/** A bakery whose December debit was given to the bank, the days closed until then. */
async function collected(until = "2026-12-04") {
  const fund = await opened();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance);
  const run = await fund.sent("2026-11-23", "2026-12-15");
  await fund.close(until);
  const reference = run.items[0]?.endToEnd ?? "";
  const credit = { on: "2026-12-02", code: "PMNT/IDDT/ESDD", amount: "100.00", endToEnd: reference };
  const back = {
    on: "2026-12-03",
    code: "PMNT/IDDT/UPDD",
    amount: "-100.00",
    endToEnd: reference,
    reason: "AM04",
  };
  const told = async () => {
    const { paid, events } = await fund.readAdvance(advance);
    return { paid, repayment: events.findLast(({ kind }) => kind === "repayment")?.id ?? "" };
  };
  return { ...fund, advance, run, reference, credit, back, told };
}

function report(message: string, body: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>CR1</MsgId><CreDtTm>2026-11-24T06:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${message}</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId></OrgnlGrpInfAndSts>${body}</CstmrPmtStsRpt></Document>`,
  );
}

function rejection(reference: string, code = "AC01"): string {
  return `<OrgnlPmtInfAndSts><OrgnlPmtInfId>1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>`;
}

it("a return that a person recorded first is taken from the statement without being returned twice", async () => {
  const { territory, advance, take, back, told } = await collected();
  const body = {
    repayment: (await told()).repayment,
    reason: "AM04" as const,
    returnedOn: plainDate("2026-12-03"),
    bankReference: "LU A LA BANQUE",
  };
  accepted(await lending.returnRepayment({ params: { territory, advance }, body, key: key() }));
  expect(accepted(await take(statementOf([back]))).matched).toBe(1);
  expect((await told()).paid).toBe(0n);
});

it("a receipt cancelled by hand, then told by the bank, comes back once", async () => {
  const { territory, advance, take, credit, back, told } = await collected();
  const body = {
    event: (await told()).repayment,
    on: plainDate("2026-12-04"),
    reason: "Saisi trop tôt",
  };
  accepted(await lending.reverseEvent({ params: { territory, advance }, body, key: key() }));
  expect(accepted(await take(statementOf([credit]))).matched).toBe(1);
  expect((await told()).paid).toBe(10_000n);
  expect(accepted(await take(statementOf([back], { id: "REL2" }))).matched).toBe(1);
  expect((await told()).paid).toBe(0n);
});

it("a return that the bank dates before the debit's day is taken, on that day", async () => {
  const { take, back, told } = await collected();
  expect(accepted(await take(statementOf([{ ...back, on: "2026-12-01" }]))).matched).toBe(1);
  expect((await told()).paid).toBe(0n);
});

it("what a later debit paid of an older instalment, a later run asks for again", async () => {
  const { take, back, sent, close, draw, bank } = await collected();
  accepted(await take(statementOf([back])));
  await sent("2026-12-20", "2027-01-10");
  await close("2027-01-06");
  // January's money paid December: January is due, and its run is over.
  const window = { from: plainDate("2026-12-20"), until: plainDate("2027-01-20") };
  expect((await bank(window)).debits?.ready.map(({ instalment }) => instalment)).toEqual([2]);
  const again = accepted(await draw("2026-12-20", "2027-01-20"));
  expect(again.items.map(({ instalment }) => instalment)).toEqual([2]);
  expect(refused(await draw("2026-12-20", "2027-01-20"))).toBe("nothing-to-collect");
});

it("a debit refused before its day, yet credited with its run then taken back, is paid by nobody", async () => {
  const fund = await opened();
  const bakery = await fund.lend("Boulangerie du Lac");
  const garage = await fund.lend("Garage des Forges");
  await fund.mandated(bakery.advance);
  await fund.mandated(garage.advance, { account: fund.account({ debtor: "Garage", iban: ibans.other }) });
  const run = await fund.sent("2026-11-23", "2026-12-15");
  const reference = run.items.find(({ advance }) => advance === bakery.advance)?.endToEnd ?? "";
  expect(accepted(await fund.take(report(run.messageId, rejection(reference)))).matched).toBe(1);
  await fund.close("2026-12-04");
  const file = statementOf([
    { on: "2026-12-02", code: "PMNT/IDDT/ESDD", amount: "200.00", message: run.messageId },
    { on: "2026-12-02", code: "PMNT/IDDT/UPDD", amount: "-100.00", endToEnd: reference, reason: "AC01" },
  ]);
  expect(accepted(await fund.take(file)).matched).toBe(2);
  expect([
    (await fund.readAdvance(bakery.advance)).paid,
    (await fund.readAdvance(garage.advance)).paid,
    (await fund.seen()).waiting,
  ]).toEqual([0n, 10_000n, []]);
});

it("a debit credited again after it came back waits for a person, never swallowed", async () => {
  const { take, seen, credit, back, told } = await collected("2026-12-08");
  accepted(await take(statementOf([credit, back])));
  const again = { ...credit, on: "2026-12-07" };
  expect(accepted(await take(statementOf([again], { id: "REL2" }))).matched).toBe(0);
  expect([(await told()).paid, (await seen()).waiting.length]).toEqual([0n, 1]);
});

it("a group refused whole by the bank, without its orders, is refused to each of them", async () => {
  const fund = await opened();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance);
  const run = await fund.sent("2026-11-23", "2027-01-15");
  expect(run.items).toHaveLength(2);
  const name = `2-${run.id.replaceAll("-", "").toUpperCase()}`;
  const group = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${name}</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>DT01</Cd></Rsn></StsRsnInf></OrgnlPmtInfAndSts>`;
  expect(accepted(await fund.take(report(run.messageId, group))).matched).toBe(1);
  const params = { territory: fund.territory, run: run.id };
  const { items } = accepted(await banking.readRun({ params }));
  expect(items.map(({ returned }) => returned?.code ?? null)).toEqual([null, "DT01"]);
});

it("a match whose receipt was cancelled on the advance's page is undone: the line waits again", async () => {
  const { territory, advance, take, seen, told } = await collected();
  const paid = { on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount: "50.00", name: "BOULANGERIE" };
  accepted(await take(statementOf([paid])));
  const params = { territory, line: (await seen()).waiting[0]?.id ?? "" };
  accepted(await banking.matchLine({ params, body: { advance }, key: key() }));
  const body = { event: (await told()).repayment, on: plainDate("2026-12-04"), reason: "Autre entreprise" };
  accepted(await lending.reverseEvent({ params: { territory, advance }, body, key: key() }));
  accepted(await banking.undoMatch({ params, body: { why: "Autre entreprise" }, key: key() }));
  expect((await seen()).waiting).toHaveLength(1);
});

it("the statement of the account that the fund has left is still taken", async () => {
  const { openAccount, take, back, told } = await collected();
  await openAccount({ iban: ibans.other, fromOn: plainDate("2026-12-04") });
  expect(accepted(await take(statementOf([back]))).matched).toBe(1);
  expect((await told()).paid).toBe(0n);
});

it("a reference of another fund's run says nothing on this fund's statement", async () => {
  const { territory, scope, credit, asCoordinator, asTreasurer } = await collected();
  const { id: fund } = await database.transaction(scope, async (transaction) => {
    const opening = { territory, name: "Autre fonds", operator: id(45), openedOn: plainDate("2020-01-01") };
    return accepted(await openFund(transaction, { ...opening, now: clock.at }));
  });
  const params = { territory, fund };
  const account = { holder: "Autre fonds", iban: ibans.other, bic: null, creditorId: null };
  const body = { ...account, fromOn: plainDate("2026-12-04"), profile, checkedHow: "RIB remis en agence" };
  const { waiting } = accepted(await banking.proposeAccount({ params, body, key: key() }));
  asCoordinator();
  const proposed = { territory, account: waiting?.id ?? "" };
  accepted(await banking.confirmAccount({ params: proposed, body: {}, key: key() }));
  asTreasurer();
  const file = statementOf([credit], { iban: ibans.other });
  const taken = await banking.importStatement({ params, query: { name: "r.xml" }, file, key: key() });
  expect(accepted(taken)).toMatchObject({ added: 1, matched: 0 });
});

it("a refused file names no account number, and a kept one none in its name", async () => {
  const { params, take, seen, credit } = await collected();
  const number = ibans.fund.replaceAll(" ", "");
  const text = new TextDecoder().decode(statementOf([credit], { id: number }));
  const unbalanced = await take(
    new TextEncoder().encode(text.replace('<Amt Ccy="EUR">0.00</Amt>', '<Amt Ccy="EUR">1.00</Amt>')),
  );
  expect(refused(unbalanced)).toBe("file-unreadable");
  expect(unbalanced.ok ? "" : Object.values(unbalanced.refusal.facts).join(" ")).not.toContain("2004101005");
  const query = { name: `releve_${number}_2026.xml` };
  accepted(await banking.importStatement({ params, query, file: statementOf([credit]), key: key() }));
  expect((await seen()).files.map(({ fileName }) => fileName)).toEqual([
    "releve_FR14 •••• •••• 606_2026.xml",
  ]);
});

it("the last instalment ends the mandate only once nothing else is owed", async () => {
  const { draw } = await collected();
  const run = accepted(await draw("2026-12-02", "2029-12-31"));
  expect(run.items.map(({ sequence }) => sequence)).not.toContain("FNAL");
});

it("what the bank told before the close is not counted among what the close received", async () => {
  const { take, close, credit } = await collected("2026-12-02");
  accepted(await take(statementOf([credit])));
  expect(await close("2026-12-05")).toMatchObject({ debits: 0, amount: 0n });
});

it("leaves a journal that verifies", async () => {
  expect(await verifyDatabase(database)).toMatchObject({ faults: [] });
});
