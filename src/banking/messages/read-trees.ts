import type { Outcome } from "#kernel/outcome.ts";
import { type Chunks, readXml, type XmlPrologue, type XmlRefusal } from "./read-xml.ts";

/** A small part of a document, whole. */
export type XmlTree = {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlTree[];
  text: string;
};

export type TreeReader = {
  /** The document's own element: says what message it is. */
  readonly document: (namespace: string, line: number) => void;
  /** A part that is not gathered starts or ends; depth 1 is the document's element. */
  readonly open?: (name: string, depth: number) => void;
  readonly close?: (name: string, depth: number) => void;
  readonly gathers: (name: string, depth: number) => boolean;
  readonly tree: (tree: XmlTree, depth: number) => void;
  readonly pause?: () => Promise<void>;
};

/** Reads a document by parts: each part gathered is handed over once closed, then forgotten. */
export async function readTrees(
  chunks: Chunks,
  reader: TreeReader,
): Promise<Outcome<XmlPrologue, XmlRefusal>> {
  const outer: string[] = [];
  const inner: XmlTree[] = [];
  return readXml(chunks, {
    open: ({ name, namespace, attributes, line }) => {
      if (outer.length === 0) reader.document(namespace, line);
      const depth = outer.length + 1;
      const tree = { name, line, attributes, children: [], text: "" };
      const above = inner.at(-1);
      if (above !== undefined) {
        above.children.push(tree);
        inner.push(tree);
      } else if (reader.gathers(name, depth)) inner.push(tree);
      else {
        outer.push(name);
        reader.open?.(name, depth);
      }
    },
    text: (text) => {
      const tree = inner.at(-1);
      if (tree !== undefined) tree.text += text;
    },
    close: () => {
      const tree = inner.pop();
      if (tree === undefined) reader.close?.(outer.pop() ?? "", outer.length + 1);
      else if (inner.length === 0) reader.tree(tree, outer.length + 1);
    },
    ...(reader.pause === undefined ? {} : { pause: reader.pause }),
  });
}

/** All the elements at a path: "NtryDtls/TxDtls". */
export function allAt(tree: XmlTree, path: string): XmlTree[] {
  return path
    .split("/")
    .reduce<XmlTree[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [tree],
    );
}

/** The text of the first element at the first path that has one; null when none says anything. */
export function textAt(tree: XmlTree, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = allAt(tree, path)[0]?.text.trim() ?? "";
    if (text !== "") return text;
  }
  return null;
}
