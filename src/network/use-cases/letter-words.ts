import type { LetterKind } from "#kernel/letter-kinds.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addLetterWords, type LetterWords, listLetterWords } from "#platform/documents/letter-words.ts";
import type { Office } from "./office.ts";

export async function readLetterWords(office: Office, transaction: Transaction, territory: string) {
  return {
    on: (await office.settings.get(transaction, territory)).businessDate,
    versions: await listLetterWords(transaction, territory),
  };
}

type AdoptRefusal = Refusal<"letter-words-in-the-past" | "letter-words-not-later">;

/** Adopts words for one letter from today or later: a letter dated before keeps its own. */
export async function adoptLetterWords(
  office: Office,
  transaction: Transaction,
  adopting: LetterWords & {
    readonly territory: string;
    readonly letter: LetterKind;
    readonly fromOn: PlainDate;
    readonly person: string;
    readonly now: string;
  },
): Promise<Outcome<Awaited<ReturnType<typeof readLetterWords>>, AdoptRefusal>> {
  const { territory, letter, fromOn, person: by } = adopting;
  const { on: today, versions } = await readLetterWords(office, transaction, territory);
  if (fromOn < today) return refuse("letter-words-in-the-past", { fromOn, today }, "fromOn");
  const last = versions.findLast((version) => version.letter === letter);
  if (last !== undefined && fromOn < last.fromOn)
    return refuse("letter-words-not-later", { fromOn, latest: last.fromOn }, "fromOn");
  const version = (last?.version ?? 0) + 1;
  const added = await addLetterWords(transaction, { ...adopting, version, by });
  if (!added) return refuse("letter-words-not-later", { fromOn, latest: fromOn }, "fromOn");
  return accept(await readLetterWords(office, transaction, territory));
}
