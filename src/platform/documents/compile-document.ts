import { Buffer } from "node:buffer";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readDocumentFonts } from "./document-fonts.ts";
import { documentHead } from "./document-head.ts";
import { fontCoverage } from "./font-coverage.ts";
import { printable } from "./printable.ts";
import type { Picture } from "./render-document.ts";
import { loadTypst, type TypstCompiler } from "./typst-compiler.ts";

/** Templates call the house by `/platform/documents/house.typ`: the root is `src/`. */
const sources = fileURLToPath(new URL("../../", import.meta.url));

const DOCUMENTS_REMEMBERED = 4;

interface Workshop {
  readonly typst: TypstCompiler;
  readonly isDrawn: (codePoint: number) => boolean;
}

let workshop: Workshop | undefined;

/** The PDF of a template under `src/` and of its data; the fault of a template is thrown with what Typst says of it. */
export function compileDocument(
  template: { readonly name: string; readonly source: string },
  json: string,
  pictures: readonly Picture[],
): Uint8Array {
  workshop ??= openWorkshop();
  const { typst, isDrawn } = workshop;
  const data: unknown = JSON.parse(json);
  const { on } = documentHead(data);
  const shown = pictures.map(({ path: address, content }) => ({ at: path.join(sources, address), content }));
  try {
    for (const { at, content } of shown) typst.mapShadow(at, Buffer.from(content));
    const compiled = typst.compile({
      mainFilePath: fileURLToPath(template.source),
      inputs: { data: JSON.stringify(printable(data, isDrawn)) },
    });
    if (compiled.result === null) throw refusedBy(typst, template.name, compiled.takeDiagnostics());
    return typst.pdf(compiled.result, {
      pdfStandard: "ua-1",
      pdfTags: true,
      creationTimestamp: Date.parse(on) / 1000,
    });
  } finally {
    for (const { at } of shown) typst.unmapShadow(at);
    typst.evictCache(DOCUMENTS_REMEMBERED);
  }
}

function openWorkshop(): Workshop {
  const fonts = readDocumentFonts();
  const typst = loadTypst().NodeCompiler.create({ workspace: sources, fontArgs: [{ fontBlobs: fonts }] });
  return { typst, isDrawn: fontCoverage(fonts) };
}

function refusedBy(typst: TypstCompiler, name: string, diagnostics: object | null): Error {
  const told = diagnostics === null ? [] : typst.fetchDiagnostics(diagnostics);
  const lines = told.map(({ message, path: source }) => `${source.replace(sources, "")}: ${message}`);
  return new Error([`the document ${name} cannot be made`, ...lines].join("\n"));
}
