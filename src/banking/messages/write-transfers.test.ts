import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { Transfer, TransferGroup, TransferMessage } from "#banking/domain/messages/transfer.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { sampleTransfers } from "../../../tests/sepa-cast.ts";
import { writeTransfers } from "./write-transfers.ts";

const [group] = sampleTransfers().groups as [TransferGroup];
const [first, second] = [...group.transfers] as [Transfer, Transfer];
const withGroup = (over: Partial<TransferGroup>) => sampleTransfers({ groups: [{ ...group, ...over }] });

describe("writing transfers", () => {
  it("is read back by another library as it was told", () => {
    const written = writeTransfers(sampleTransfers());
    const text = written.ok ? [...written.value].join("") : "";
    const read = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(text);
    const [, transfer] = read.Document.CstmrCdtTrfInitn.PmtInf.CdtTrfTxInf;
    expect(transfer).toMatchObject({
      PmtId: { EndToEndId: "DEC-2026-0062" },
      Amt: { InstdAmt: { "#text": "10000.00", "@_Ccy": "EUR" } },
      Cdtr: { Nm: "SCOP LES RUCHES" },
      RmtInf: { Ustrd: "Avance remboursable 2026-0062" },
    });
  });

  it.each<[string, string, TransferMessage]>([
    ["message-empty", "groups", sampleTransfers({ groups: [] })],
    ["group-empty", "groups.0.transfers", withGroup({ transfers: [] })],
    ["payment-day-too-early", "groups.0.executeOn", withGroup({ executeOn: plainDate("2026-11-30") })],
    ["payment-day-closed", "groups.0.executeOn", withGroup({ executeOn: plainDate("2026-12-05") })],
    [
      "amount-out-of-range",
      "groups.0.transfers.0.amount",
      withGroup({ transfers: [{ ...first, amount: cents(0) }] }),
    ],
    [
      "identifier-repeated",
      "groups.0.transfers.1.endToEndId",
      withGroup({ transfers: [first, { ...second, endToEndId: first.endToEndId }] }),
    ],
    [
      "iban-key-wrong",
      "groups.0.transfers.0.creditor.iban",
      withGroup({
        transfers: [{ ...first, creditor: { ...first.creditor, iban: "FR1520041010050500013M02606" } }],
      }),
    ],
    [
      "text-without-sepa-letter",
      "groups.0.transfers.0.purpose",
      withGroup({ transfers: [{ ...first, purpose: "…" }] }),
    ],
  ])("is refused before anything is written: %s at %s", (reason, field, message) => {
    expect(writeTransfers(message)).toMatchObject({ ok: false, refusal: { reason, field } });
  });

  it("takes a transfer of the day it is written", () => {
    expect(writeTransfers(withGroup({ executeOn: plainDate("2026-12-01") })).ok).toBe(true);
  });
});
