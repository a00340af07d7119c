import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleCollection } from "../../../tests/sepa-cast.ts";
import { writeCollection } from "../messages/write-collection.ts";
import { sepaCheck } from "./sepa-check.ts";
import { sayFinding } from "./sepa-check-sentences.ts";

let room: string;
let file: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), "sepa-"));
  file = join(room, "debits.xml");
  const written = writeCollection(sampleCollection());
  await writeFile(file, written.ok ? [...written.value].join("") : "");
});
afterAll(async () => rm(room, { recursive: true }));

/** A schema of ours, of one element: enough to see that it is held. */
const schema = (root: string) => `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08" elementFormDefault="qualified">
  <xs:element name="${root}"><xs:complexType><xs:sequence><xs:any processContents="skip"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

describe("alize sepa check", () => {
  it("answers a verdict and its list, and nothing else", async () => {
    expect(await sepaCheck.run(file)).toEqual({ ok: true, output: { valid: true, errors: [] } });
  });

  it("says where, in French, and goes on", async () => {
    const wrong = join(room, "wrong.xml");
    const written = writeCollection(sampleCollection());
    const text = written.ok ? [...written.value].join("") : "";
    await writeFile(
      wrong,
      text.replace(">416.66<", ">416,66<").replace("<CtrlSum>916.67", "<CtrlSum>916.68"),
    );
    const answer = await sepaCheck.run(wrong);
    expect(answer.ok && answer.output).toMatchObject({
      valid: false,
      errors: [
        {
          code: "amount-malformed",
          path: "Document/CstmrDrctDbtInitn/PmtInf[1]/DrctDbtTxInf[1]/InstdAmt",
          line: 1,
          message: expect.stringContaining("416,66"),
        },
      ],
    });
  });

  it("holds the schema of the version, when the folder has it", async () => {
    const [good, bad] = [await mkdtemp(join(room, "good-")), await mkdtemp(join(room, "bad-"))];
    await writeFile(join(good, "pain.008.001.08.xsd"), schema("Document"));
    await writeFile(join(bad, "pain.008.001.08.xsd"), schema("Other"));
    expect(await sepaCheck.run(file, { xsd: good })).toEqual({
      ok: true,
      output: { valid: true, errors: [] },
    });
    const refused = await sepaCheck.run(file, { xsd: bad });
    expect(refused.ok && refused.output).toMatchObject({ valid: false, errors: [{ code: "schema" }] });
  });

  it("says when the folder does not have it", async () => {
    const answer = await sepaCheck.run(file, { xsd: room });
    expect(answer).toMatchObject({
      ok: true,
      output: { valid: true },
      notice: expect.stringContaining("pain.008.001.08.xsd"),
    });
  });

  it("has no verdict on what cannot be read", async () => {
    for (const [path, given, reason] of [
      [join(room, "none.xml"), {}, "file-not-found"],
      [room, {}, "file-unreadable"],
      [file, { xsd: join(room, "none") }, "folder-not-found"],
      [file, { xsd: file }, "folder-unreadable"],
    ] as const) {
      expect(await sepaCheck.run(path, given)).toMatchObject({ ok: false, problem: { reason } });
    }
  });

  it("keeps the first thousand of many errors, and counts the others", async () => {
    const many = join(room, "many.xml");
    const order = "<DrctDbtTxInf><PmtId><EndToEndId>//</EndToEndId></PmtId></DrctDbtTxInf>".repeat(400);
    await writeFile(
      many,
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"><CstmrDrctDbtInitn><PmtInf>${order}</PmtInf></CstmrDrctDbtInitn></Document>`,
    );
    const answer = await sepaCheck.run(many);
    const { errors } = (answer.ok ? answer.output : { errors: [] }) as { errors: { code: string }[] };
    expect(errors).toHaveLength(1001);
    expect(errors.at(-1)?.code).toBe("more");
  });

  it("has words for what it finds", () => {
    expect(sayFinding({ code: "sum-wrong", facts: { told: "1.00", summed: "2.00" } })).toBe(
      "Somme annoncée 1.00, somme des montants 2.00.",
    );
  });
});
