import { describe, expect, it } from "vitest";
import { sepaCheck } from "#banking/commands/sepa-check.ts";
import { entryKind } from "#banking/domain/messages/entry-kind.ts";
import { isKnownReason, paymentReason } from "#banking/domain/reason-codes.ts";
import { toSepaText } from "#banking/domain/sepa-text.ts";
import { readPaymentStatus } from "#banking/messages/read-payment-status.ts";
import { readAllStatements } from "#banking/messages/read-statements.ts";
import { writeCollection } from "#banking/messages/write-collection.ts";
import { writeTransfers } from "#banking/messages/write-transfers.ts";
import { euros } from "#kernel/money.ts";
import { sampleCollection, sampleTransfers } from "../sepa-cast.ts";
import { folder, sample } from "../sepa-samples.ts";
import oracle from "./oracles/sepa.json" with { type: "json" };

describe("the published bank files", () => {
  it.each(Object.entries(oracle.files))("%s", async (name, { xsd_valid: isSchemaValid }) => {
    const answer = await sepaCheck.run(new URL(name, folder).pathname);
    const valid = isSchemaValid !== false && !name.startsWith("semantically-bad");
    expect(answer).toEqual({ ok: true, output: { valid, errors: valid ? [] : [expect.anything()] } });
  });

  it.each([
    ["pain.008.001.08.core.xml", () => writeCollection(sampleCollection())],
    ["pain.008.001.02.core.xml", () => writeCollection(sampleCollection({ version: "pain.008.001.02" }))],
    ["pain.008.001.08.b2b.xml", () => writeCollection(inB2b())],
    ["pain.001.001.09.xml", () => writeTransfers(sampleTransfers())],
    ["pain.001.001.03.xml", () => writeTransfers(sampleTransfers({ version: "pain.001.001.03" }))],
  ])("%s is what we write, to the byte", async (name, write) => {
    const written = write();
    const expected = (await sample(name)).replace("?>\n", "?>").trim();
    expect(written.ok && [...written.value].join("")).toBe(expected);
  });

  it.each([
    "camt.053.001.02.xml",
    "camt.053.001.08.xml",
  ])("%s tells five entries that add up", async (name) => {
    const read = await readAllStatements([await sample(name)]);
    const [statement] = read.ok ? read.value : [];
    const { opening, closing, entries } = oracle.statement;
    expect(statement?.opening?.amount).toBe(euros(opening));
    expect(statement?.closing?.amount).toBe(euros(closing));
    expect(
      statement?.lines.map(({ entryReference, amount, code, details }) => ({
        ref: entryReference,
        amount,
        code: code.iso,
        reason: details[0]?.reason ?? null,
      })),
    ).toEqual(
      entries.map(({ ref, sign, amount, code, reason }) => ({
        ref,
        amount: euros(sign === "DBIT" ? `-${amount}` : amount),
        code,
        reason,
      })),
    );
    const kinds: Record<string, string> = {
      sdd_batch: "collection",
      sdd_return: "debit-returned",
      sct_out: "transfer-sent",
      funder_in: "transfer-received",
      fee: "bank-fee",
    };
    expect(statement?.lines.map(entryKind)).toEqual(entries.map(({ kind }) => kinds[kind]));
    expect(statement?.lines[0]?.batch).toEqual({
      messageId: "ATI-SDD-20261201-001",
      paymentId: "ATI-SDD-20261201-001-1",
      count: 3,
    });
    expect(statement?.lines[1]?.details[0]).toMatchObject({
      endToEndId: "EXP-2026-0051-01",
      rum: "ATI-2026-0051",
    });
    expect(statement?.lines[3]?.details[0]).toMatchObject({
      endToEndId: null,
      otherParty: { name: "ACIERIES DE LORRAINE SA" },
      remittance: "CONV ALIZE 2026 APPEL 1 ACIERIES DE LORRAINE",
    });
  });

  it("pain.002 names the message, the group and the order that was refused", async () => {
    const read = await readPaymentStatus([await sample("pain.002.001.03.xml")]);
    expect(read.ok && read.value).toMatchObject({
      originalMessageId: "ATI-SDD-20261201-001",
      status: "PART",
      groups: [
        {
          paymentId: "ATI-SDD-20261201-001-1",
          orders: [
            { endToEndId: "EXP-2026-0042-07", status: "RJCT", reasons: [{ code: "AC04" }], amount: 41_666n },
          ],
        },
      ],
    });
  });
});

describe("the published words", () => {
  it.each(oracle.charset)("$input becomes $output", ({ input, output }) => {
    expect(toSepaText(input)).toEqual({ ok: true, value: output });
  });

  it.each(oracle.reason_codes)("$code has a meaning and an action", ({ code }) => {
    const codes = code === "RR01-RR04" ? ["RR01", "RR02", "RR03", "RR04"] : [code];
    for (const each of codes) {
      expect(isKnownReason(each)).toBe(true);
      expect(paymentReason(each).action.fr).toMatch(/\.$/);
    }
  });

  it("lets a debit be tried again as it is only where the list does", () => {
    const again = oracle.reason_codes
      .filter(({ action }) => action.includes("re-present once"))
      .map(({ code }) => code);
    const ours = oracle.reason_codes.filter(({ code }) => paymentReason(code).step === "represent-once");
    expect(ours.map(({ code }) => code)).toEqual(again);
  });
});

function inB2b(): ReturnType<typeof sampleCollection> {
  const core = sampleCollection();
  return { ...core, groups: core.groups.map((group) => ({ ...group, scheme: "B2B" as const })) };
}
