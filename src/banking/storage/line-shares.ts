import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { LineShareBook, OwedByAdvance } from "../use-cases/line-share-book.ts";
import { bankingTables } from "./tables.ts";

export const lineShares: LineShareBook = {
  async list(transaction, { territory, lines }) {
    if (lines.length === 0) return [];
    const rows = await bankingTables(transaction)
      .selectFrom("bank_line_share")
      .select(["id", "line_id as line", "advance_id as advance", "amount", "reference"])
      .where("territory_id", "=", territory)
      .where("line_id", "in", lines)
      .where("stands", "=", true)
      .orderBy("id")
      .execute();
    return rows.map(({ amount, ...row }) => ({ ...row, amount: cents(amount) }));
  },

  async add(transaction, territory, shares) {
    await bankingTables(transaction)
      .insertInto("bank_line_share")
      .values(
        shares.map(({ id, line, advance, amount, reference }) => ({
          territory_id: territory,
          id,
          line_id: line,
          advance_id: advance,
          amount,
          reference,
          stands: true,
        })),
      )
      .execute();
  },

  async undo(transaction, { territory, line }) {
    await bankingTables(transaction)
      .updateTable("bank_line_share")
      .set({ stands: false })
      .where("territory_id", "=", territory)
      .where("line_id", "=", line)
      .where("stands", "=", true)
      .execute();
  },

  async listPaidOut(transaction, { territory, fund }) {
    return bankingTables(transaction)
      .selectFrom("advance")
      .select(["id as advance", "number", "firm_name as firm"])
      .where("territory_id", "=", territory)
      .where("fund_id", "=", fund)
      .where("status", "not in", ["to-sign", "to-disburse", "lapsed"])
      .orderBy("number")
      .execute();
  },

  async listOwed(transaction, { territory, advances }) {
    const owed = new Map<string, OwedByAdvance>();
    if (advances.length === 0) return owed;
    const rows = await bankingTables(transaction)
      .selectFrom("advance_instalment as instalment")
      .select(["advance_id as advance", "pay_on as payOn"])
      .select(sql<bigint>`principal - paid - lost`.as("left"))
      .where("territory_id", "=", territory)
      .where("advance_id", "in", advances)
      .where(sql<boolean>`paid + lost < principal`)
      .orderBy("pay_on")
      .orderBy("number")
      .execute();
    for (const { advance, payOn, left } of rows) {
      const before = owed.get(advance);
      const next = before?.next ?? { payOn, amount: cents(left) };
      owed.set(advance, { next, left: cents((before?.left ?? 0n) + left) });
    }
    return owed;
  },
};
