/**
 * A large collection written, checked, and a large statement read: `node bench/sepa.ts [ORDERS] [ENTRIES]`. Seconds and peak memory,
 * beside a limit taken in the same run: the same bytes written to a file as they are, and read as XML with nothing done of them.
 * Each measure runs in a process of its own, in a heap of 64 MB whatever the size of the file. Fails when it needs more.
 */
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { CollectionMessage, Debit } from "#banking/domain/messages/collection.ts";
import { checkDocument } from "#banking/messages/check-document.ts";
import { readStatements } from "#banking/messages/read-statements.ts";
import { readXml } from "#banking/messages/read-xml.ts";
import { writeCollection } from "#banking/messages/write-collection.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";

type Measure = { readonly seconds: number; readonly peakMegabytes: number };
type Step = (file: string, count: number) => Promise<void>;

/** Ten times the orders may cost this much more memory: references are remembered, to know one told twice. */
const MOST_GROWTH_MEGABYTES = 40;
const flatHeap = ["--max-old-space-size=64", "--max-semi-space-size=8"];

const iban = "FR1420041010050500013M02606";
const creditor = {
  name: "ASSOCIATION TERRITOIRE INITIATIVE",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPPXXX",
  ics: "FR72ZZZ123456",
};

const steps: Readonly<Record<string, Step>> = {
  "write a collection": async (file, count) => writeFile(file, piecesOf(count)),
  "  limit: the same text, ready made": async (file, count) =>
    writeFile(`${file}-ready-made`, sameText(count)),
  "check a collection": async (file) => {
    const { findings } = await checkDocument(createReadStream(file));
    if (findings.count > 0) throw new Error(JSON.stringify(findings.kept[0]));
  },
  "  limit: its XML read, nothing looked at": async (file) => {
    await readXml(createReadStream(file), { open: nothing, text: nothing, close: nothing });
  },
  "write a statement": async (file, count) => writeFile(file, statementOf(count)),
  "read a statement": async (file, count) => {
    let entries = 0;
    const read = await readStatements(createReadStream(file), ({ kind }) => {
      if (kind === "entry") entries += 1;
    });
    if (!read.ok || entries !== count) throw new Error(read.ok ? `${entries} entries` : read.refusal.reason);
  },
  "  limit: its XML read, nothing looked at ": async (file) => {
    await readXml(createReadStream(file), { open: nothing, text: nothing, close: nothing });
  },
};

const [step, file = "", count = ""] = process.argv.slice(2);
if (step !== undefined && step in steps) await measureHere(step, file, Number(count));
else await measureAll(Number(step ?? 100_000), Number(file === "" ? 100_000 : file));

async function measureAll(orders: number, entries: number): Promise<void> {
  const room = await mkdtemp(join(tmpdir(), "alize-bench-"));
  try {
    for (const name of Object.keys(steps)) {
      const isStatement = name.includes("statement") || name.endsWith(" ");
      const whole = isStatement ? entries : orders;
      const path = join(room, isStatement ? "statement" : "collection");
      const small = await measure(name, `${path}-small`, Math.ceil(whole / 10));
      const large = await measure(name, path, whole);
      const growth = large.peakMegabytes - small.peakMegabytes;
      const megabytes = (await stat(path)).size / 1e6;
      console.log(
        `${name.trimEnd().padEnd(42)} ${whole}: ${large.seconds.toFixed(1)} s, peak ${large.peakMegabytes.toFixed(0)} MB (a tenth of it: ${small.peakMegabytes.toFixed(0)} MB), file ${megabytes.toFixed(0)} MB`,
      );
      if (growth > MOST_GROWTH_MEGABYTES) process.exitCode = 1;
    }
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function measure(name: string, path: string, size: number): Promise<Measure> {
  const child = spawn(process.execPath, [...flatHeap, import.meta.filename, name, path, String(size)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout));
}

async function measureHere(name: string, path: string, size: number): Promise<void> {
  const start = performance.now();
  await steps[name]?.(path, size);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1000 }));
}

async function writeFile(path: string, pieces: Iterable<string>): Promise<void> {
  await using handle = await open(path, "w");
  for (const piece of pieces) await handle.write(piece);
}

function piecesOf(size: number): Iterable<string> {
  const written = writeCollection(messageOf(size));
  if (!written.ok) throw new Error(written.refusal.reason);
  return written.value;
}

/** The same bytes, or nearly: one order's text again and again. */
function* sameText(size: number): Generator<string> {
  const whole = [...piecesOf(1)].join("");
  const [order = ""] = /<DrctDbtTxInf>.*<\/DrctDbtTxInf>/s.exec(whole) ?? [];
  const [start = "", end = ""] = whole.split(order);
  yield start;
  for (let written = 0; written < size; written += 200) yield order.repeat(Math.min(200, size - written));
  yield end;
}

function messageOf(size: number): CollectionMessage {
  return {
    messageId: "BENCH",
    createdAt: "2026-12-01T09:30:00.000Z",
    initiator: creditor.name,
    creditor,
    version: "pain.008.001.08",
    groups: [
      {
        paymentId: "BENCH-1",
        scheme: "CORE",
        sequence: "RCUR",
        collectOn: plainDate("2026-12-07"),
        debits: { [Symbol.iterator]: () => debitsOf(size) },
      },
    ],
  };
}

function* debitsOf(size: number): Generator<Debit> {
  for (let index = 0; index < size; index += 1)
    yield {
      endToEndId: `EXP-2026-${index}`,
      amount: cents(10_000 + index),
      mandate: { rum: `ATI-${index}`, signedOn: plainDate("2026-03-12") },
      debtor: { name: `Menuiserie n° ${index}`, iban, bic: null, address: { town: "Metz", country: "FR" } },
      purpose: `Avance ${index}, échéance 7/36`,
    };
}

function* statementOf(size: number): Generator<string> {
  const amount = (value: number) => `<Amt Ccy="EUR">${value}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>`;
  const balance = (type: string, value: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp>${amount(value)}<Dt><Dt>2026-12-09</Dt></Dt></Bal>`;
  yield '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>';
  yield `<GrpHdr><MsgId>B</MsgId><CreDtTm>2026-12-09T22:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${creditor.iban}</IBAN></Id></Acct>${balance("OPBD", 0)}${balance("CLBD", size)}`;
  for (let index = 0; index < size; index += 1)
    yield `<Ntry><NtryRef>${index}</NtryRef>${amount(1)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-09</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>EXP-2026-${index}</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>MENUISERIE ${index}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>ECHEANCE 7/36</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
  yield "</Stmt></BkToCstmrStmt></Document>";
}

function nothing(): void {}
