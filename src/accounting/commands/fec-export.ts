import { open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Fund, listFunds } from "#fund/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { listTerritories } from "#network/index.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import type { Database } from "#platform/database/database.ts";
import { accountingSentences } from "../domain/accounting-sentences.ts";
import type { AccountingOffice } from "../use-cases/accounting-office.ts";
import { exportFec, type FecFile } from "../use-cases/export-fec.ts";

const Asked = z.strictObject({
  fichier: z.string().min(1),
  year: z.string().regex(/^\d{4}$/),
  territory: z.string().min(1).optional(),
  fund: z.string().min(1).optional(),
  siren: z.string().optional(),
  draft: z.boolean().optional(),
});

const inFrench = (reason: keyof typeof accountingSentences) => (facts: Refusal["facts"]) =>
  accountingSentences[reason](facts, "fr");

/** `alize fec export`: the books of one instant, written piece by piece. */
export function fecExportRun(office: AccountingOffice): CommandRun {
  return commandRun({
    input: Asked,
    sentences: {
      "unit-unknown": ({ unit }) => `Aucun territoire n'a pour nom court « ${String(unit)} ».`,
      "territory-missing": ({ names }) =>
        `Plusieurs territoires sont tenus ici : dites lequel par --territory (${String(names)}).`,
      "file-exists": ({ file }) => `${String(file)} existe déjà : donnez un autre nom, rien n'est remplacé.`,
      "file-not-writable": ({ file, code }) =>
        `${String(file)} ne peut être écrit (${String(code)}) : voyez le dossier, ses droits et la place qui reste.`,
      "role-without-account": inFrench("role-without-account"),
      "year-not-closed": inFrench("year-not-closed"),
      "siren-missing": inFrench("siren-missing"),
      "siren-refused": inFrench("siren-refused"),
      "year-without-entries": inFrench("year-without-entries"),
      "books-name-a-recused-file": inFrench("books-name-a-recused-file"),
      "fund-unknown": ({ fund, names }) =>
        fund === undefined
          ? `Plusieurs fonds ont leurs livres ici : dites lequel par --fund (${String(names)}).`
          : `Aucun fonds du territoire ne s'appelle « ${String(fund)} » : voyez ${String(names)}.`,
    },
    async run({ fichier, year, territory: slug, fund: fundName, siren, draft }, desk) {
      const database = await desk.database();
      const territory = await territoryOf(database, slug);
      if (!territory.ok) return territory;
      const { id, slug: name } = territory.value;
      return database.transaction({ read: [id], isOfOneInstant: true }, async (transaction) => {
        const fund = fundOf(await listFunds(transaction, id), fundName);
        if (!fund.ok) return fund;
        const file = await exportFec(office, transaction, {
          territory: id,
          fund: fund.value,
          year: Number(year),
          siren,
          isDraft: draft === true,
          denied: new Set(),
        });
        if (!file.ok) return file;
        const written = await writeFile(fichier, file.value);
        if (!written.ok) return written;
        // What goes to standard output is the file alone.
        if (written.value === null) return accept(undefined);
        return accept({ ...written.value, name: file.value.name, year: Number(year), territory: name });
      });
    },
  });
}

/** By its name; without one, the only fund of the territory. */
function fundOf(
  funds: readonly Fund[],
  name: string | undefined,
): Outcome<string | undefined, Refusal<"fund-unknown">> {
  const names = funds.map((fund) => fund.name).join(", ");
  if (name === undefined)
    return funds.length > 1 ? refuse("fund-unknown", { names }, "fund") : accept(undefined);
  const found = funds.find((fund) => fund.name === name);
  return found === undefined ? refuse("fund-unknown", { fund: name, names }, "fund") : accept(found.id);
}

async function territoryOf(database: Database, slug: string | undefined) {
  const all = await database.transaction({ read: [] }, listTerritories);
  if (slug !== undefined) {
    const found = all.find((unit) => unit.slug === slug);
    return found === undefined ? refuse("unit-unknown", { unit: slug }, "territory") : accept(found);
  }
  const [only] = all;
  return only === undefined || all.length > 1
    ? refuse("territory-missing", { names: all.map((unit) => unit.slug).join(", ") }, "territory")
    : accept(only);
}

type Written = { readonly file: string; readonly lines: number } | null;

/** Under another name until it is whole; a folder receives the file under its own. */
async function writeFile(
  asked: string,
  { name, pieces }: FecFile,
): Promise<Outcome<Written, Refusal<"file-exists" | "file-not-writable">>> {
  if (asked === "-") {
    for await (const piece of pieces) if (!process.stdout.write(piece)) await drained();
    return accept(null);
  }
  const file = (await isFolder(asked)) ? join(asked, name) : asked;
  if (await exists(file)) return refuse("file-exists", { file }, "fichier");
  const partial = `${file}.partial`;
  const handle = await open(partial, "wx", 0o600).catch((error: NodeJS.ErrnoException) => error.code ?? "");
  if (typeof handle === "string") return refuse("file-not-writable", { file, code: handle }, "fichier");
  try {
    let lines = 0;
    for await (const piece of pieces) {
      await handle.write(piece);
      lines += piece.split("\n").length - 1;
    }
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    return accept({ file, lines: lines - 1 });
  } catch (error) {
    await handle.close();
    await rm(partial, { force: true });
    throw error;
  }
}

async function drained(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once("drain", resolve);
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
