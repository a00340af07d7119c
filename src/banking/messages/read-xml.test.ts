import { describe, expect, it } from "vitest";
import { type Chunks, readXml } from "./read-xml.ts";

async function told(chunks: Chunks): Promise<unknown> {
  const seen: string[] = [];
  const read = await readXml(chunks, {
    open: ({ name, attributes }) => seen.push(`<${name}${Object.values(attributes).join()}`),
    text: (text) => seen.push(text),
    close: () => seen.push(">"),
  });
  return read.ok ? seen.join("") : read.refusal.reason;
}

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>é</a>`;

describe("reading XML", () => {
  it.each<[string, Chunks]>([
    ["UTF-8", [bytes("<a>é</a>")]],
    ["UTF-8 with its mark", [bytes("\ufeff<a>é</a>")]],
    ["UTF-8 cut within a letter", [bytes("<a>é</a>").subarray(0, 4), bytes("<a>é</a>").subarray(4)]],
    ["ISO 8859-1", [bytes(declared("ISO-8859-1"), "latin1")]],
    ["UTF-16", [bytes("\ufeff<a>é</a>", "utf16le")]],
    ["text", ["<a>", "é</a>"]],
    ["CDATA", ["<a><![CDATA[é]]></a>"]],
    [
      "a schema location and a comment",
      ['<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">é<!-- --></a>'],
    ],
  ])("understands %s", async (_, chunks) => {
    expect(await told(chunks)).toBe("<aé>");
  });

  it("keeps attributes, and understands what XML itself escapes", async () => {
    expect(await told(['<a Ccy="EUR">&amp;&#233;</a>'])).toBe("<aEUR&é>");
  });

  it.each<[string, Chunks]>([
    ["xml-not-well-formed", []],
    ["xml-not-well-formed", [""]],
    ["xml-not-well-formed", ["<a>"]],
    ["xml-not-well-formed", ["<a></b>"]],
    ["xml-not-well-formed", ["<a>&unknown;</a>"]],
    ["xml-not-well-formed", ["<a/><b/>"]],
    ["xml-not-well-formed", ['{"a":1}']],
    ["xml-with-doctype", ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']],
    ["xml-with-doctype", ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>']],
    ["xml-too-deep", ["<a>".repeat(50)]],
    ["xml-encoding", [bytes("<a>é</a>", "latin1")]],
    ["xml-encoding", [bytes(declared("EBCDIC-FR"), "latin1")]],
  ])("refuses: %s", async (reason, chunks) => {
    expect(await told(chunks)).toBe(reason);
  });
});
