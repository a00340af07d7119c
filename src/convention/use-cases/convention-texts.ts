import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { type Article, checkArticles, type TextRefusal } from "../domain/article.ts";
import { houseArticles } from "../domain/house-articles.ts";
import { textValueNames, textValues } from "../domain/text-values.ts";
import type { AdoptedText, Conventions, SignedText } from "./conventions.ts";
import { loadRecords } from "./load-records.ts";
import { placeTold } from "./place-told.ts";

const house: AdoptedText | SignedText = { version: 0, articles: houseArticles };

/** The text that a convention signed on that day takes: the territory's, or the house's. */
export async function textOn(
  conventions: Conventions,
  transaction: Transaction,
  { territory, on }: { readonly territory: string; readonly on: PlainDate },
): Promise<SignedText> {
  const adopted = (await conventions.listTexts(transaction, territory)).findLast(
    ({ fromOn }) => fromOn <= on,
  );
  const { version, articles } = adopted ?? house;
  return { version, articles };
}

/** The territory's text as it stands, what it may name, and how that reads in its last convention. */
export async function readText(
  conventions: Conventions,
  transaction: Transaction,
  { territory }: { readonly territory: string },
) {
  const on = await businessDateOf(transaction, territory);
  const versions = await conventions.listTexts(transaction, territory);
  const last = versions.at(-1);
  const records = await loadRecords(conventions, transaction, { territory, on, knownAt: null });
  const record = records.at(-1);
  return {
    on,
    version: last?.version ?? 0,
    articles: (last?.articles ?? houseArticles).map((article) => ({ ...article })),
    versions: versions.map(({ version, fromOn }) => ({ version, fromOn })),
    values: await valuesTold(),
    convention: record === undefined ? null : record.convention.number,
  };

  async function valuesTold() {
    const told =
      record === undefined
        ? null
        : textValues(record, await placeTold(transaction, { territory, convention: record.convention }));
    return textValueNames.map((name) => ({ name, value: told?.[name] ?? null }));
  }
}

type DecideRefusal = TextRefusal | Refusal<"text-not-later">;

/** Adopts a text for the conventions to come: those that are signed keep theirs. */
export async function decideText(
  conventions: Conventions,
  transaction: Transaction,
  {
    territory,
    fromOn,
    articles,
    actor,
    now,
  }: {
    readonly territory: string;
    readonly fromOn: PlainDate;
    readonly articles: readonly Article[];
    readonly actor: Actor | null;
    readonly now: string;
  },
): Promise<Outcome<{ version: number }, DecideRefusal>> {
  invariant(actor !== null, "only who holds a role decides a text");
  const checked = checkArticles(articles);
  if (!checked.ok) return checked;
  const last = (await conventions.listTexts(transaction, territory)).at(-1);
  if (last !== undefined && fromOn < last.fromOn)
    return refuse("text-not-later", { fromOn, latest: last.fromOn }, "fromOn");
  const version = (last?.version ?? 0) + 1;
  const text = { territory, version, fromOn, articles: checked.value, by: actor.person, now };
  const added = await conventions.addText(transaction, text);
  return added ? accept({ version }) : refuse("text-not-later", { fromOn, latest: fromOn }, "fromOn");
}
