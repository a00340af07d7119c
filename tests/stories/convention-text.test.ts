import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { enterPerson } from "#network/index.ts";
import { cast, type LongwyStory, longwyStory } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const database = await testDatabase();
let story: LongwyStory;
let first = "";
let second = "";

beforeAll(async () => {
  story = await longwyStory(database);
  await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) =>
    enterPerson(transaction, {
      id: id(900),
      name: "Camille Perrin",
      email: "camille@exemple.fr",
      language: "fr",
    }),
  );
  first = (await story.sign()).convention.id;
});

async function paper(convention: string, terms: "signed" | "in-force" = "signed") {
  const params = { ...story.params, convention };
  const { content } = accepted(await story.desk.convention.readConventionPaper({ params, query: { terms } }));
  const read = await readPdf(content);
  return { ...read, told: read.text.replaceAll(/\s+/g, " ") };
}

const read = async () => accepted(await story.desk.convention.readText({ params: story.params }));

async function decide(articles: Awaited<ReturnType<typeof read>>["articles"], fromOn = "2010-11-01") {
  const body = { fromOn: plainDate(fromOn), articles };
  return story.desk.convention.decideText({ params: story.params, body, key: story.key() });
}

describe("the paper of a convention", () => {
  it("is a tagged contract in French: parties, twelve articles, two annexes, signatures", async () => {
    const { told, tags, isTagged, language, title } = await paper(first);

    expect({ isTagged, language, title }).toEqual({
      isTagged: true,
      language: "fr-FR",
      title: "Convention n° 1",
    });
    expect([...told.matchAll(/Article (\d+)\./g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(told).toContain("Annexe 1. Les apports");
    expect(told).toContain("Annexe 2. Le cahier des charges");
    expect(tags.filter((tag) => tag === "Table")).toHaveLength(4);
    expect(told).not.toMatch(/[{}]/u);
  });

  it("says the amounts in figures and in words, and each party's own, as the convention holds them", async () => {
    const { told } = await paper(first);
    const { pledges, cash } = await story.page(first);

    expect(cash.promised).toBe(600_000_00n);
    expect(told).toContain("600 000,00 € (six cent mille euros)");
    for (const { promised, unit } of pledges.filter((pledge) => pledge.unit === "EUR"))
      expect([
        unit,
        told.includes(`${(Number(promised) / 100).toLocaleString("fr-FR").replaceAll(/\s/gu, " ")},00 €`),
      ]).toEqual([unit, true]);
    expect(told).toContain("2 × (122 000,00 € d’apport privé + 56 000,00 € de journées valorisées)");
    expect(told).toMatch(/Communauté de communes \(démonstration\) \(50[,0]* %\), Département/u);
  });
});

describe("a territory's own text", () => {
  it("starts from the house's, with the values that it may name and what the last convention writes there", async () => {
    const { version, articles, values, convention } = await read();

    expect([version, articles.length, convention]).toEqual([0, 12, 1]);
    expect(values).toContainEqual({ name: "fonds", value: "Fonds de Longwy" });
    expect(values.every(({ value }) => value !== null && value !== "")).toBe(true);
  });

  it("is refused with a value that no convention has, or without what it must settle", async () => {
    const { articles } = await read();
    const changed = articles.map((article, index) =>
      index === 3 ? { ...article, body: "Au tarif de {{tarif jour}}." } : article,
    );

    expect(await decide(changed)).toMatchObject({
      refusal: {
        reason: "text-value-unknown",
        field: "articles.3.body",
        sentence: expect.stringMatching(/nomme «\starif jour\s»/u),
      },
    });
    expect(await decide(articles.slice(0, 11))).toMatchObject({
      refusal: { reason: "article-missing", sentence: expect.stringContaining("sort du fonds") },
    });
  });

  it("is taken by the next convention, and leaves the signed one its own", async () => {
    const { articles } = await read();
    const own = { key: null, title: "Parrainage", body: "Un parrain du {{début}} au {{fin}}." };
    expect(accepted(await decide([...articles, own]))).toEqual({ version: 1 });
    second = accepted(await story.renew(first)).convention.id;

    expect((await paper(second)).told).toContain(
      "Article 13. Parrainage Un parrain du 1er décembre 2010 au 30 novembre 2013.",
    );
    expect((await paper(second)).told).toContain(
      "Elle reconduit la convention n° 1 et l’étend : bassin de Briey.",
    );
    expect((await paper(first)).told).not.toContain("Parrainage");
  });

  it("follows the one before it in time", async () => {
    const { articles } = await read();

    expect(await decide(articles, "2010-10-31")).toMatchObject({ refusal: { reason: "text-not-later" } });
    expect(await decide(articles, "2010-11-01")).toMatchObject({ ok: true });
  });
});

describe("the text in force", () => {
  it("takes the governance that an amendment changed, and the text as signed does not", async () => {
    const params = { ...story.params, convention: second };
    const { id: amendment } = accepted(
      await story.desk.convention.prepareAmendment({
        params,
        body: {
          kind: "governance-changed",
          terms: { governance: "Le comité compte neuf membres pour {{territoire}}." },
          effectiveOn: plainDate("2011-01-01"),
          reason: "Plus de voix aux entreprises.",
        },
        key: story.key(),
      }),
    );
    accepted(
      await story.desk.convention.signAmendment({
        params: { ...params, amendment },
        body: { signedOn: plainDate("2011-02-01") },
        key: story.key(),
      }),
    );

    expect((await paper(second, "in-force")).told).toContain("Le comité compte neuf membres pour Longwy");
    expect((await paper(second, "in-force")).told).toContain("avenants compris : n° 1 du 1er février 2011");
    expect((await paper(second)).told).not.toContain("neuf membres");
  });

  it("is read by those who see every promise", async () => {
    story.desk.sit("partner-referent", cast.association);
    const params = { ...story.params, convention: second };
    const refused = await story.desk.convention.readConventionPaper({ params, query: { terms: "signed" } });
    story.desk.sit("coordinator");

    expect(refused.ok).toBe(false);
  });
});
