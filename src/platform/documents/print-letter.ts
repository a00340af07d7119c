import type { LetterKind } from "#kernel/letter-kinds.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type DocumentHead, documentHead } from "./document-head.ts";
import { type LetterWords, listLetterWords } from "./letter-words.ts";
import { versionOn } from "./letterheads.ts";
import { printDocument } from "./print-document.ts";
import type { DocumentTemplate } from "./render-document.ts";

/** A letter says something after its greeting, and takes its leave. */
export interface LetterData extends DocumentHead {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
}

/** A letter in French on the paper of its territory, with what the territory says in that letter on the letter's own day. */
export async function printLetter(
  transaction: Transaction,
  territory: string,
  { letter, template }: { readonly letter: LetterKind; readonly template: DocumentTemplate },
  data: LetterData,
): Promise<Uint8Array> {
  const { on } = documentHead(data);
  const versions = await listLetterWords(transaction, territory);
  const words = versionOn(
    versions.filter((version) => version.letter === letter),
    on,
  );
  return printDocument(transaction, territory, template, words === null ? data : inWords(data, words));
}

/** The letter with these words in their places: what it has to say stays whole. */
export function inWords(data: LetterData, { opening, closing }: LetterWords): LetterData {
  return {
    ...data,
    opening: [...paragraphsOf(opening), ...data.opening],
    closing: [...paragraphsOf(closing), ...data.closing],
  };
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((told) => typesetFrench(told.trim()))
    .filter((told) => told !== "");
}
