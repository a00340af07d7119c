import { describe, expect, it } from "vitest";
import { type Article, articleKeys, checkArticles, fillIn } from "./article.ts";
import { houseArticles } from "./house-articles.ts";
import { type TextValues, textValueNames } from "./text-values.ts";

const values = Object.fromEntries(textValueNames.map((name) => [name, `<${name}>`])) as TextValues;

describe("the text of a convention", () => {
  it("settles the twelve things once each, in the house's words", () => {
    expect(checkArticles(houseArticles)).toMatchObject({ ok: true });
    expect(houseArticles.map(({ key }) => key)).toEqual(articleKeys);
  });

  it("leaves no value unwritten", () => {
    expect(houseArticles.filter(({ body }) => /[{}]/u.test(fillIn(body, values)))).toEqual([]);
  });

  it("writes a value wherever it is named, spaces or not, and what looks like code in it stays as it is", () => {
    const said = fillIn("Du {{début}} au {{ fin }}, du {{début}}.", {
      ...values,
      début: "$& 1er",
      fin: "31",
    });

    expect(said).toBe("Du $& 1er au 31, du $& 1er.");
  });

  it.each<[string, readonly Article[], object]>([
    ["article-missing", houseArticles.slice(1), { article: "perimeter" }],
    ["article-twice", [...houseArticles, ...houseArticles.slice(2, 3)], { article: "contributions" }],
    [
      "text-value-unknown",
      [...houseArticles, { key: null, title: "Durée", body: "Jusqu'au {{terme}}." }],
      { value: "terme", title: "Durée" },
    ],
  ])("is refused with %s", (reason, articles, facts) => {
    expect(checkArticles(articles)).toMatchObject({ refusal: { reason, facts } });
  });

  it("takes an article of the territory's own", () => {
    const own = { key: null, title: "Parrainage", body: "Du {{début}} au {{fin}}." };

    expect(checkArticles([...houseArticles, own]).ok).toBe(true);
  });
});
