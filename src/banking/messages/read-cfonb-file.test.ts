import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatementEntry, StatementFoot } from "#banking/domain/messages/statement.ts";
import { readBankFile } from "./read-bank-file.ts";
import { readCfonbFile } from "./read-cfonb-file.ts";

const figuresOf = (amount: number) => {
  const digits = String(Math.abs(amount)).padStart(14, "0");
  const signs = amount < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI";
  return `${digits.slice(0, -1)}${signs[Number(digits.at(-1))]}`;
};

/** Bank 30006, branch 00001, account 12345678901: the creditor of the published samples. */
const start = (kind: string) => `${kind}30006    00001EUR2 12345678901`;
const balance = (kind: "01" | "07", day: string, amount: number) =>
  `${start(kind).padEnd(34)}${day}${" ".repeat(50)}${figuresOf(amount)}`.padEnd(120);
const movement = (amount: number, { label = "VIR", code = "  ", day = "091226" } = {}) =>
  `${`${start("04").padEnd(32)}18${day}${code}${day}${label}`.padEnd(90)}${figuresOf(amount)}`.padEnd(120);
const complement = (qualifier: string, text: string) =>
  `${`${start("05").padEnd(32)}18091226`.padEnd(45)}${qualifier}${text}`.padEnd(120);

const sample = [
  balance("01", "071226", 5_000_000),
  movement(2_000_000, { label: "VIR RECU" }),
  complement("NPY", "ACIERIES DE LORRAINE SA"),
  complement("LCC", "CONV ALIZE 2026 APPEL 1"),
  movement(-25_000, { label: "PRLV IMPAYE", code: "02" }),
  complement("RCN", "EXP-2026-0051-01".padEnd(35)),
  complement("RUM", "ATI-2026-0051".padEnd(35)),
  movement(-1250, { label: "FRAIS" }),
  balance("07", "091226", 6_973_750),
];

/** All that a file tells, held together. */
async function readCfonb(text: string, octets: Uint8Array = new TextEncoder().encode(text)) {
  const statements: (StatementFoot & { readonly lines: readonly StatementEntry[] })[] = [];
  let lines: StatementEntry[] = [];
  const read = await readCfonbFile(octets, (part) => {
    if (part.kind === "entry") lines.push(part.entry);
    if (part.kind !== "end") return;
    statements.push({ ...part.statement, lines });
    lines = [];
  });
  return read.ok ? { ...read, value: statements } : read;
}

describe("reading a CFONB 120 file", () => {
  it("tells balances, entries and what is said of each", async () => {
    const read = await readCfonb(sample.join("\r\n"));
    expect(read.ok && read.value).toMatchObject([
      {
        account: "FR7630006000011234567890189",
        opening: { amount: 5_000_000n, on: "2026-12-07" },
        closing: { amount: 6_973_750n, on: "2026-12-09" },
        credits: 2_000_000n,
        debits: 26_250n,
        lines: [
          {
            amount: 2_000_000n,
            text: "VIR RECU",
            details: [
              { otherParty: { name: "ACIERIES DE LORRAINE SA" }, remittance: "CONV ALIZE 2026 APPEL 1" },
            ],
          },
          {
            amount: -25_000n,
            bookedOn: "2026-12-09",
            details: [{ endToEndId: "EXP-2026-0051-01", rum: "ATI-2026-0051", reason: "02" }],
          },
          { amount: -1250n, code: { own: "18" } },
        ],
      },
    ]);
  });

  it.each([
    ["without line ends", sample.join("")],
    ["with spaces cut at the end of lines", sample.map((line) => line.trimEnd()).join("\n")],
    ["with a last line end", `${sample.join("\n")}\n`],
  ])("reads it the same %s", async (_, text) => {
    expect(await readCfonb(text)).toEqual(await readCfonb(sample.join("\r\n")));
  });

  it.each([
    ["statement-unbalanced", 8, balance("07", "091226", 6_973_751)],
    ["statement-value-unreadable", 7, movement(-1250).replace(/[}J-R](?= *$)/, "5")],
    ["statement-value-unreadable", 7, movement(-1250, { day: "310226" })],
    ["statement-not-in-euros", 7, movement(-1250).replace("EUR", "USD")],
    ["statement-line-misplaced", 0, movement(1)],
    ["statement-line-misplaced", 7, "99".padEnd(120)],
    ["statement-balance-missing", 8, complement("LIB", "FIN")],
  ])("refuses it whole: %s", async (reason, at, line) => {
    expect(await readCfonb(sample.with(at, line).join("\n"))).toMatchObject({
      ok: false,
      refusal: { reason },
    });
  });

  it("reads back any amounts, whose sum makes the closing balance", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { maxLength: 20 }),
        async (opening, amounts) => {
          const closing = amounts.reduce((sum, amount) => sum + amount, opening);
          const lines = [
            balance("01", "071226", opening),
            ...amounts.map((amount) => movement(amount)),
            balance("07", "091226", closing),
          ];
          const read = await readCfonb(lines.join("\n"));
          expect(read.ok && read.value[0]?.lines.map(({ amount }) => Number(amount))).toEqual(
            amounts.map((amount) => amount || 0),
          );
          expect(read.ok && Number(read.value[0]?.closing?.amount)).toBe(closing || 0);
        },
      ),
    );
  });

  it("reads a file longer than one of its pieces, whatever ends its lines, in the encoding of its bank", async () => {
    const many = [
      balance("01", "071226", 0),
      ...Array.from({ length: 1500 }, (_, index) => movement(index + 1, { label: "CAFÉ" })),
      balance("07", "091226", (1500 * 1501) / 2),
    ];
    for (const end of ["", "\n", "\r\n", "\r"]) {
      const text = many.join(end);
      for (const octets of [Buffer.from(text, "utf8"), Buffer.from(text, "latin1")]) {
        const read = await readCfonb(text, octets);
        const lines = read.ok ? (read.value[0]?.lines ?? []) : [];
        expect([lines.length, lines[1499]?.amount, lines[1499]?.text]).toEqual([1500, 1500n, "CAFÉ"]);
      }
    }
  });

  it("is known for what it is by its first octets", async () => {
    const read = await readBankFile(new TextEncoder().encode(sample.join("\n")), async () => undefined);
    expect(read).toEqual({ ok: true, value: { kind: "statements" } });
  });
});
