import { SaxesParser, type SaxesTagNS } from "saxes";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { decodeXml } from "./decode-xml.ts";

/** The bytes or the text of a file, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

export type XmlReader = {
  readonly open: (element: XmlElement) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  /** After each piece: time to hand over what was read. */
  readonly pause?: () => Promise<void>;
};

export type XmlElement = {
  readonly name: string;
  readonly namespace: string;
  /** Without those that declare namespaces or point at a schema. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
};

export type XmlPrologue = { readonly encoding: string; readonly hasByteOrderMark: boolean };

export type XmlRefusal = Refusal<
  "xml-not-well-formed" | "xml-with-doctype" | "xml-too-deep" | "xml-encoding"
>;

/** No message of a bank is deeper than this. */
const deepest = 40;
const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

/** Reads a document element by element. A document type, hence any entity of one's own, is refused unread. */
export async function readXml(chunks: Chunks, reader: XmlReader): Promise<Outcome<XmlPrologue, XmlRefusal>> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let refusal: XmlRefusal | null = null;
  const refuseWith = (reason: XmlRefusal["reason"], facts: XmlRefusal["facts"]) => {
    refusal ??= refuse(reason, facts).refusal;
  };
  const unlessRefused =
    <T>(act: (given: T) => void) =>
    (given: T) => {
      if (refusal === null) act(given);
    };
  let depth = 0;
  parser.on("error", ({ message }) =>
    refuseWith("xml-not-well-formed", { line: parser.line, column: parser.column, message }),
  );
  parser.on("doctype", () => refuseWith("xml-with-doctype", { line: parser.line }));
  parser.on(
    "opentag",
    unlessRefused((tag) => {
      depth += 1;
      if (depth > deepest) refuseWith("xml-too-deep", { line: parser.line, deepest });
      else reader.open(elementOf(tag, parser.line));
    }),
  );
  parser.on(
    "text",
    unlessRefused((text: string) => reader.text(text)),
  );
  parser.on(
    "cdata",
    unlessRefused((text: string) => reader.text(text)),
  );
  parser.on(
    "closetag",
    unlessRefused(() => {
      depth -= 1;
      reader.close();
    }),
  );

  const prologue = { encoding: "utf-8", hasByteOrderMark: false };
  for await (const piece of decodeXml(chunks, prologue)) {
    if (!piece.ok) return piece;
    parser.write(piece.value);
    if (refusal !== null) return { ok: false, refusal };
    await reader.pause?.();
  }
  parser.close();
  if (refusal !== null) return { ok: false, refusal };
  await reader.pause?.();
  return accept(prologue);
}

function elementOf(tag: SaxesTagNS, line: number): XmlElement {
  const attributes: Record<string, string> = {};
  for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
    const isDeclaration =
      prefix === "xmlns" || (prefix === "" && local === "xmlns") || uri === schemaInstance;
    if (!isDeclaration) attributes[prefix === "" ? local : `${prefix}:${local}`] = value;
  }
  return { name: tag.local, namespace: tag.uri, attributes, line };
}
