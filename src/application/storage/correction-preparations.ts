import type { ColumnType } from "kysely";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PreparedCorrections } from "../domain/correction-round.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import type { CorrectionBook } from "../use-cases/correction-book.ts";

/** Amounts are whole cents, as text. */
type StoredLine = Omit<FinancingLine, "amount"> & { readonly amount: string };

/** What is typed of a round before it is sent back (migrations/0062_file_advisers.sql). */
interface PreparationTables {
  file_correction_preparation: {
    territory_id: string;
    round_id: string;
    version: number;
    typed: ColumnType<PreparedCorrections["typed"], string, string>;
    lines: ColumnType<readonly StoredLine[] | null, string | null, string | null>;
    answers: ColumnType<PreparedCorrections["answers"], string, string>;
    prepared_by: string;
    prepared_by_name: string;
    prepared_at: string;
  };
}

const tablesOf = (transaction: Transaction) => transaction.tables<PreparationTables>();

export const correctionPreparations: Pick<CorrectionBook, "findPreparation" | "keepPreparation"> = {
  async findPreparation(transaction, { territory, round }) {
    const row = await tablesOf(transaction)
      .selectFrom("file_correction_preparation")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("round_id", "=", round)
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      version: row.version,
      typed: row.typed,
      lines:
        row.lines?.map(
          ({ amount, ...line }) => ({ ...line, amount: cents(BigInt(amount)) }) as FinancingLine,
        ) ?? null,
      answers: row.answers,
      by: { person: row.prepared_by, name: row.prepared_by_name },
      at: row.prepared_at,
    };
  },

  async keepPreparation(transaction, { territory, round, preparation }) {
    const { version, typed, lines, answers, by, at } = preparation;
    const kept = {
      version,
      typed: JSON.stringify(typed),
      lines:
        lines === null
          ? null
          : JSON.stringify(lines.map(({ amount, ...line }) => ({ ...line, amount: amount.toString() }))),
      answers: JSON.stringify(answers),
      prepared_by: by.person,
      prepared_by_name: by.name,
      prepared_at: at,
    };
    await tablesOf(transaction)
      .insertInto("file_correction_preparation")
      .values({ territory_id: territory, round_id: round, ...kept })
      .onConflict((conflict) => conflict.columns(["territory_id", "round_id"]).doUpdateSet(kept))
      .execute();
  },
};
