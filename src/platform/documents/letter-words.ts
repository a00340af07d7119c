import type { LetterKind } from "#kernel/letter-kinds.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Queries, Transaction } from "#platform/database/transaction.ts";

/** What a territory says in a letter besides: paragraphs, an empty line between two; empty for nothing. */
export interface LetterWords {
  /** After the greeting. */
  readonly opening: string;
  /** After what the letter has to say, before it takes its leave. */
  readonly closing: string;
}

/** Words from their day on. */
export interface AdoptedLetterWords extends LetterWords {
  readonly letter: LetterKind;
  readonly version: number;
  readonly fromOn: PlainDate;
}

interface LetterWordsTables {
  letter_words: {
    territory_id: string;
    letter: LetterKind;
    version: number;
    from_on: PlainDate;
    opening: string;
    closing: string;
    adopted_by: string;
    adopted_at: string;
  };
}

/** Those of every letter of the territory, first adopted first. */
export async function listLetterWords(
  transaction: Transaction,
  territory: string,
): Promise<AdoptedLetterWords[]> {
  return wordsIn(transaction)
    .selectFrom("letter_words")
    .select(["letter", "version", "from_on as fromOn", "opening", "closing"])
    .where("territory_id", "=", territory)
    .orderBy("version")
    .execute();
}

/** Adds a version; false when another was adopted meanwhile. */
export async function addLetterWords(
  transaction: Transaction,
  adopted: AdoptedLetterWords & { readonly territory: string; readonly by: string; readonly now: string },
): Promise<boolean> {
  const { territory, letter, version, fromOn, opening, closing, by, now } = adopted;
  const added = await wordsIn(transaction)
    .insertInto("letter_words")
    .values({
      territory_id: territory,
      letter,
      version,
      from_on: fromOn,
      opening,
      closing,
      adopted_by: by,
      adopted_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

function wordsIn(transaction: Transaction): Queries<LetterWordsTables> {
  return transaction.tables<LetterWordsTables>();
}
