import { open, rename, rm } from "node:fs/promises";
import { z } from "zod";
import { accept, refuse } from "#kernel/outcome.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { everyAccount } from "../domain/accounts.ts";
import type { Balance } from "../domain/entry.ts";
import type { JournalFormat } from "../domain/journal-text.ts";

/** What the export reads, and who knows a territory by its short name: rooms above this one. */
export interface ExportSource {
  findTerritory(database: Database, slug: string): Promise<string | null>;
  exportJournal(transaction: Transaction, territory: string, format: JournalFormat): AsyncIterable<string>;
  balancesAt(
    transaction: Transaction,
    question: { territory: string; accounts: typeof everyAccount },
  ): Promise<readonly Balance[]>;
}

const Asked = z.strictObject({
  fichier: z.string().min(1),
  territory: z.string().min(1),
  format: z.enum(["hledger", "beancount"]),
});

/** `alize export`: the journal and the balances it must add up to, of one instant. */
export function exportRun(source: ExportSource): CommandRun {
  return commandRun({
    input: Asked,
    sentences: {
      "unit-unknown": ({ unit }) => `Aucun territoire n'a pour nom court « ${String(unit)} ».`,
      "file-exists": ({ file }) => `${String(file)} existe déjà : donnez un autre nom, rien n'est remplacé.`,
      "file-not-writable": ({ file, code }) =>
        `${String(file)} ne peut être écrit (${String(code)}) : voyez le dossier, ses droits et la place qui reste.`,
    },
    async run({ fichier: file, territory: slug, format }, desk) {
      const database = await desk.database();
      const territory = await source.findTerritory(database, slug);
      if (territory === null) return refuse("unit-unknown", { unit: slug }, "territory");

      const written = await createFile(file);
      if (!written.ok) return written;
      try {
        const balances = await database.transaction(
          { read: [territory], isOfOneInstant: true },
          async (transaction) => {
            const kept = await source.balancesAt(transaction, { territory, accounts: everyAccount });
            for await (const piece of source.exportJournal(transaction, territory, format))
              await written.value.handle.write(piece);
            return kept;
          },
        );
        await written.value.keep();
        return accept({ file, territory: slug, format, balances: balances.map(plainBalance) });
      } catch (error) {
        await written.value.giveUp();
        throw error;
      }
    },
  });
}

/** Under another name until it is whole. */
async function createFile(file: string) {
  const partial = `${file}.partial`;
  const taken = await open(file, "r").catch((error: NodeJS.ErrnoException) => error.code ?? "");
  if (typeof taken !== "string") {
    await taken.close();
    return refuse("file-exists", { file }, "fichier");
  }
  const handle = await open(partial, "wx", 0o600).catch((error: NodeJS.ErrnoException) => error.code ?? "");
  if (typeof handle === "string")
    return refuse("file-not-writable", { file: partial, code: handle }, "fichier");
  return accept({
    handle,
    async keep() {
      await handle.sync();
      await handle.close();
      await rename(partial, file);
    },
    async giveUp() {
      await handle.close();
      await rm(partial, { force: true });
    },
  });
}

/** Centimes and half-days: exact as numbers far beyond any fund. */
function plainBalance({ account, unit, amount }: Balance) {
  return { account, unit, amount: Number(amount) };
}
