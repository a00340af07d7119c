import { getDocumentProxy } from "unpdf";

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** A PDF read again by another library: its words, what it says of itself, and the tags that a screen reader follows. */
export async function readPdf(content: Uint8Array) {
  const pdf = await getDocumentProxy(content.slice(), { verbosity: 0 });
  const texts: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      plain(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("")),
    );
    tags.push(...rolesOf((await page.getStructTree()) as Node));
  }
  const { info, metadata } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const told = info as Readonly<Record<string, unknown>>;
  return {
    pages: pdf.numPages,
    texts,
    text: texts.join("\n"),
    tags,
    isTagged: (marks as { Marked?: boolean } | null)?.Marked === true,
    title: told["Title"],
    author: told["Author"],
    language: told["Language"],
    madeOn: told["CreationDate"],
    accessibility: metadata?.get("pdfuaid:part"),
  };
}

/** Spaces as on a keyboard, so that a sentence can be looked for. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

function rolesOf({ role, children = [] }: Node): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}
