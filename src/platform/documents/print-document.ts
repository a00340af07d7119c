import type { Transaction } from "#platform/database/transaction.ts";
import { readFile } from "#platform/files/stored-files.ts";
import { documentHead } from "./document-head.ts";
import { type Letterhead, listLetterheads, logosOf, versionOn } from "./letterheads.ts";
import { type DocumentTemplate, type Picture, renderDocument } from "./render-document.ts";

/** A document on the paper that its territory had on the document's own day: every PDF of a territory is printed here. */
export async function printDocument(
  transaction: Transaction,
  territory: string,
  template: DocumentTemplate,
  data: object,
): Promise<Uint8Array> {
  const { on } = documentHead(data);
  const letterhead = versionOn(await listLetterheads(transaction, territory), on);
  return printOn(transaction, { territory, letterhead }, template, data);
}

/** The same on a letterhead that nobody has adopted yet; none is the house's own. */
export async function printOn(
  transaction: Transaction,
  { territory, letterhead }: { readonly territory: string; readonly letterhead: Letterhead | null },
  template: DocumentTemplate,
  data: object,
): Promise<Uint8Array> {
  if (letterhead === null) return renderDocument(template, data);
  const { logo, ...words } = letterhead;
  const picture = logo === null ? null : await readLogo(transaction, { territory, file: logo.file });
  const shown = picture === null || logo === null ? null : { path: picture.path, alt: logo.alt };
  const paper = { ...data, letterhead: { ...words, logo: shown } };
  return renderDocument(template, paper, picture === null ? [] : [picture]);
}

/** A logo as templates call it: by an address that no file of the house has. */
export function pictureOf(name: string, { mediaType, content }: LogoContent): Picture {
  const extension = mediaType === "image/png" ? "png" : "jpg";
  return { path: `/platform/documents/pictures/${name}.${extension}`, content };
}

interface LogoContent {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

async function readLogo(
  transaction: Transaction,
  { territory, file }: { readonly territory: string; readonly file: string },
): Promise<Picture | null> {
  const kept = await readFile(transaction, { subject: logosOf(territory), file });
  return kept === null ? null : pictureOf(file, kept);
}
