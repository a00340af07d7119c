import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { CommandAnswer } from "#platform/command/command.ts";
import { systemCodeOf, unreadableFile } from "#platform/command/unreadable-file.ts";
import type { Finding, Findings } from "../domain/messages/findings.ts";
import { messageName } from "../domain/messages/grammar/message-grammar.ts";
import { checkDocument } from "../messages/check-document.ts";
import { checkAgainstSchema, type SchemaFinding } from "../messages/check-schema.ts";
import { sepaCheckManual } from "./sepa-check-manual.ts";
import { sayFinding, saySchemaFinding } from "./sepa-check-sentences.ts";

/** What is written for one thing a bank would refuse. */
export type SepaError = {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
};

type SepaAnswer = CommandAnswer & { readonly notice?: string };

const mostErrors = 1000;

/** `alize sepa check [--xsd DIR] FILE`: whether a bank would take the file, and why not. */
export const sepaCheck = {
  name: "sepa check",
  summary:
    "Contrôle un fichier bancaire (pain.001, pain.008, pain.002, camt.053, camt.054) comme le ferait une banque.",
  manual: sepaCheckManual,
  options: [
    { flags: "--xsd <dossier>", description: "le dossier des schémas ISO 20022, nommés pain.008.001.08.xsd" },
  ],
  run: checkFile,
};

async function checkFile(path: string, given: Readonly<Record<string, unknown>> = {}): Promise<SepaAnswer> {
  const folder = typeof given["xsd"] === "string" ? given["xsd"] : undefined;
  const folderCode = folder === undefined ? undefined : await folderProblem(folder);
  if (folder !== undefined && folderCode !== undefined)
    return { ok: false, problem: unreadableFile(folder, folderCode, "xsd") };
  try {
    return await answerOf(path, folder);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return { ok: false, problem: unreadableFile(path, code) };
  }
}

async function answerOf(path: string, folder: string | undefined): Promise<SepaAnswer> {
  const { namespace, findings, isReadable } = await checkStream(path);
  const schema =
    folder === undefined || !isReadable ? undefined : await readSchema(folder, messageName(namespace));
  const said = schema instanceof Uint8Array ? await checkAgainstSchema(await readFile(path), schema) : [];
  const errors = errorsOf(findings, said);
  const notice = schema === "absent" ? absentSchema(folder ?? "", messageName(namespace)) : undefined;
  return {
    ok: true,
    output: { valid: errors.length === 0, errors },
    ...(notice === undefined ? {} : { notice }),
  };
}

async function checkStream(path: string): ReturnType<typeof checkDocument> {
  await using file = await open(path);
  return await checkDocument(file.createReadStream());
}

async function readSchema(folder: string, message: string): Promise<Uint8Array | "absent"> {
  try {
    return await readFile(join(folder, `${message}.xsd`));
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return "absent";
    throw error;
  }
}

async function folderProblem(folder: string): Promise<string | undefined> {
  try {
    return (await stat(folder)).isDirectory() ? undefined : "ENOTDIR";
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return code;
  }
}

function errorsOf({ kept, count }: Findings, schema: readonly SchemaFinding[]): SepaError[] {
  const said = [...schema.map(schemaError), ...kept.map(errorOf)];
  const more = schema.length + count - Math.min(said.length, mostErrors);
  const errors = said.slice(0, mostErrors);
  return more === 0
    ? errors
    : [...errors, { code: "more", message: `Et ${more} autres, comptées et non citées.` }];
}

function schemaError(finding: SchemaFinding): SepaError {
  return { code: "schema", message: saySchemaFinding(finding.message), line: finding.line };
}

function errorOf(finding: Finding): SepaError {
  const { code, path, line } = finding;
  return { code, message: sayFinding(finding), ...(path === "" ? {} : { path }), line };
}

function absentSchema(folder: string, message: string): string {
  return `« ${folder} » ne contient pas ${message}.xsd : le schéma n'a pas été vérifié, tout le reste l'a été.`;
}
