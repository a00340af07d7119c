import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Outcome } from "#kernel/outcome.ts";
import { type Problem, problem } from "#platform/calculator/problem.ts";
import type { CommandAnswer } from "#platform/command/command.ts";
import {
  concludeFecCheck,
  type FecCheck,
  type FecVerdict,
  isDecided,
  openFecCheck,
  readFecLine,
} from "../domain/check-fec.ts";
import { fecCheckManual } from "./fec-check-manual.ts";
import { readLines } from "./read-lines.ts";

/** `alize fec check FILE`: a verdict as soon as the file can be read, whatever it holds. */
export const fecCheck = {
  name: "fec check",
  summary:
    "Contrôle un fichier des écritures comptables (FEC), comme l'outil de l'administration et au-delà.",
  manual: fecCheckManual,
  run: checkFile,
};

async function checkFile(path: string): Promise<CommandAnswer> {
  try {
    const verdict = await verdictOf(path);
    return verdict.ok ? { ok: true, output: verdict.value } : { ok: false, problem: inXml(path) };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { ok: false, problem: unreadable(path, code) };
  }
}

async function verdictOf(path: string): Promise<Outcome<FecVerdict>> {
  await using file = await open(path);
  const check = openFecCheck(basename(path));
  await readAll(check, readLines(file.createReadStream()));
  return concludeFecCheck(check);
}

async function readAll(check: FecCheck, batches: AsyncIterable<readonly string[]>): Promise<void> {
  for await (const lines of batches) {
    for (const line of lines) readFecLine(check, line);
    if (isDecided(check)) return;
  }
}

/** What the system says of a file that is missing, forbidden or a folder; anything else is a defect of ours. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && "syscall" in error ? String(error.code) : undefined;
}

function inXml(file: string): Problem {
  return problem({
    title: "Fichier illisible",
    detail: `« ${file} » est en XML. Ce contrôle lit les fichiers à plat, séparés par des tabulations ou des |.`,
    reason: "file-in-xml",
    field: "file",
    facts: { file },
  });
}

function unreadable(file: string, code: string): Problem {
  const reason = code === "ENOENT" ? "file-not-found" : "file-unreadable";
  return problem({
    title: reason === "file-not-found" ? "Fichier introuvable" : "Fichier illisible",
    detail: `« ${file} » ${sentences.get(code) ?? `n'a pas pu être lu (${code})`}. Donnez le chemin d'un fichier que vous pouvez lire.`,
    reason,
    field: "file",
    facts: { file, code },
  });
}

const sentences: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "n'existe pas"],
  ["EISDIR", "est un dossier"],
  ["EACCES", "ne vous est pas ouvert en lecture"],
]);
