import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../tests/read-pdf.ts";
import { type DocumentTemplate, renderDocument } from "./render-document.ts";

const sampler: DocumentTemplate = { name: "sampler", source: new URL("./sampler.typ", import.meta.url) };

const paper = {
  lang: "fr",
  title: "Un essai",
  on: "2010-11-18",
  operator: "Chambre (démonstration)",
  actingFor: "Bassin de Longwy",
  reference: "Essai n° 1",
  footer: "Rien que du papier.",
  facts: [{ label: "Nom", value: "Menuiserie du Lac" }],
  points: ["Un", "Deux"],
  header: ["N°", "Jour", "Montant"],
  rows: Array.from({ length: 90 }, (_, index) => [String(index + 1), "1er mai 2011", "416,66\u00a0€"]),
  foot: ["", "Total", "37\u202f499,40\u00a0€"],
  signatures: [{ who: "Pour l’entreprise", role: "Odile Toiture", mention: "Lu et approuvé" }],
};

describe("a document", () => {
  it("says its title, its author, its language, its day, and that it is made for screen readers", async () => {
    const read = await readPdf(await renderDocument(sampler, paper));
    expect(read).toMatchObject({
      title: "Un essai",
      author: "Chambre (démonstration)",
      language: "fr-FR",
      isTagged: true,
      accessibility: "1",
    });
    expect(read.madeOn).toMatch(/^D:20101118/);
  });

  it("numbers its pages, and repeats the header of a table that goes over", async () => {
    const { pages, texts } = await readPdf(await renderDocument(sampler, paper));
    expect(pages).toBeGreaterThan(1);
    texts.forEach((text, index) => {
      expect(text).toContain(`page ${index + 1} sur ${pages}`);
      expect(text).toContain("Rien que du papier.");
    });
    expect(texts[1]).toMatch(/N° Jour Montant/);
  });

  it("is read in English too", async () => {
    const { text, language } = await readPdf(await renderDocument(sampler, { ...paper, lang: "en" }));
    expect(language).toBe("en-GB");
    expect(text).toMatch(/page 1 of \d/);
  });

  it("has real headings, lists and header cells", async () => {
    const { tags } = await readPdf(await renderDocument(sampler, { ...paper, rows: paper.rows.slice(0, 2) }));
    const count = (role: string) => tags.filter((tag) => tag === role).length;
    expect([count("H1"), count("H2")]).toEqual([2, 1]);
    expect([count("TH"), count("TD"), count("THead"), count("TFoot")]).toEqual([3, 9, 1, 1]);
    expect([count("L"), count("LI")]).toEqual([2, 3]);
  });

  it("prints the marks of Typst as they were entered, never obeys them", async () => {
    const name = 'SARL #read("/etc/passwd") *L* $x$ "q" \\ [a] @b <c> _d_ `e` = f // g';
    const { text } = await readPdf(
      await renderDocument(sampler, { ...paper, facts: [{ label: "Nom", value: name }] }),
    );
    expect(text.replaceAll("\n", " ")).toContain(name);
  });

  it("prints a sign where no font of the house draws a letter, and composes accents", async () => {
    const value = "Atelier 漢 e\u0301 Жанна";
    const { text } = await readPdf(
      await renderDocument(sampler, { ...paper, facts: [{ label: "Nom", value }] }),
    );
    expect(text).toContain("Atelier ? é Жанна");
  });

  it("is made of the same bytes for the same data, and of others for others", async () => {
    const [one, same, other] = await Promise.all([
      renderDocument(sampler, paper),
      renderDocument(sampler, paper),
      renderDocument(sampler, { ...paper, on: "2010-11-19" }),
    ]);
    expect(Buffer.compare(one, same)).toBe(0);
    expect(Buffer.compare(one, other)).not.toBe(0);
  });
});

describe("making documents", () => {
  it("throws what Typst says of a template at fault", async () => {
    const { facts: _, ...without } = paper;
    await expect(renderDocument(sampler, without)).rejects.toThrow(
      /the document sampler cannot be made\nplatform\/documents\/sampler\.typ: .*"facts"/,
    );
    const nowhere = { name: "nowhere", source: new URL("./nowhere.typ", import.meta.url) };
    await expect(renderDocument(nowhere, paper)).rejects.toThrow(
      /the document nowhere cannot be made\n.*not found/,
    );
  });

  it("throws on data without a head", async () => {
    await expect(renderDocument(sampler, { name: "?" })).rejects.toThrow(/title/);
  });

  it("leaves whoever asks free while Typst works", async () => {
    const long = { ...paper, rows: Array.from({ length: 3000 }, () => ["1", "1er mai 2011", "416,66 €"]) };
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    await renderDocument(sampler, long);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });

  it("holds no more memory after two hundred documents", async () => {
    // In a process of its own: other tests share this one's memory.
    const { stdout } = await runScript(`
      const make = async (from, count) => {
        for (let rank = from; rank < from + count; rank += 1)
          await renderDocument(template, { ...paper, rows: [[String(rank), "", ""]], reference: "Essai n° " + rank });
      };
      await make(0, 50);
      const before = process.memoryUsage().rss;
      await make(50, 200);
      console.log((process.memoryUsage().rss - before) / 1_000_000);`);
    expect(Number(stdout)).toBeLessThan(60);
  }, 60_000);

  it("lets a command end once its document is made", async () => {
    const { stdout } = await runScript(`
      const pdf = await renderDocument(template, paper);
      console.log(Buffer.from(pdf.slice(0, 5)).toString());`);
    expect(stdout).toBe("%PDF-\n");
  }, 60_000);
});

async function runScript(told: string) {
  const script = `
    import { renderDocument } from ${JSON.stringify(new URL("./render-document.ts", import.meta.url).href)};
    const template = { name: "sampler", source: new URL(${JSON.stringify(sampler.source.href)}) };
    const paper = ${JSON.stringify(paper)};
    ${told}`;
  return promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { timeout: 50_000 });
}
