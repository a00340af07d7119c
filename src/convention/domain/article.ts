import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { type TextValueName, textValueNames } from "./text-values.ts";

/** What the text of every convention settles; a territory words each as it wants, and adds its own. */
export const articleKeys = [
  "perimeter",
  "objectives",
  "contributions",
  "proof-of-days",
  "payment-schedule",
  "governance",
  "management-costs",
  "audit",
  "confidentiality",
  "communication",
  "exit",
  "fate-of-the-fund",
] as const;

export type ArticleKey = (typeof articleKeys)[number];

export type Article = {
  /** Null for one that the territory adds. */
  readonly key: ArticleKey | null;
  readonly title: string;
  /** A value of the convention is named between braces: `{{communes}}`. */
  readonly body: string;
};

export type TextRefusal = Refusal<"article-missing" | "article-twice" | "text-value-unknown">;

/** Each thing to settle once, and no value that no convention has. */
export function checkArticles(articles: readonly Article[]): Outcome<readonly Article[], TextRefusal> {
  for (const key of articleKeys) {
    const found = articles.filter((article) => article.key === key);
    if (found.length === 0) return refuse("article-missing", { article: key }, "articles");
    if (found.length > 1) return refuse("article-twice", { article: key }, "articles");
  }
  for (const [index, { title, body }] of articles.entries()) {
    const unknown = namesIn(body).find((name) => !isValueName(name));
    if (unknown !== undefined)
      return refuse("text-value-unknown", { value: unknown, title }, `articles.${index}.body`);
  }
  return accept(articles);
}

/** The article as it reads in one convention. */
export function fillIn(body: string, values: Readonly<Record<TextValueName, string>>): string {
  return typesetFrench(body).replaceAll(named, (whole, name: string) =>
    isValueName(name) ? values[name] : whole,
  );
}

const named = /\{\{\s*([^{}]*?)\s*\}\}/gu;

function namesIn(body: string): string[] {
  return [...body.matchAll(named)].map(([, name = ""]) => name);
}

function isValueName(name: string): name is TextValueName {
  return (textValueNames as readonly string[]).includes(name);
}
