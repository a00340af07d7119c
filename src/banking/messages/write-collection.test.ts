import * as fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { CollectionMessage, Debit } from "#banking/domain/messages/collection.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { sampleCollection, sampleDebits, sampleGroup } from "../../../tests/sepa-cast.ts";
import { checkDocument } from "./check-document.ts";
import { writeCollection } from "./write-collection.ts";

const [duval, atelier] = sampleDebits as readonly [Debit, Debit, Debit];

function textOf(message: CollectionMessage): string {
  const written = writeCollection(message);
  if (!written.ok) throw new Error(JSON.stringify(written.refusal.reason));
  return [...written.value].join("");
}

const withDebit = (over: Partial<Debit>) =>
  sampleCollection({ groups: [sampleGroup("RCUR", { debits: [atelier, { ...duval, ...over }] })] });

describe("writing a collection", () => {
  it("is read back by another library as it was told", () => {
    const read = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(
      textOf(sampleCollection()),
    );
    const message = read.Document.CstmrDrctDbtInitn;
    expect(message.GrpHdr).toMatchObject({ MsgId: "ATI-SDD-20261201-001", NbOfTxs: "3", CtrlSum: "916.67" });
    expect(message.PmtInf.map((group: Record<string, unknown>) => group["CtrlSum"])).toEqual([
      "666.66",
      "250.01",
    ]);
    expect(message.PmtInf[0].DrctDbtTxInf[1]).toMatchObject({
      InstdAmt: { "#text": "250.00", "@_Ccy": "EUR" },
      DrctDbtTx: { MndtRltdInf: { MndtId: "ATI-2026-0051", DtOfSgntr: "2026-11-02" } },
      DbtrAgt: { FinInstnId: { Othr: { Id: "NOTPROVIDED" } } },
      Dbtr: { Nm: "ATELIER BIO + CO", PstlAdr: { TwnNm: "SAARBRUCKEN" } },
    });
  });

  it("gives equal bytes for equal messages, and no address where none is known", () => {
    expect(textOf(sampleCollection())).toBe(textOf(structuredClone(sampleCollection())));
    const { address: _, ...debtor } = duval.debtor;
    expect(textOf(withDebit({ debtor })).match(/<Dbtr>.*?<\/Dbtr>/g)?.[1]).toBe(
      "<Dbtr><Nm>MENUISERIE DUVAL SARL</Nm></Dbtr>",
    );
  });

  it("tells what changed of a mandate", () => {
    const mandate = {
      ...duval.mandate,
      amendment: {
        originalRum: "OLD-1",
        originalIban: atelier.debtor.iban,
        originalCreditor: { ics: "FR46ZZZ005002" },
      },
    };
    const text = textOf(withDebit({ mandate }));
    expect(text).toContain(
      "<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlMndtId>OLD-1</OrgnlMndtId><OrgnlCdtrSchmeId>",
    );
    expect(text).toContain(
      "<OrgnlDbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></OrgnlDbtrAcct></AmdmntInfDtls>",
    );
    const within = textOf(
      withDebit({ mandate: { ...duval.mandate, amendment: { sameBankNewAccount: true } } }),
    );
    expect(within).toContain("<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>");
  });

  it.each<[string, string, CollectionMessage]>([
    ["message-empty", "groups", sampleCollection({ groups: [] })],
    ["group-empty", "groups.0.debits", sampleCollection({ groups: [sampleGroup("RCUR", { debits: [] })] })],
    [
      "schemes-mixed",
      "groups",
      sampleCollection({ groups: [sampleGroup("RCUR"), sampleGroup("FNAL", { scheme: "B2B" })] }),
    ],
    ["identifier-too-long", "messageId", sampleCollection({ messageId: "A".repeat(36) })],
    ["instant-unreadable", "createdAt", sampleCollection({ createdAt: "2026-13-01T00:00:00Z" })],
    [
      "ics-key-wrong",
      "creditor.ics",
      sampleCollection({ creditor: { ...sampleCollection().creditor, ics: "FR73ZZZ123456" } }),
    ],
    [
      "payment-day-closed",
      "groups.0.collectOn",
      sampleCollection({ groups: [sampleGroup("RCUR", { collectOn: plainDate("2026-12-26") })] }),
    ],
    [
      "payment-day-too-early",
      "groups.0.collectOn",
      sampleCollection({ groups: [sampleGroup("RCUR", { collectOn: plainDate("2026-12-01") })] }),
    ],
    [
      "identifier-repeated",
      "groups.1.paymentId",
      sampleCollection({ groups: [sampleGroup("RCUR"), sampleGroup("RCUR")] }),
    ],
    ["identifier-repeated", "groups.0.debits.1.endToEndId", withDebit({ endToEndId: atelier.endToEndId })],
    ["amount-out-of-range", "groups.0.debits.1.amount", withDebit({ amount: cents(0) })],
    ["amount-out-of-range", "groups.0.debits.1.amount", withDebit({ amount: euros("1000000000.00") })],
    [
      "identifier-characters",
      "groups.0.debits.1.mandate.rum",
      withDebit({ mandate: { ...duval.mandate, rum: "A_1" } }),
    ],
    [
      "mandate-signed-too-late",
      "groups.0.debits.1.mandate.signedOn",
      withDebit({ mandate: { ...duval.mandate, signedOn: plainDate("2026-12-08") } }),
    ],
    [
      "amendment-empty",
      "groups.0.debits.1.mandate.amendment",
      withDebit({ mandate: { ...duval.mandate, amendment: {} } }),
    ],
    [
      "text-without-sepa-letter",
      "groups.0.debits.1.debtor.name",
      withDebit({ debtor: { ...duval.debtor, name: "株式会社" } }),
    ],
    [
      "iban-rib-key-wrong",
      "groups.0.debits.1.debtor.iban",
      withDebit({ debtor: { ...duval.debtor, iban: "FR8420041010050500013M02607" } }),
    ],
    [
      "iban-outside-sepa",
      "groups.0.debits.1.debtor.iban",
      withDebit({ debtor: { ...duval.debtor, iban: "TR330006100519786457841326" } }),
    ],
    [
      "bic-malformed",
      "groups.0.debits.1.debtor.bic",
      withDebit({ debtor: { ...duval.debtor, bic: "AGRI" } }),
    ],
    [
      "address-missing",
      "groups.0.debits.1.debtor.address",
      withDebit({ debtor: { name: "X", bic: null, iban: "CH9300762011623852957" } }),
    ],
    [
      "address-incomplete",
      "groups.0.debits.1.debtor.address.town",
      withDebit({ debtor: { ...duval.debtor, address: { town: "", country: "FR" } } }),
    ],
  ])("is refused before anything is written: %s at %s", (reason, field, message) => {
    const written = writeCollection(message);
    expect(written).toMatchObject({ ok: false, refusal: { reason, field } });
    if (!written.ok && field.includes("debits.1"))
      expect(written.refusal.facts["order"]).toBe(
        reason === "identifier-repeated" ? atelier.endToEndId : duval.endToEndId,
      );
  });

  it("takes the least and the largest amounts", () => {
    expect(textOf(withDebit({ amount: cents(1) }))).toContain(">0.01</InstdAmt>");
    expect(textOf(withDebit({ amount: euros("999999999.99") }))).toContain(">999999999.99</InstdAmt>");
  });

  it("counts and sums what it is given, and our own check finds nothing, whatever names and amounts", async () => {
    const names = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => /[a-z]/.test(text));
    const amounts = fc.bigInt({ min: 1n, max: 99_999_999_999n });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(names, amounts, names), { minLength: 1, maxLength: 8 }),
        async (told) => {
          const debits = told.map(([name, amount, purpose], index) => ({
            ...duval,
            endToEndId: `E${index}`,
            amount: cents(amount),
            debtor: { ...duval.debtor, name },
            purpose,
          }));
          const text = textOf(sampleCollection({ groups: [sampleGroup("RCUR", { debits })] }));
          const { findings } = await checkDocument([text]);
          expect(findings.kept).toEqual([]);
          const total = told.reduce((sum, [, amount]) => sum + amount, 0n);
          expect(text).toContain(
            `<NbOfTxs>${told.length}</NbOfTxs><CtrlSum>${total / 100n}.${String(total % 100n).padStart(2, "0")}<`,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("writes debits that are told one by one, never held together", () => {
    const many = 450;
    const debits = {
      *[Symbol.iterator]() {
        for (let index = 0; index < many; index += 1) yield { ...duval, endToEndId: `E${index}` };
      },
    };
    const written = writeCollection(sampleCollection({ groups: [sampleGroup("RCUR", { debits })] }));
    const pieces = written.ok ? [...written.value] : [];
    expect(pieces).toHaveLength(5);
    expect(pieces.join("").match(/<EndToEndId>/g)).toHaveLength(many);
  });

  it("stops when the debits written are not those that were checked", () => {
    let turn = 0;
    const debits = {
      *[Symbol.iterator]() {
        turn += 1;
        yield duval;
        if (turn === 1) yield atelier;
      },
    };
    const written = writeCollection(sampleCollection({ groups: [sampleGroup("RCUR", { debits })] }));
    expect(() => written.ok && [...written.value]).toThrow(
      "the 2 orders that were checked are the 1 that are written",
    );
  });
});
