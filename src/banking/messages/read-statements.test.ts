import { describe, expect, it } from "vitest";
import type { StatementPart } from "#banking/domain/messages/statement.ts";
import { readPaymentStatus } from "./read-payment-status.ts";
import { readAllStatements, readStatements } from "./read-statements.ts";

type Written = {
  readonly version?: string;
  readonly opening?: string;
  readonly closing?: string;
  readonly entries?: string;
};

const balance = (type: string, amount: string, direction = "CRDT") =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Dt><Dt>2026-12-09</Dt></Dt></Bal>`;
const entry = (amount: string, direction: string, details = "", { status = "BOOK", more = "" } = {}) =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt><DtTm>2026-12-09T10:00:00</DtTm></BookgDt>${more}<BkTxCd><Prtry><Cd>B1</Cd></Prtry></BkTxCd>${details}</Ntry>`;
const details = (text: string) => `<NtryDtls><TxDtls>${text}</TxDtls></NtryDtls>`;
const statement = ({
  opening = balance("OPBD", "10.00"),
  closing = balance("CLBD", "10.00"),
  entries = "",
}: Written) =>
  `<Stmt><Id>S1</Id><CreDtTm>2026-12-09T22:00:00</CreDtTm><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct><RltdAcct><Id><IBAN>OTHER</IBAN></Id></RltdAcct>${opening}${closing}${entries}</Stmt>`;
const file = (...statements: Written[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>${statements.map(statement).join("")}</BkToCstmrStmt></Document>`;

async function linesOf(entries: string, closing: string) {
  const read = await readAllStatements([file({ entries, closing: balance("CLBD", closing) })]);
  if (!read.ok)
    throw new Error(
      JSON.stringify(read.refusal.facts, (_, fact) => (typeof fact === "bigint" ? String(fact) : fact)),
    );
  return read.value[0]?.lines ?? [];
}

describe("reading statements", () => {
  it("hands over each part in order, whatever the size of the pieces", async () => {
    const text = file({ entries: entry("5.00", "CRDT") + entry("5.00", "DBIT") }, {});
    const whole: StatementPart[] = [];
    const bits: StatementPart[] = [];
    await readStatements([text], (part) => void whole.push(part));
    const read = await readStatements(text, (part) => void bits.push(part));
    expect(read).toEqual({ ok: true, value: { statements: 2, entries: 2 } });
    expect(whole.map(({ kind }) => kind)).toEqual(["statement", "entry", "entry", "end", "statement", "end"]);
    expect(bits).toEqual(whole);
    expect(whole[3]).toMatchObject({
      statement: { entries: 2, credits: 500n, debits: 500n, account: "FR7630006000011234567890189" },
    });
  });

  it("knows who is on the other side, paid, paying or sending back", async () => {
    const parties =
      "<RltdPties><Dbtr><Pty><Nm>PAYER</Nm></Pty></Dbtr><Cdtr><Pty><Nm>PAID</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>X</IBAN></Id></CdtrAcct></RltdPties>";
    const back = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
    const lines = await linesOf(
      [
        entry("1.00", "CRDT", details(parties)),
        entry("1.00", "DBIT", details(parties)),
        entry("1.00", "DBIT", details(parties + back)),
        entry("1.00", "CRDT", details(parties + back)),
      ].join(""),
      "10.00",
    );
    expect(lines.map(({ details: [detail] }) => detail?.otherParty.name)).toEqual([
      "PAYER",
      "PAID",
      "PAYER",
      "PAID",
    ]);
    expect(lines[1]?.details[0]).toMatchObject({ amount: -100n, otherParty: { iban: "X" }, reason: null });
  });

  it("leaves a batch's unsaid amounts unsaid, and signs those it tells", async () => {
    const batch = `<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch><TxDtls><Amt Ccy="EUR">2.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls><TxDtls><Refs><EndToEndId>E2</EndToEndId></Refs></TxDtls></NtryDtls>`;
    const [line] = await linesOf(entry("3.00", "CRDT", batch), "13.00");
    expect(line?.details.map(({ amount }) => amount)).toEqual([200n, null]);
    expect(line?.batch).toEqual({ messageId: null, paymentId: null, count: 2 });
  });

  it("takes no account of what is only announced", async () => {
    expect(await linesOf(entry("3.00", "CRDT", "", { status: "PDNG" }), "10.00")).toEqual([]);
  });

  it("reads an overdrawn balance below zero", async () => {
    const read = await readAllStatements([
      file({
        opening: balance("OPBD", "10.00", "DBIT"),
        closing: balance("CLBD", "7.00", "DBIT"),
        entries: entry("3.00", "CRDT"),
      }),
    ]);
    expect(read.ok && read.value[0]?.opening?.amount).toBe(-1000n);
  });

  it.each([
    ["statement-unbalanced", file({ entries: entry("0.01", "CRDT") })],
    ["statement-balance-missing", file({ closing: "" })],
    ["statement-value-unreadable", file({ entries: entry("1.001", "CRDT") })],
    ["statement-value-unreadable", file({ entries: entry("1.00", "UP") })],
    [
      "statement-value-unreadable",
      file({ entries: entry("1.00", "CRDT").replace("2026-12-09T", "2026-02-30T") }),
    ],
    ["statement-not-in-euros", file({ entries: entry("1.00", "CRDT").replace("EUR", "CHF") })],
    ["message-not-a-statement", file({}).replace("camt.053", "pain.001")],
    ["xml-not-well-formed", file({}).slice(0, -5)],
    ["xml-with-doctype", `<!DOCTYPE a>${file({})}`],
  ])("refuses it whole: %s", async (reason, text) => {
    expect(await readAllStatements([text])).toMatchObject({ ok: false, refusal: { reason } });
  });

  it("gives the figures that do not add up", async () => {
    expect(await readAllStatements([file({ entries: entry("0.01", "CRDT") })])).toMatchObject({
      refusal: { facts: { opening: 1000n, moved: 1n, expected: 1001n, closing: 1000n } },
    });
  });

  it("asks no balance of a notice", async () => {
    const text = file({ opening: "", closing: "", entries: entry("1.00", "CRDT") })
      .replaceAll("Stmt>", "Ntfctn>")
      .replaceAll("BkToCstmrNtfctn", "BkToCstmrDbtCdtNtfctn")
      .replace("camt.053", "camt.054");
    const read = await readAllStatements([text]);
    expect(read.ok && read.value).toMatchObject([
      { source: "camt.054", opening: null, entries: 1, credits: 100n },
    ]);
  });
});

describe("reading what the bank answers", () => {
  const status = (body: string) =>
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-12-03T18:00:00</CreDtTm></GrpHdr>${body}</CstmrPmtStsRpt></Document>`;

  it("knows a file refused whole, with the bank's own reason", async () => {
    const body =
      "<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>X9</Prtry></Rsn><AddtlInf>too</AddtlInf><AddtlInf>late</AddtlInf></StsRsnInf></OrgnlGrpInfAndSts>";
    expect(await readPaymentStatus([status(body)])).toMatchObject({
      ok: true,
      value: {
        originalMessageId: "M1",
        status: "RJCT",
        reasons: [{ code: null, own: "X9", text: "too late" }],
        groups: [],
      },
    });
  });

  it.each([
    ["status-names-no-message", status("")],
    ["message-not-a-status", file({})],
  ])("refuses: %s", async (reason, text) => {
    expect(await readPaymentStatus([text])).toMatchObject({ ok: false, refusal: { reason } });
  });
});
