import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { type BankLine, linesOf } from "../domain/bank-line.ts";
import { fileKeys } from "../domain/messages/entry-key.ts";
import type { PaymentStatusReport } from "../domain/messages/payment-status.ts";
import type { StatementFoot, StatementHead, StatementPart } from "../domain/messages/statement.ts";
import type { BankingOffice } from "./office.ts";
import type { Vault } from "./vault.ts";

/** What a file of the bank turned out to be, its statements being handed over part by part. */
export type BankFile =
  | { readonly kind: "statements" }
  | { readonly kind: "status"; readonly report: PaymentStatusReport };

export type ReadBankFile = (
  content: Uint8Array,
  receive: (part: StatementPart) => Promise<void>,
) => Promise<Outcome<BankFile, Refusal>>;

export interface LineReader {
  readonly open?: (head: StatementHead) => void;
  readonly close?: (foot: StatementFoot) => void;
  /** What an earlier statement of the same file told already. */
  readonly again?: (count: number) => void;
  readonly take: (lines: readonly BankLine[]) => Promise<void>;
}

/** A chunk: as many lines as are held at once, and as are looked up, written and posted together. */
const linesAtOnce = 1000;

/** Reads the lines of a file by chunks, whatever its length. When it is refused, what was taken must be given up. */
export async function readLines(
  { readBankFile }: Pick<BankingOffice, "readBankFile">,
  { content, vault }: { readonly content: Uint8Array; readonly vault: Vault },
  reader: LineReader,
): Promise<Outcome<BankFile, Refusal>> {
  // The name of a line is drawn from account numbers: whoever has not the key cannot guess them from it.
  const keys = fileKeys((line) => vault.fingerprint(line));
  const waiting: BankLine[] = [];
  const read = await readBankFile(content, async (part) => {
    switch (part.kind) {
      case "statement":
        keys.open(part.statement);
        return reader.open?.(part.statement);
      case "end":
        return reader.close?.(part.statement);
      case "entry": {
        const { key, isToldBefore } = keys.keyOf(part.entry);
        const lines = linesOf(part.entry, key);
        if (isToldBefore) return reader.again?.(lines.length);
        for (const line of lines) waiting.push(line);
        while (waiting.length >= linesAtOnce) await reader.take(waiting.splice(0, linesAtOnce));
      }
    }
  });
  if (read.ok && waiting.length > 0) await reader.take(waiting);
  return read;
}
