import { isDeepStrictEqual } from "node:util";
import { booksShelf } from "#accounting/storage/books-shelf.ts";
import { shelf } from "#accounting/storage/shelf.ts";
import { exportFec } from "#accounting/use-cases/export-fec.ts";
import { listLines } from "#accounting/use-cases/list-lines.ts";
import { readBalances } from "#accounting/use-cases/read-balances.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";

const keeping = { shelf, kept: booksShelf };
/** The books as if nothing had ever been kept of them. */
const drawing = { shelf, kept: { ...booksShelf, last: async () => null } };

/** Where the books of a day differ from the same drawn whole: balances, lines and file; nothing when they are right. */
export async function differencesFromWhole(
  database: Database,
  asked: { territory: string; fund?: string; on: PlainDate; denied?: ReadonlySet<string> },
): Promise<string[]> {
  const { territory, on } = asked;
  const question = { denied: new Set<string>(), ...asked };
  return database.transaction({ read: [territory], isOfOneInstant: true }, async (transaction) => {
    const read = async (office: typeof keeping) => ({
      balances: await readBalances(office, transaction, question),
      lines: await listLines(office, transaction, question),
      month: await listLines(office, transaction, { ...question, month: on.slice(0, 7) }),
      bank: await listLines(office, transaction, { ...question, account: "512100" }),
      file: await fileOf(office),
    });
    const [kept, whole] = [await read(keeping), await read(drawing)];
    return (["balances", "lines", "month", "bank", "file"] as const).filter(
      (what) => !isDeepStrictEqual(kept[what], whole[what]),
    );

    async function fileOf(office: typeof keeping) {
      const year = Number(on.slice(0, 4));
      const file = await exportFec(office, transaction, {
        ...question,
        year,
        siren: "123456782",
        isDraft: true,
      });
      if (!file.ok) return file.refusal;
      const pieces: string[] = [];
      for await (const piece of file.value.pieces) pieces.push(piece);
      return pieces.join("");
    }
  });
}
