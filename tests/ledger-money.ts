import { sql } from "kysely";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";

export const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

/** What the journal of a territory holds, line by line, read without any door of the product. */
export function ledgerMoney(database: Database, territory: string) {
  async function read<Result>(reading: (tables: ReturnType<Transaction["tables"]>) => Promise<Result>) {
    return database.transaction({ read: [territory] }, async (transaction) => reading(transaction.tables()));
  }

  /** Lines of the accounts that look so, in cents, in the order of the journal. */
  async function posted(accounts: string, { until = "9999-12-31", from = "0001-01-01" } = {}) {
    const { rows } = await read(async (tables) =>
      sql<{ amount: bigint }>`
        select amount from ledger_line
        where territory_id = ${territory} and unit = 'EUR' and account like ${accounts}
          and effective_on between ${from}::date and ${until}::date
        order by number, position`.execute(tables),
    );
    return rows.map(({ amount }) => amount);
  }

  /** What the decision of an advance holds in its fund. */
  async function heldFor(advance: string) {
    const { rows } = await read(async (tables) =>
      sql<{ decision_id: string }>`
        select decision_id from advance where territory_id = ${territory} and id = ${advance}`.execute(
        tables,
      ),
    );
    return total(await posted(`fund:%:held:${rows[0]?.decision_id}`));
  }

  /** What was free in a fund just before the first decision of a sitting that held money in it, and what that decision held. */
  async function freeBefore(sitting: string): Promise<bigint[]> {
    const { rows } = await read(async (tables) =>
      sql<{ free: bigint; held: bigint }>`
        select line.amount as held, (
          select sum(earlier.amount) from ledger_line as earlier
          where earlier.territory_id = line.territory_id and earlier.unit = 'EUR' and earlier.number < line.number
            and earlier.account = split_part(line.account, ':held:', 1) || ':free'
        )::bigint as free
        from ledger_line as line
        join decision on decision.territory_id = line.territory_id and line.account like '%:held:' || decision.id
        join sitting_item as item on item.territory_id = decision.territory_id and item.id = decision.item_id
        where line.territory_id = ${territory} and item.sitting_id = ${sitting} and line.amount > 0
        order by line.number limit 1`.execute(tables),
    );
    return rows.flatMap(({ free, held }) => [free, held]);
  }

  return { posted, heldFor, freeBefore };
}
