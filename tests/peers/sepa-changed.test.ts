import { describe, expect, it } from "vitest";
import { readAllStatements } from "#banking/messages/read-statements.ts";
import { findingsOf, sample } from "../sepa-samples.ts";

const b8 = "pain.008.001.08.core.xml";
const b2 = "pain.008.001.02.core.xml";
const t9 = "pain.001.001.09.xml";
const t3 = "pain.001.001.03.xml";
const s8 = "camt.053.001.08.xml";
const iban = "FR1420041010050500013M02606";

/** What else a bank refuses: a sample, what is changed in it, what must be found. */
const refused: [string, string, string | RegExp, string][] = [
  ["element-unknown", b8, "<BICFI>PSSTFRPPXXX</BICFI>", "<BIC>PSSTFRPPXXX</BIC>"],
  ["element-unknown", b2, "<BIC>PSSTFRPPXXX</BIC>", "<BICFI>PSSTFRPPXXX</BICFI>"],
  ["element-unknown", t3, "<ReqdExctnDt>2026-12-02", "<ReqdExctnDt><Dt>2026-12-02</Dt>"],
  ["element-missing", t9, "<Dt>2026-12-02</Dt>", "2026-12-02"],
  ["element-out-of-order", b8, /(<MndtId>.*?<\/MndtId>)(<DtOfSgntr>.*?<\/DtOfSgntr>)/, "$2$1"],
  ["element-missing", b8, "<CtrlSum>916.67</CtrlSum>", ""],
  ["element-missing", b8, "<SeqTp>RCUR</SeqTp>", ""],
  ["element-missing", b8, /<CdtrSchmeId>.*?<\/CdtrSchmeId>/, ""],
  ["element-missing", b8, "<Nm>MENUISERIE DUVAL SARL</Nm>", ""],
  ["element-repeated", b8, "<MsgId>ATI-SDD-20261201-001</MsgId>", "$&$&"],
  ["count-wrong", b8, "<NbOfTxs>3</NbOfTxs>", "<NbOfTxs>4</NbOfTxs>"],
  ["count-wrong", b8, "<NbOfTxs>2</NbOfTxs>", "<NbOfTxs>1</NbOfTxs>"],
  ["sum-wrong", b8, "<CtrlSum>666.66</CtrlSum>", "<CtrlSum>666.67</CtrlSum>"],
  ["sum-wrong", t9, "<CtrlSum>25000.00</CtrlSum>", "<CtrlSum>25000.01</CtrlSum>"],
  ["amount-malformed", b8, ">416.66</InstdAmt>", ">416.660</InstdAmt>"],
  ["amount-malformed", b8, ">416.66</InstdAmt>", ">416,66</InstdAmt>"],
  ["amount-out-of-range", b8, ">416.66</InstdAmt>", ">0.00</InstdAmt>"],
  ["amount-malformed", b8, ">416.66</InstdAmt>", ">-416.66</InstdAmt>"],
  ["currency-not-euro", b8, 'Ccy="EUR">416.66', 'Ccy="CHF">416.66'],
  ["currency-missing", b8, '<InstdAmt Ccy="EUR">416.66', "<InstdAmt>416.66"],
  ["iban-malformed", b8, iban, iban.toLowerCase()],
  ["iban-malformed", b8, iban, "FR14 2004 1010 0505 0001 3M02 606"],
  ["iban-key-wrong", b8, iban, iban.replace("FR14", "FR15")],
  ["iban-rib-key-wrong", b8, iban, "FR8420041010050500013M02607"],
  ["iban-outside-sepa", b8, iban, "TR330006100519786457841326"],
  ["bic-malformed", b8, "PSSTFRPPXXX", "PSSTFRPPXX"],
  ["ics-key-wrong", b8, "FR72ZZZ123456", "FR73ZZZ123456"],
  ["identifier-repeated", b8, "<EndToEndId>EXP-2026-0051-01", "<EndToEndId>EXP-2026-0042-07"],
  ["identifier-repeated", b8, "<PmtInfId>ATI-SDD-20261201-001-2", "<PmtInfId>ATI-SDD-20261201-001-1"],
  ["identifier-too-long", b8, "<MndtId>ATI-2026-0042", `<MndtId>${"A".repeat(36)}`],
  ["identifier-slashes", b8, "<EndToEndId>EXP-2026-0042-07", "<EndToEndId>EXP//2026"],
  ["identifier-slashes", b8, "<MsgId>ATI", "<MsgId>/ATI"],
  ["identifier-characters", b8, "<MsgId>ATI", "<MsgId> ATI"],
  ["text-characters", b8, "MENUISERIE DUVAL", "MENUISERIE DUVÀL"],
  ["text-characters", b8, "<MndtId>ATI-2026-0042", "<MndtId>ATI_2026_0042"],
  ["text-characters", b8, "ATELIER BIO + CO", "ATELIER BIO &amp; CO"],
  ["text-too-long", b8, "MENUISERIE DUVAL SARL", "M".repeat(71)],
  ["text-too-long", b8, "Avance 2026-0042 echeance 7/36", "A".repeat(141)],
  ["value-empty", b8, "MENUISERIE DUVAL SARL", " "],
  ["value-not-allowed", b8, "<ChrgBr>SLEV", "<ChrgBr>SHAR"],
  ["value-not-allowed", b8, "<SvcLvl><Cd>SEPA", "<SvcLvl><Cd>URGP"],
  ["value-not-allowed", b8, "<Cd>CORE", "<Cd>COR1"],
  ["schemes-mixed", b8, "<Cd>CORE", "<Cd>B2B"],
  ["bank-missing", b8, "<Othr><Id>NOTPROVIDED</Id></Othr>", ""],
  ["date-unreadable", b8, "<DtOfSgntr>2026-03-12", "<DtOfSgntr>2026-02-30"],
  ["date-unreadable", b8, "<DtOfSgntr>2026-03-12", "<DtOfSgntr>12/03/2026"],
  ["instant-unreadable", b8, "2026-12-01T09:30:00", "2026-12-01"],
  ["mandate-signed-too-late", b8, "<DtOfSgntr>2026-03-12", "<DtOfSgntr>2026-12-08"],
  ["payment-day-closed", b8, "<ReqdColltnDt>2026-12-07", "<ReqdColltnDt>2026-12-25"],
  ["payment-day-closed", b8, "<ReqdColltnDt>2026-12-07", "<ReqdColltnDt>2026-12-06"],
  ["payment-day-too-early", b8, "<ReqdColltnDt>2026-12-07", "<ReqdColltnDt>2026-12-01"],
  ["payment-day-too-early", t9, "<Dt>2026-12-02", "<Dt>2026-11-30"],
  ["amendment-empty", b8, "<AmdmntInd>false", "<AmdmntInd>true"],
  [
    "amendment-not-told",
    b8,
    "</AmdmntInd>",
    "</AmdmntInd><AmdmntInfDtls><OrgnlMndtId>A</OrgnlMndtId></AmdmntInfDtls>",
  ],
  ["address-incomplete", b8, "<TwnNm>SAARBRUCKEN</TwnNm>", ""],
  [
    "address-lines",
    b8,
    "<Ctry>DE</Ctry>",
    "<Ctry>DE</Ctry><AdrLine>A</AdrLine><AdrLine>B</AdrLine><AdrLine>C</AdrLine>",
  ],
  [
    "address-missing",
    b8,
    /<PstlAdr>(?:(?!<PstlAdr>).)*<\/PstlAdr><\/Dbtr>(<DbtrAcct><Id><IBAN>)DE89370400440532013000/,
    "</Dbtr>$1CH9300762011623852957",
  ],
  ["remittance-repeated", b8, /<Ustrd>.*?<\/Ustrd>/, "$&$&"],
  ["message-unknown", b8, "pain.008.001.08", "pain.008.001.99"],
  ["message-unknown", b8, ' xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"', ""],
  ["element-unknown", b8, "pain.008.001.08", "pain.001.001.09"],
  ["namespace-wrong", b8, "<GrpHdr>", '<GrpHdr xmlns="urn:other">'],
  ["attribute-unknown", b8, "<MsgId>", '<MsgId lang="fr">'],
  ["text-unexpected", b8, "<GrpHdr>", "<GrpHdr>oops"],
  [
    "xml-with-doctype",
    b8,
    "<Document",
    '<!DOCTYPE Document [<!ENTITY a SYSTEM "file:///etc/passwd">]><Document',
  ],
  ["xml-not-well-formed", b8, /<\/PmtInf>.*/s, "</PmtInf>"],
  ["xml-not-well-formed", b8, "MENUISERIE DUVAL", "MENUISERIE &nope; DUVAL"],
  ["encoding-not-utf-8", b8, 'encoding="UTF-8"', 'encoding="ISO-8859-1"'],
  ["byte-order-mark", b8, /^/, "\ufeff"],
  ["balance-wrong", s8, "55654.17", "55654.18"],
  ["balance-missing", s8, "OPBD", "ITBD"],
  ["element-unknown", s8, "<Sts><Cd>BOOK</Cd></Sts>", "<Sts><Code>BOOK</Code></Sts>"],
  ["element-unknown", "camt.053.001.02.xml", "<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>"],
  ["currency-not-euro", s8, 'Ccy="EUR">916.67', 'Ccy="USD">916.67'],
  ["iban-rib-key-wrong", s8, /FR76300060000112345678901\d\d/, "FR4930006000011234567890190"],
  ["reason-missing", "pain.002.001.03.xml", /<StsRsnInf>.*?<\/StsRsnInf>/, ""],
  ["order-not-named", "pain.002.001.03.xml", /<OrgnlEndToEndId>.*?<\/OrgnlEndToEndId>/, ""],
];

describe("what a bank refuses beside the schema", () => {
  it.each(refused)("%s in %s: %s becomes %s", async (code, name, from, to) => {
    expect(await findingsOf(name, (text) => text.replace(from, to))).toContain(code);
  });
});

/** The same entries as a notice, in each edition: no balance, and for 2014 the values of 2009. */
const asNotice = (edition: string) => (text: string) =>
  text
    .replace(/camt\.053\.001\.\d\d/, `camt.054.001.${edition}`)
    .replaceAll("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
    .replaceAll("Stmt>", "Ntfctn>")
    .replaceAll(/<Bal>.*?<\/Bal>/g, "");
const asIn2014 = (text: string) =>
  text.replaceAll(/<Sts><Cd>(\w+)<\/Cd><\/Sts>/g, "<Sts>$1</Sts>").replaceAll(/<\/?Pty>/g, "");

describe("a notice of the same entries", () => {
  it.each([
    ["08", s8, asNotice("08")],
    ["04", s8, (text: string) => asIn2014(asNotice("04")(text))],
    ["02", "camt.053.001.02.xml", asNotice("02")],
  ])("is taken in camt.054.001.%s, and told without balances", async (_, name, change) => {
    expect(await findingsOf(name, change)).toEqual([]);
    const read = await readAllStatements([change(await sample(name))]);
    expect(read.ok && read.value).toMatchObject([{ source: "camt.054", opening: null, entries: 5 }]);
  });
});

/** What must not be refused by mistake. */
const taken: [string, string, string | RegExp, string][] = [
  ["line ends and spaces between elements", b8, /></g, ">\r\n  <"],
  ["a prefix", b8, /<(\/?)(?=[A-Z])/g, "<$1ns:"],
  ["a hybrid address", b8, "<Ctry>DE</Ctry>", "<Ctry>DE</Ctry><AdrLine>Hinterhof</AdrLine>"],
  ["no address at all", b8, /<PstlAdr>.*?<\/PstlAdr>/g, ""],
  ["an amount without cents", b8, ">250.00</InstdAmt>", ">250</InstdAmt>"],
  ["a Swiss account with an address", b8, "DE89370400440532013000", "CH9300762011623852957"],
  ["a comment", b8, "<GrpHdr>", "<!-- sent on Tuesday --><GrpHdr>"],
  ["accents in what a bank wrote", s8, "ACIERIES", "ACIÉRIES"],
  ["a statement in another encoding", s8, 'encoding="UTF-8"', 'encoding="ISO-8859-1"'],
  [
    "an entry that is only announced",
    s8,
    "</Bal><Ntry>",
    '</Bal><Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd></Ntry><Ntry>',
  ],
  [
    "an account changed within its bank",
    b8,
    "<AmdmntInd>false</AmdmntInd>",
    "<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct></AmdmntInfDtls>",
  ],
];

describe("what a bank takes", () => {
  it.each(taken)("%s", async (_, name, from, to) => {
    const prefixed = (text: string) => (to.includes("ns:") ? text.replace("xmlns=", "xmlns:ns=") : text);
    expect(await findingsOf(name, (text) => prefixed(text.replace(from, to)))).toEqual([]);
  });
});
