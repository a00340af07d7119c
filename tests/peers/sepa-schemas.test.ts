import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#banking/messages/check-document.ts";
import { checkAgainstSchema } from "#banking/messages/check-schema.ts";
import { writeCollection } from "#banking/messages/write-collection.ts";
import { writeTransfers } from "#banking/messages/write-transfers.ts";
import { sampleCollection, sampleDebits, sampleGroup, sampleTransfers } from "../sepa-cast.ts";

/** The ISO 20022 schemas are not ours to give: these tests run where `ALIZE_XSD` names a folder that holds them. */
const folder = process.env["ALIZE_XSD"] ?? "";
const isThere = existsSync(folder);

const samples = new URL("oracles/sepa/", import.meta.url);
const schemaOf = async (version: string) => readFile(join(folder, `${version}.xsd`));
const [duval] = sampleDebits as [(typeof sampleDebits)[number]];

/** Everything that a debit may tell. */
const amended = sampleGroup("RCUR", {
  debits: [
    {
      ...duval,
      mandate: {
        ...duval.mandate,
        amendment: {
          originalRum: "OLD",
          originalIban: "DE89370400440532013000",
          originalCreditor: { name: "A", ics: "FR46ZZZ005002" },
        },
      },
    },
    { ...duval, endToEndId: "E2", mandate: { ...duval.mandate, amendment: { sameBankNewAccount: true } } },
  ],
});

describe.skipIf(!isThere)(`the schemas${isThere ? "" : " (set ALIZE_XSD to their folder)"}`, () => {
  it.each([
    ["pain.008.001.08", () => writeCollection(sampleCollection({ groups: [amended] }))],
    [
      "pain.008.001.02",
      () => writeCollection(sampleCollection({ groups: [amended], version: "pain.008.001.02" })),
    ],
    ["pain.001.001.09", () => writeTransfers(sampleTransfers())],
    ["pain.001.001.03", () => writeTransfers(sampleTransfers({ version: "pain.001.001.03" }))],
  ])("%s takes what we write", async (version, write) => {
    const written = write();
    const text = written.ok ? [...written.value].join("") : "";
    expect(await checkAgainstSchema(Buffer.from(text), await schemaOf(version))).toEqual([]);
    expect((await checkDocument([text])).findings.kept).toEqual([]);
  });

  it.each([
    ["pain.008.001.08.core.xml", "pain.008.001.08"],
    ["pain.008.001.02.core.xml", "pain.008.001.02"],
    ["pain.001.001.09.xml", "pain.001.001.09"],
    ["pain.001.001.03.xml", "pain.001.001.03"],
    ["camt.053.001.08.xml", "camt.053.001.08"],
    ["camt.053.001.02.xml", "camt.053.001.02"],
  ])(
    "%s, changed anywhere: what the schema refuses, we refuse without it",
    async (name, version) => {
      const schema = await schemaOf(version);
      let refused = 0;
      for (const [what, text] of variantsOf(await readFile(new URL(name, samples), "utf8"))) {
        const document = Buffer.from(text);
        const { findings } = await checkDocument([document]);
        // What we refuse already needs no second opinion.
        if (findings.count > 0) refused += 1;
        else expect(await checkAgainstSchema(document, schema), what).toEqual([]);
      }
      expect(refused).toBeGreaterThan(100);
    },
    120_000,
  );
});

type Node = Record<string, unknown>;

const options = { preserveOrder: true, ignoreAttributes: false, parseTagValue: false } as const;

/** Each element taken out, told twice, moved after its neighbour, named otherwise, emptied. */
function* variantsOf(text: string): Generator<[string, string]> {
  const base = new XMLParser(options).parse(text) as Node[];
  const builder = new XMLBuilder(options);
  const places = [...listsIn(base, "")].length;
  for (let place = 1; place < places; place += 1) {
    const [children = []] = [...listsIn(base, "")][place] ?? [];
    for (let index = 0; index < children.length; index += 1) {
      for (const [verb, change] of Object.entries(changes)) {
        const copy = structuredClone(base);
        const [list = [], path = ""] = [...listsIn(copy, "")][place] ?? [];
        const node = list[index];
        if (node === undefined || (nameOf(node) === "#text" && verb !== "taken out")) continue;
        change(list, index, node);
        yield [`${path}/${nameOf(node)} ${verb}`, builder.build(copy)];
      }
    }
  }
}

const changes: Record<string, (list: Node[], index: number, node: Node) => void> = {
  "taken out": (list, index) => void list.splice(index, 1),
  twice: (list, index, node) => void list.splice(index, 0, structuredClone(node)),
  moved: (list, index, node) => void list.splice(index, 2, ...list.slice(index + 1, index + 2), node),
  renamed: (list, index, node) => void list.splice(index, 1, { Xyz: node[nameOf(node)] }),
  emptied: (list, index, node) => void list.splice(index, 1, { ...node, [nameOf(node)]: [] }),
};

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ":@") ?? "";
}

function* listsIn(nodes: Node[], path: string): Generator<[Node[], string]> {
  yield [nodes, path];
  for (const node of nodes) {
    const children = node[nameOf(node)];
    if (Array.isArray(children)) yield* listsIn(children as Node[], `${path}/${nameOf(node)}`);
  }
}
